import type { ActorNode } from "@/lib/model/actor";

/** "Türkiye" is found by "turkiye". */
export function folded(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}

const names = new WeakMap<ActorNode, readonly string[]>();

/** All names of an actor. Folding costs more than looking, and every letter that is typed looks again. */
export function foldedNames(actor: ActorNode): readonly string[] {
  const known = names.get(actor);
  if (known) return known;
  const all = [actor.name, ...actor.aliases].map(folded);
  names.set(actor, all);
  return all;
}
