import type { ActorKind } from "@/lib/model/actor";

const CONSONANTS = "bdfgklmnprstvz";
const VOWELS = "aeiou";
const SYLLABLES = CONSONANTS.length * VOWELS.length;

/** A word that no other number has: its digits in base 70, each a syllable, at least two. */
export function wordOf(number: number): string {
  let word = "";
  for (let rest = number; word.length < 4 || rest > 0; rest = Math.floor(rest / SYLLABLES)) {
    const digit = rest % SYLLABLES;
    word +=
      CONSONANTS.charAt(Math.floor(digit / VOWELS.length)) + VOWELS.charAt(digit % VOWELS.length);
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const FIRST_NAMES = [
  "Ada",
  "Boris",
  "Chen",
  "Dina",
  "Emil",
  "Farah",
  "Goran",
  "Hana",
  "Ivo",
  "Jana",
];

/** What an actor of this kind may be called; the word makes it one of its own. */
export function nameOf(kind: ActorKind, number: number): string {
  const word = wordOf(number);
  switch (kind) {
    case "Country":
      return `${word}ia`;
    case "Person":
      return `${FIRST_NAMES[number % FIRST_NAMES.length]} ${word}`;
    case "Organization":
      return `Bank of ${word}`;
    case "ArmedGroup":
      return `${word} Front`;
    case "Igo":
      return `Union of ${word}`;
    case "Group":
      return `people of ${word}`;
  }
}
