/**
 * What a page may load and run. Data never runs: a script needs the nonce of this very
 * answer, and a style sheet too; only `style` attributes, which Sigma and Mantine set to
 * place things, go without.
 */
export function contentSecurityPolicy(nonce: string, isDev: boolean): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    "default-src": ["'self'"],
    // React's messages in development are made with eval; its style tags come without a nonce.
    "script-src": [`'nonce-${nonce}'`, "'strict-dynamic'", ...(isDev ? ["'unsafe-eval'"] : [])],
    "style-src": ["'self'", isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    "style-src-attr": ["'unsafe-inline'"],
    "worker-src": ["'self'", "blob:"],
    "img-src": ["'self'", "data:", "blob:"],
    "connect-src": ["'self'", ...(isDev ? ["ws:"] : [])],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "object-src": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}
