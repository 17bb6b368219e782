import { expect, test } from "vitest";
import { noSessionCookie, sessionCookie, sessionCookies } from "@/lib/server/signIn/cookie";

const HTTP = "http://192.168.1.7:3000";
const HTTPS = "https://news.example.org";

test("no script reads it, no other site sends it, and https never lets it go without", () => {
  expect(sessionCookie(HTTP, "v1.x")).toBe(
    "whosays-session=v1.x; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict",
  );
  expect(sessionCookie(HTTPS, "v1.x")).toBe(
    "__Host-whosays-session=v1.x; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure",
  );
  expect(noSessionCookie(HTTP)).toBe(
    "whosays-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict",
  );
});

test("is found among others, and only under the name for the origin", () => {
  const read = (origin: string, cookie?: string) =>
    sessionCookies(new Headers(cookie === undefined ? {} : { cookie }), origin);
  expect(read(HTTP)).toEqual([]);
  expect(read(HTTP, "a=b; whosays-session=v1.x;whosays-session=v1.y; whosays-session")).toEqual([
    "v1.x",
    "v1.y",
  ]);
  expect(read(HTTPS, "whosays-session=v1.x")).toEqual([]);
  expect(read(HTTPS, "__Host-whosays-session=v1.x")).toEqual(["v1.x"]);
});
