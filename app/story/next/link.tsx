import type { AnchorHTMLAttributes } from "react";

/** `next/link` for a page that has no other: `/` and what stands behind it is the story itself. */
export default function Link({
  href = "",
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} href={window.location.pathname + href.replace(/^\//, "")}>
      {children}
    </a>
  );
}
