import { isSame } from "./session";
import { TooManyAttemptsError, WrongTokenError } from "./faults";

/** Wrong tokens that may come within the time, of one client and of all together. */
export const ATTEMPT_LIMITS = { perClient: 5, all: 50, windowMs: 60_000 } as const;

/** One that was wrong. */
export interface Attempt {
  readonly client: string;
  readonly at: number;
}

/**
 * Counts wrong tokens. Those beyond the limits are not even compared, so the list never
 * grows longer than the limit of all.
 */
export class Attempts {
  /** @param wrong kept by the caller, as bundles share what they count and not their classes */
  constructor(private readonly wrong: Attempt[] = []) {}

  /**
   * Why a token is refused; it is compared and counted in one step, so that tries sent side by
   * side do not slip past the count.
   */
  refusalOf(
    token: string,
    given: string,
    client: string,
    now: number,
  ): WrongTokenError | TooManyAttemptsError | undefined {
    const { perClient, all, windowMs } = ATTEMPT_LIMITS;
    // They stand in the order they came.
    while (this.wrong[0] && this.wrong[0].at <= now - windowMs) this.wrong.shift();
    const own = this.wrong.filter((attempt) => attempt.client === client);
    const waitFor = own.at(-perClient) ?? this.wrong.at(-all);
    if (waitFor) return new TooManyAttemptsError(Math.ceil((waitFor.at + windowMs - now) / 1_000));
    if (isSame(token, given)) return undefined;
    this.wrong.push({ client, at: now });
    return new WrongTokenError();
  }
}
