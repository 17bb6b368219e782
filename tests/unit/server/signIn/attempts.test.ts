import { describe, expect, test } from "vitest";
import { ATTEMPT_LIMITS, Attempts } from "@/lib/server/signIn/attempts";
import { TooManyAttemptsError, WrongTokenError } from "@/lib/server/signIn/faults";

const TOKEN = "a token of our own";
const { perClient, all, windowMs } = ATTEMPT_LIMITS;

describe("attempts", () => {
  test("the right token is let in, as often as it comes", () => {
    const attempts = new Attempts();
    for (let i = 0; i < 2 * all; i++)
      expect(attempts.refusalOf(TOKEN, TOKEN, "a", i)).toBeUndefined();
  });

  test(`after ${perClient} wrong ones of a client not even the right one is looked at, for a minute`, () => {
    const attempts = new Attempts();
    const ask = (given: string, now: number, client = "a") =>
      attempts.refusalOf(TOKEN, given, client, now);
    for (let i = 0; i < perClient; i++) expect(ask("wrong", i)).toEqual(new WrongTokenError());
    expect(ask(TOKEN, 10_000)).toEqual(new TooManyAttemptsError(50));
    expect(ask(TOKEN, 10_000, "b")).toBeUndefined();
    expect(ask(TOKEN, windowMs - 1)).toEqual(new TooManyAttemptsError(1));
    expect(ask(TOKEN, windowMs + 1)).toBeUndefined();
  });

  test(`${all} wrong ones of all clients close it for everybody, and no more are kept`, () => {
    const attempts = new Attempts();
    for (let i = 0; i < all; i++)
      expect(attempts.refusalOf(TOKEN, "wrong", `client ${i}`, 0)).toEqual(new WrongTokenError());
    for (let i = 0; i < 10 * all; i++)
      expect(attempts.refusalOf(TOKEN, "wrong", `other ${i}`, 1)).toEqual(
        new TooManyAttemptsError(60),
      );
    expect(attempts.refusalOf(TOKEN, TOKEN, "a", windowMs + 1)).toBeUndefined();
  });
});
