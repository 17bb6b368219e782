import type { Metadata } from "next";
import { SignIn } from "./SignIn";
import { SIGN_IN_WORDS } from "./words";

export const metadata: Metadata = { title: SIGN_IN_WORDS.signIn, robots: { index: false } };

interface PageProps {
  readonly searchParams: Promise<{ readonly to?: string | readonly string[] }>;
}

export default async function Page({ searchParams }: PageProps) {
  const { to } = await searchParams;
  return <SignIn wanted={typeof to === "string" ? to : null} />;
}
