export const SIGN_IN_NEEDED = "sign-in-needed";

const listeners = new Set<() => void>();

/**
 * Calls whenever the server asks for a sign-in, whatever was asked of it.
 *
 * @returns what ends that
 */
export function whenSignInNeeded(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function tellSignInNeeded(): void {
  for (const listener of listeners) listener();
}
