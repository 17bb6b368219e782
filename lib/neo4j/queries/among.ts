/** Leaves each actor of `$actorIds` as `a`; of ids that nobody has, nothing. */
export const GIVEN_ACTORS = "MATCH (a:Actor) WHERE a.actorId IN $actorIds";
