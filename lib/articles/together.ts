import { type ArticleFault, type FaultBody, type Path, pathText, shown } from "./faults";
import { nameKey } from "./names";
import type { ParsedArticle } from "./schema";

/** A checked article and the file that it stands in. */
export interface ArticleFile {
  readonly file: string;
  readonly article: ParsedArticle;
}

/** Who said something first: the file, and the actor or place of which it was said. */
interface Holder {
  readonly file: string;
  readonly id: string;
  readonly value: string;
}

/**
 * What no article shows by itself: two files with one article id, one name for two
 * actors, one actor of two kinds. Each fault stands in the later file and names both.
 */
export function checkTogether(files: readonly ArticleFile[]): ArticleFault[] {
  const faults: ArticleFault[] = [];
  const held = new Map<string, Holder>();
  for (const { file, article } of files) {
    /** Notes what is said under a subject; tells if somebody said something else before. */
    const claim = (
      subject: string,
      { id, value, at }: { id: string; value: string; at: Path },
      bodyOf: (holder: Holder) => FaultBody,
    ): void => {
      const holder = held.get(subject);
      if (holder === undefined) held.set(subject, { file, id, value });
      else if (holder.file !== file && holder.value !== value) {
        faults.push({ ...bodyOf(holder), file, path: pathText(at) });
      }
    };

    claim(
      `article ${article.articleId}`,
      { id: article.articleId, value: file, at: ["articleId"] },
      (holder) => ({
        kind: "twice",
        message: `article id given twice: ${article.articleId}, in ${holder.file} and ${file}`,
        found: article.articleId,
        remedy: "give each article an id of its own, or leave one file out",
      }),
    );

    for (const [id, actor] of Object.entries(article.actors)) {
      const spellings: (readonly [Path, string])[] = [
        [["name"], actor.name],
        ...actor.aliases.map((alias, index) => [["aliases", index], alias] as const),
      ];
      for (const [path, name] of spellings) {
        claim(
          `name ${nameKey(name)}`,
          { id, value: id, at: ["actors", id, ...path] },
          (holder) => ({
            kind: "name-claim",
            message: `name of two actors: "${shown(name)}" stands for ${holder.id} in ${holder.file} and for ${id} in ${file}`,
            found: name,
            remedy: `leave it to one of them; if ${holder.id} and ${id} are the same, give both files one id`,
          }),
        );
      }
      for (const field of ["kind", "iso3", "wikidataId"] as const) {
        const value = actor[field];
        if (value !== undefined) same("actor", id, field, value);
      }
      for (const field of ["iso3", "wikidataId"] as const) {
        const value = actor[field];
        if (value !== undefined) owned("actor", id, field, value);
      }
    }

    for (const [id, place] of Object.entries(article.places)) {
      for (const field of ["lat", "lon", "wikidataId"] as const) {
        const value = place[field];
        if (value !== undefined) same("place", id, field, String(value));
      }
      if (place.wikidataId !== undefined) owned("place", id, "wikidataId", place.wikidataId);
    }

    /** One actor, one place: one value of each fact. */
    function same(noun: "actor" | "place", id: string, field: string, value: string): void {
      claim(`${noun} ${id} ${field}`, { id, value, at: [`${noun}s`, id, field] }, (holder) => ({
        kind: "fact-claim",
        message: `${field} of ${id} differs: ${holder.value} in ${holder.file}, ${value} in ${file}`,
        found: value,
        remedy: `correct the wrong one; if they are two ${noun}s, give them two ids`,
      }));
    }

    /** One code, one thing that has it. */
    function owned(noun: "actor" | "place", id: string, field: string, value: string): void {
      claim(
        `${noun} ${field} ${value}`,
        { id, value: id, at: [`${noun}s`, id, field] },
        (holder) => ({
          kind: "fact-claim",
          message: `${value} claimed twice: by ${holder.id} in ${holder.file} and by ${id} in ${file}`,
          found: value,
          remedy: `correct the wrong one; if ${holder.id} and ${id} are the same, give both files one id`,
        }),
      );
    }
  }
  return faults;
}
