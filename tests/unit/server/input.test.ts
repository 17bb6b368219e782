import { describe, expect, test } from "vitest";
import { z } from "zod";
import { actorIdSchema } from "@/lib/model/ids";
import { checkUrlLength, parseBody, parseParams, parseQuery } from "@/lib/server/input";
import { paging } from "@/lib/server/paging";

const BODY_LIMIT = 1_000_000;

describe("query", () => {
  const schema = z.strictObject({ ...paging, actor: actorIdSchema.exactOptional() });
  const parse = (text: string) => parseQuery(schema, new URLSearchParams(text));

  test("fills in what is left out", () => {
    expect(parse("")).toEqual({ limit: 25 });
    expect(parse("limit=3&after=x&actor=rus")).toEqual({ limit: 3, after: "x", actor: "rus" });
  });

  test("tells all faults at once", () => {
    expect(() => parse("limit=0&actor=R%20s&colour=red&colour=blue")).toThrow(
      expect.objectContaining({
        faults: [
          { path: "colour", message: "given more than once" },
          { path: "limit", message: "a whole number from 1 to 100" },
          { path: "actor", message: expect.stringContaining("a slug") },
          { path: "colour", message: "unknown" },
        ],
      }),
    );
  });

  test.each(["0", "101", "1.5", "-1", "ten", "1e9", "NaN", "Infinity", "", " "])(
    "refuses limit=%s",
    (limit) => {
      expect(() => parse(`limit=${limit}`)).toThrow("limit: a whole number from 1 to 100");
    },
  );
});

test("an id that is none names nothing", () => {
  const schema = z.object({ actorId: actorIdSchema });
  expect(parseParams(schema, { actorId: "rus" })).toEqual({ actorId: "rus" });
  expect(() => parseParams(schema, { actorId: "Not a slug" })).toThrow("unknown actor: Not a slug");
});

test("a URL may have 4,096 characters", () => {
  expect(() => checkUrlLength("x".repeat(4_096))).not.toThrow();
  expect(() => checkUrlLength("x".repeat(4_097))).toThrow(
    "URL too long: 4097 characters, 4096 allowed",
  );
});

describe("body", () => {
  const post = (body: BodyInit, type = "application/json") =>
    parseBody(
      z.strictObject({ text: z.string() }),
      new Request("http://127.0.0.1/", { method: "POST", body, headers: { "content-type": type } }),
    );

  test("is JSON that the schema takes", async () => {
    expect(await post('{"text":"é"}')).toEqual({ text: "é" });
    expect(await post('{"text":"é"}', "Application/JSON; charset=utf-8")).toEqual({ text: "é" });
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/jsonp",
  ])("is not %s", async (type) => {
    await expect(post('{"text":""}', type)).rejects.toThrow("unsupported content type");
  });

  test("is refused when it is no JSON, or has another shape", async () => {
    await expect(post('{"text"')).rejects.toThrow("invalid body: : no JSON");
    await expect(post('{"text":1,"more":2}')).rejects.toThrow(/text: .*; more: unknown/);
  });

  test("is counted in bytes as they arrive", async () => {
    const frame = '{"text":""}'.length;
    // Two bytes for each letter, so that counting letters would let twice as much in.
    const whole = `{"text":"${"é".repeat((BODY_LIMIT - frame - 1) / 2)}a"}`;
    expect(Buffer.byteLength(whole)).toBe(BODY_LIMIT);
    await expect(post(whole)).resolves.toBeDefined();
    await expect(post(`${whole} `)).rejects.toThrow("body too large: more than 1000000 bytes");
  });

  test("is not read further than the limit", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const request = new Request("http://127.0.0.1/", {
      method: "POST",
      body: endless,
      headers: { "content-type": "application/json" },
      duplex: "half",
    } as RequestInit);
    await expect(parseBody(z.unknown(), request)).rejects.toThrow("body too large");
    expect(sent).toBeLessThan(BODY_LIMIT + 10 * 65_536);
  });
});
