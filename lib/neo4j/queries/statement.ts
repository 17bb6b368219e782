import { z } from "zod";
import { DATE_GRANULARITIES } from "@/lib/model/dates";
import { FACTUALITIES } from "@/lib/model/factuality";
import { placeIdSchema, statementIdSchema } from "@/lib/model/ids";
import { AUXILIARY_MODES, CONTEXTS } from "@/lib/model/contexts";
import { QUAD_CLASSES } from "@/lib/model/plover";
import {
  ABOUT_RELATIONS,
  type Attribution,
  type Party,
  POLARITIES,
  type Statement,
  type StatementLink,
} from "@/lib/model/statement";
import type { Fields } from "../values";
import { given } from "./given";
import { actorRef, articleRef, eventTypeSchema, passage } from "./projections";

const factualitySchema = z.enum(FACTUALITIES);
const polaritySchema = z.enum(POLARITIES);
const quadClassSchema = z.enum(QUAD_CLASSES);
const contextSchema = z.enum(CONTEXTS);
const auxiliarySchema = z.enum(AUXILIARY_MODES);
const granularitySchema = z.enum(DATE_GRANULARITIES);
const aboutSchema = z.enum(ABOUT_RELATIONS);

/** A statement with its parties, speakers, passages and links: all that is needed to cite it. */
export const statement = {
  of: (s: string) => `${s} {
      .statementId, .summary, .eventType, .mode, .contexts, .quadClass, .score, .factuality,
      .articleFactuality, .polarity, .auxiliary, .condition, .reciprocal, .dateGranularity,
      eventDate: toString(${s}.eventDate), eventDateEnd: toString(${s}.eventDateEnd),
      reportedOn: toString(${s}.reportedOn),
      actors: COLLECT { MATCH (x:Actor)-[r:ACTOR_OF]->(${s})
        RETURN x {.actorId, .name, .kind, surface: r.surface} ORDER BY r.order, x.actorId },
      recipients: COLLECT { MATCH (${s})-[r:HAS_RECIPIENT]->(x:Actor)
        RETURN x {.actorId, .name, .kind, surface: r.surface} ORDER BY r.order, x.actorId },
      attribution: COLLECT { MATCH (${s})-[r:ATTRIBUTED_TO]->(x:Actor)
        RETURN x {.actorId, .name, .kind, cue: r.cue, factuality: r.factuality} ORDER BY r.order },
      passages: COLLECT { MATCH (${s})-[r:EVIDENCED_BY]->(p:Passage)
        RETURN ${passage.of("p")} ORDER BY r.order, p.start, p.passageId },
      places: COLLECT { MATCH (${s})-[:LOCATED_IN]->(x:Place)
        RETURN x {.placeId, .name} ORDER BY x.name, x.placeId },
      about: COLLECT { MATCH (${s})-[r:ABOUT]->(x:Statement)
        RETURN x {.statementId, .summary, relation: r.relation} ORDER BY r.relation, x.statementId },
      aboutThis: COLLECT { MATCH (${s})<-[r:ABOUT]-(x:Statement)
        RETURN x {.statementId, .summary, relation: r.relation} ORDER BY r.relation, x.statementId },
      article: head(COLLECT { MATCH (${s})-[:STATED_IN]->(x:Article) RETURN ${articleRef.of("x")} })
    }`,

  read: (row: Fields): Statement =>
    given({
      statementId: row.as("statementId", statementIdSchema),
      summary: row.text("summary"),
      eventType: row.as("eventType", eventTypeSchema),
      mode: row.optionalText("mode"),
      contexts: row.listAs("contexts", contextSchema),
      quadClass: row.as("quadClass", quadClassSchema),
      score: row.number("score"),
      factuality: row.as("factuality", factualitySchema),
      articleFactuality: row.as("articleFactuality", factualitySchema),
      polarity: row.as("polarity", polaritySchema),
      auxiliary: row.listAs("auxiliary", auxiliarySchema),
      condition: row.optionalText("condition"),
      reciprocal: row.flag("reciprocal"),
      happened: readHappened(row),
      reportedOn: row.optionalText("reportedOn"),
      actors: row.maps("actors").map(readParty),
      recipients: row.maps("recipients").map(readParty),
      attribution: row.maps("attribution").map(readAttribution),
      passages: row.maps("passages").map(passage.read),
      places: row.maps("places").map((place) => ({
        placeId: place.as("placeId", placeIdSchema),
        name: place.text("name"),
      })),
      about: row.maps("about").map(readLink),
      aboutThis: row.maps("aboutThis").map(readLink),
      article: articleRef.read(row.map("article")),
    }),
};

function readHappened(row: Fields): Statement["happened"] {
  const start = row.optionalText("eventDate");
  return start === undefined
    ? undefined
    : {
        start,
        end: row.optionalText("eventDateEnd") ?? start,
        granularity: row.as("dateGranularity", granularitySchema),
      };
}

const readParty = (row: Fields): Party =>
  given({ ...actorRef.read(row), surface: row.optionalText("surface") });

const readAttribution = (row: Fields): Attribution => ({
  ...actorRef.read(row),
  cue: row.text("cue"),
  factuality: row.as("factuality", factualitySchema),
});

const readLink = (row: Fields): StatementLink => ({
  relation: row.as("relation", aboutSchema),
  statementId: row.as("statementId", statementIdSchema),
  summary: row.text("summary"),
});
