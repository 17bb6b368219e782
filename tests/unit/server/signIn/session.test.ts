import { describe, expect, test } from "vitest";
import { isSame, issueSession, readSession, SESSION_S } from "@/lib/server/signIn/session";

const TOKEN = "a token of our own";
const NOW = Date.UTC(2026, 1, 22);

describe("a session", () => {
  const text = issueSession(TOKEN, NOW);
  const read = (session: string, { token = TOKEN, now = NOW } = {}) =>
    readSession(token, session, now);

  test("holds until its end, in every process that knows the token", () => {
    const ends = NOW + SESSION_S * 1_000;
    const session = { id: expect.stringMatching(/^[\w-]{22}$/), ends };
    expect(read(text)).toEqual(session);
    expect(read(text, { now: ends - 1 })).toEqual(session);
    expect(read(text, { now: ends })).toBeUndefined();
  });

  test("is another one each time, and shows nothing of the token", () => {
    expect(issueSession(TOKEN, NOW)).not.toBe(text);
    expect(text).not.toContain(TOKEN);
  });

  test("ends with its token", () => {
    expect(read(text, { token: `${TOKEN}!` })).toBeUndefined();
  });

  test("does not hold once a single character of it is another, or is gone", () => {
    const mended = [...text].filter((letter, at) => {
      const other = letter === "A" ? "B" : "A";
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      const cut = text.slice(0, at) + text.slice(at + 1);
      // The last letter holds two bits that count and four that are always 0.
      return [changed, cut, text.slice(0, at)].some((forged) => read(forged) !== undefined);
    });
    expect(mended).toEqual([]);
    for (const forged of ["", ".", `${text}.`, ` ${text}`, `${text}\n`, text.replace("v1", "v2")]) {
      expect(read(forged)).toBeUndefined();
    }
  });

  test("cannot be prolonged", () => {
    const [version, ends, id, signature] = text.split(".");
    expect(read([version, Number(ends) + 1, id, signature].join("."))).toBeUndefined();
  });
});

test("isSame compares whole texts", () => {
  expect(isSame("one", "one")).toBe(true);
  for (const other of ["", "on", "one ", "two", "One"]) expect(isSame("one", other)).toBe(false);
});
