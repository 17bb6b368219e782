import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { identify, isAlive } from "./identity.mjs";

/**
 * A file that says which process has something to itself. One left by a process that is gone, even
 * by kill -9, claims nothing: the process is known by its number and its start.
 *
 * @template {object} Facts
 * @typedef {object} Claimed
 * @property {"ours"} kind
 * @property {Facts | undefined} remains what a process that is gone had noted
 * @property {(facts: Facts) => Promise<void>} note for whoever finds the claim
 * @property {() => Promise<void>} release repeatable
 */

/**
 * @template {object} Facts
 * @param {string} file
 * @returns {Promise<Claimed<Facts> | {kind: "theirs", holder: import("./identity.mjs").Identity, facts: Facts | undefined}>}
 */
export async function claim(file) {
  await mkdir(path.dirname(file), { recursive: true });
  const self = identify(process.pid);
  /** @type {Facts | undefined} */
  let remains;
  while (true) {
    if (await create(file, { holder: self })) return claimed(file, self, remains);
    const text = await readIfThere(file);
    if (text === undefined) continue;
    const { holder, facts } = JSON.parse(text);
    if (isAlive(holder)) return { kind: "theirs", holder, facts };
    if (await takeAway(file, text)) remains = facts;
  }
}

function claimed(file, self, remains) {
  return {
    kind: /** @type {const} */ ("ours"),
    remains,
    async note(facts) {
      const beside = await writeBeside(file, { holder: self, facts });
      await rename(beside, file);
    },
    release: () => rm(file, { force: true }),
  };
}

/** Whole or not at all: linking fails if the name is there already. */
async function create(file, content) {
  const beside = await writeBeside(file, content);
  const made = await link(beside, file).then(
    () => true,
    (error) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );
  await rm(beside);
  return made;
}

/** Removes a dead claim, but not one that another process made since we read it. */
async function takeAway(file, expected) {
  const aside = `${file}.${randomUUID()}`;
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return false;
  const same = (await readFile(aside, "utf8")) === expected;
  if (!same) await link(aside, file).catch(() => {});
  await rm(aside);
  return same;
}

async function writeBeside(file, content) {
  const beside = `${file}.${randomUUID()}`;
  await writeFile(beside, JSON.stringify(content));
  return beside;
}

function readIfThere(file) {
  return readFile(file, "utf8").catch((error) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}
