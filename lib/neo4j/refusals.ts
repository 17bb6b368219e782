import { type DisplayError, WhoSaysError } from "@/lib/model/errors";

/** A migration that this database has run reads differently in the code now. */
export class EditedMigrationError extends WhoSaysError {
  constructor(
    readonly migration: {
      readonly version: number;
      readonly name: string;
      readonly found: string;
      readonly recorded: string;
    },
  ) {
    const { version, name, found, recorded } = migration;
    super(
      `migration edited: ${version} (${name}) has checksum ${found.slice(0, 12)}, ` +
        `the database recorded ${recorded.slice(0, 12)}`,
    );
  }

  get display(): DisplayError {
    return {
      code: "edited-migration",
      status: 503,
      title: "A migration was edited",
      detail: `${this.message}.`,
      remedy:
        "Restore that file under lib/neo4j/migrations/ and write the change as a new migration.",
    };
  }
}

/** The database was migrated by a later version of the code. */
export class NewerDatabaseError extends WhoSaysError {
  constructor(
    readonly uri: string,
    readonly migration: { readonly version: number; readonly name: string },
    readonly known: number,
  ) {
    super(
      `database newer than the code: ${uri} has migration ${migration.version} ` +
        `(${migration.name}), this version knows ${known}`,
    );
  }

  get display(): DisplayError {
    return {
      code: "newer-database",
      status: 503,
      title: "The database belongs to a newer version of WhoSays",
      detail: `${this.message}.`,
      remedy: "Update WhoSays, or choose another database by NEO4J_URI or NEO4J_DATABASE.",
    };
  }
}

/** Something of others that stands where our data would. */
export interface ForeignFinding {
  /** "3 nodes :Person without :Actor, with the properties born, name" */
  readonly what: string;
}

/** The database holds other people's data under our labels or names. It is left as it is. */
export class ForeignDataError extends WhoSaysError {
  constructor(
    readonly uri: string,
    readonly findings: readonly ForeignFinding[],
  ) {
    super(`database holds foreign data: ${uri}: ${findings.map(({ what }) => what).join("; ")}`);
  }

  get display(): DisplayError {
    return {
      code: "foreign-data",
      status: 503,
      title: "The database holds somebody else's data",
      detail: `${this.message}. Nothing was changed.`,
      remedy: "Choose another database by NEO4J_URI, or by NEO4J_DATABASE on the same server.",
    };
  }
}

interface NameClaim {
  readonly actorId: string;
  readonly articleId: string;
}

/** Two actors claim one name. Whether they are one actor is for the author to say. */
export class NameConflictError extends WhoSaysError {
  constructor(
    /** As the article spells it. */
    readonly actorName: string,
    readonly claimed: NameClaim,
    readonly held: NameClaim,
  ) {
    super(
      `name claimed twice: "${actorName}" names the actor ${claimed.actorId} in the article ` +
        `${claimed.articleId} and the actor ${held.actorId} in the article ${held.articleId}`,
    );
  }

  get display(): DisplayError {
    return {
      code: "name-conflict",
      status: 409,
      title: "Two actors claim one name",
      detail: `${this.message}.`,
      remedy:
        "Give both articles the same actor id if it is one actor; else leave the name to one.",
    };
  }
}

interface FactClaim {
  readonly value: string;
  readonly articleId: string;
}

/** Two articles contradict one another on what an actor or a place is. */
export class ConflictingFactsError extends WhoSaysError {
  constructor(
    readonly subject: { readonly kind: "actor" | "place"; readonly id: string },
    readonly fact: string,
    readonly first: FactClaim,
    readonly second: FactClaim,
  ) {
    super(
      `facts conflict: ${fact} of the ${subject.kind} ${subject.id} is ${first.value} in the ` +
        `article ${first.articleId} and ${second.value} in the article ${second.articleId}`,
    );
  }

  get display(): DisplayError {
    return {
      code: "conflicting-facts",
      status: 409,
      title: `Two articles contradict each other on one ${this.subject.kind}`,
      detail: `${this.message}.`,
      remedy: "Correct the one that errs, or give the two different ids if they are two.",
    };
  }
}
