import { type Migration, fullText, relationshipRange, unique } from "./migration";

/** What the model of docs/model.md stands on: one node per id, and the ways in. */
export const foundation: Migration = {
  version: 1,
  name: "foundation",
  schema: [
    unique("actor_id", "Actor", "actorId"),
    unique("actor_name_key", "ActorName", "nameKey"),
    unique("article_id", "Article", "articleId"),
    unique("passage_id", "Passage", "passageId"),
    unique("statement_id", "Statement", "statementId"),
    unique("place_id", "Place", "placeId"),
    unique("extraction_id", "Extraction", "runId"),
    fullText("actor_names", "Actor", "name", "aliasText"),
    fullText("statement_texts", "Statement", "summary", "quotes"),
    fullText("article_titles", "Article", "title"),
    // A page of neighbours, and the pairs with the most statements, without a sort.
    relationshipRange("neighbour_page", "NEIGHBOUR", "actorId", "pageKey"),
    relationshipRange("neighbour_rank", "NEIGHBOUR", "pageKey"),
    // An article's share of the background is found without walking its actors' relations.
    relationshipRange("represents_article", "REPRESENTS", "articleId"),
    relationshipRange("member_of_article", "MEMBER_OF", "articleId"),
    relationshipRange("part_of_article", "PART_OF", "articleId"),
  ],
};
