import { expect, test } from "vitest";
import { localPath, signInUrl } from "@/lib/model/signIn";

test.each(["/", "/?edge=rus~ACCUSE~swe", "/articles/a?statement=x#p2", "/a%2F%2Fb"])(
  "leads back to %s",
  (wanted) => {
    const { searchParams } = new URL(signInUrl(wanted), "http://127.0.0.1:3000");
    expect(localPath(searchParams.get("to"))).toBe(wanted);
  },
);

test.each([
  null,
  "",
  "articles/a",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n//evil.example",
  "\\\\evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "https://evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  " /",
])("never leads to %j", (wanted) => {
  expect(localPath(wanted)).toBe("/");
});
