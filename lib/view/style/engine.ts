/** What a style needs beyond its value: loaded when one is set or looked at, and not before. */
export { dress } from "./dress";
export { speakersBy } from "./speakers";
