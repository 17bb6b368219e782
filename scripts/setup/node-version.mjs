// Written so that a Node of long ago can read it and say what is wrong.

/** The least that package.json's `engines` names: [major, minor]. */
const LEAST = [20, 19];

/**
 * Goes on if this Node is new enough, else says so in one line.
 *
 * @param {() => Promise<void>} goOn
 */
export function needNode(goOn) {
  const found = process.versions.node;
  const parts = found.split(".").map(Number);
  if (parts[0] > LEAST[0] || (parts[0] === LEAST[0] && parts[1] >= LEAST[1])) {
    goOn();
    return;
  }
  console.error(
    "Node too old: " +
      found +
      " at " +
      process.execPath +
      "; install Node " +
      LEAST.join(".") +
      " or newer (https://nodejs.org)",
  );
  process.exitCode = 1;
}
