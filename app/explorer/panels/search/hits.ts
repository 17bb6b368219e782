import type { SearchHit } from "@/lib/model/answers";

export function hitKey(hit: SearchHit): string {
  switch (hit.kind) {
    case "actor":
      return `actor ${hit.actor.actorId}`;
    case "statement":
      return `statement ${hit.statementId}`;
    case "article":
      return `article ${hit.article.articleId}`;
  }
}
