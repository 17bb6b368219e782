import type { Metadata } from "next";
import { SignIn } from "./SignIn";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

interface PageProps {
  readonly searchParams: Promise<{ readonly to?: string | readonly string[] }>;
}

export default async function Page({ searchParams }: PageProps) {
  const { to } = await searchParams;
  return <SignIn wanted={typeof to === "string" ? to : null} />;
}
