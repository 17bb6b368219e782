/** A query that teaches the model, with one sentence on what it asks. */
export interface Example {
  readonly title: string;
  readonly teaches: string;
  readonly text: string;
}

/**
 * They name no actor of any one article where it can be helped, so that they run on
 * whatever is loaded; a test runs each on the first article.
 */
export const EXAMPLES: readonly Example[] = [
  {
    title: "The whole network",
    teaches:
      "A derived edge stands for all statements of one type between two actors; its properties count them.",
    text: `MATCH (a:Actor)-[e]->(b:Actor)
WHERE e.statements IS NOT NULL AND type(e) <> 'NEIGHBOUR'
RETURN a, e, b
LIMIT 300`,
  },
  {
    title: "Who accuses whom",
    teaches: "The edge counts, the statement behind it says who says so.",
    text: `MATCH (a:Actor)-[:ACTOR_OF]->(s:Statement {eventType: 'ACCUSE'})
OPTIONAL MATCH (s)-[:HAS_RECIPIENT]->(b:Actor)
OPTIONAL MATCH (s)-[by:ATTRIBUTED_TO]->(speaker:Actor)
RETURN a.name AS accuser, b.name AS accused, speaker.name AS accordingTo, by.cue AS cue, s.summary AS claim
ORDER BY accuser, accused`,
  },
  {
    title: "What only Lavrov says",
    teaches:
      "Statements whose every attribution leads to him; another name in the first line asks the same of another speaker.",
    text: `MATCH (s:Statement)-[by:ATTRIBUTED_TO]->(speaker:Actor {name: 'Sergei Lavrov'})
WHERE NOT EXISTS { (s)-[:ATTRIBUTED_TO]->(other:Actor) WHERE other <> speaker }
MATCH (s)-[:EVIDENCED_BY]->(p:Passage)
RETURN s.summary AS claim, by.cue AS cue, by.factuality AS factuality, collect(p.exact) AS words
ORDER BY claim`,
  },
  {
    title: "Claims that somebody denies",
    teaches:
      "Factuality belongs to a source: CT- says that this speaker holds it to be certainly not so, and ABOUT leads to the claim that a denial answers.",
    text: `MATCH (s:Statement)-[by:ATTRIBUTED_TO]->(speaker:Actor)
WHERE by.factuality IN ['CT-', 'PR-', 'PS-'] OR EXISTS { (s)-[:ABOUT {relation: 'denies'}]->() }
OPTIONAL MATCH (s)-[about:ABOUT]->(claim:Statement)
RETURN speaker.name AS speaker, s.summary AS says, by.factuality AS factuality,
  about.relation AS how, claim.summary AS claim`,
  },
  {
    title: "Chains of accusation",
    teaches:
      "Who accuses somebody who accuses somebody else, the longest first; one accusation alone is a chain of one.",
    text: `MATCH path = (a:Actor)-[:ACCUSE]->{1,4}(z:Actor)
WHERE all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
RETURN path
ORDER BY length(path) DESC
LIMIT 50`,
  },
  {
    title: "Statements that answer others",
    teaches: "A statement can be about another one: it responds, denies, or holds on a condition.",
    text: `MATCH path = (s:Statement)-[:ABOUT]->+(first:Statement)
WHERE NOT EXISTS { (first)-[:ABOUT]->() }
RETURN [n IN nodes(path) | n.summary] AS chain, [r IN relationships(path) | r.relation] AS how
ORDER BY size(chain) DESC`,
  },
  {
    title: "Chains of conflict",
    teaches:
      "Who acts against somebody who acts against somebody else: the score of an edge is below zero where its type is one of conflict.",
    text: `MATCH path = (a:Actor)-[e WHERE e.score < 0]->{2,3}(c:Actor)
WHERE all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
RETURN path
LIMIT 50`,
  },
  {
    title: "Who is spoken about and never speaks",
    teaches: "Actors of statements to whom no statement is attributed.",
    text: `MATCH (a:Actor)
WHERE NOT EXISTS { (a)<-[:ATTRIBUTED_TO]-(:Statement) } AND a.statementCount > 0
RETURN a.name AS actor, a.kind AS kind, a.statementCount AS statements
ORDER BY statements DESC, actor`,
  },
  {
    title: "The article's words for each statement",
    teaches: "Every statement opens to the passages that it rests on, and those to their article.",
    text: `MATCH (s:Statement)-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(article:Article)
RETURN article.title AS article, p.paragraph AS paragraph, s.summary AS statement, p.exact AS words
ORDER BY article, paragraph, statement`,
  },
];
