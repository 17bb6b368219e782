import { FileText } from "lucide-react";
import type { ReactNode } from "react";
import type { SearchHit } from "@/lib/model/answers";
import { toneOf } from "@/lib/model/plover";
import type { GraphSlice } from "@/lib/model/slice";
import { NO_PUBLISHER } from "@/lib/model/sentence";
import { kindWords } from "@/lib/view/words";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import { KindIcon } from "@/app/ui/KindIcon";
import { SEARCH_WORDS, aliasWords, reasonWords, statementsWords } from "./words";
import classes from "./Search.module.css";

interface HitProps {
  readonly hit: SearchHit;
  readonly slice: GraphSlice | undefined;
}

/** As wide for every kind of hit, so that their words stand in one line. */
function Sign({ children }: { readonly children: ReactNode }) {
  return <span className={classes.sign}>{children}</span>;
}

function Lines({
  title,
  notes,
}: {
  readonly title: string;
  readonly notes: readonly (string | undefined)[];
}) {
  return (
    <span className={classes.lines}>
      <span className={classes.hitTitle}>{title}</span>
      <span className={classes.hitNote}>
        {notes.filter((note) => note !== undefined).join(" · ")}
      </span>
    </span>
  );
}

/** What was found, why it matched, and whether the canvas has it. */
export function Hit({ hit, slice }: HitProps) {
  const why = reasonWords(hit.why);
  switch (hit.kind) {
    case "actor": {
      const { actor } = hit;
      const onCanvas = slice?.actors.some(({ actorId }) => actorId === actor.actorId) ?? true;
      return (
        <span className={classes.hit}>
          <Sign>
            <KindIcon kind={actor.kind} silent />
          </Sign>
          <Lines
            title={hit.why.field === "alias" ? aliasWords(actor.name, hit.why.text) : actor.name}
            notes={[
              kindWords(actor.kind),
              statementsWords(actor.statementCount),
              hit.why.field === "alias" ? (hit.why.fuzzy ? SEARCH_WORDS.nearly : undefined) : why,
              onCanvas ? undefined : SEARCH_WORDS.notOnCanvas,
            ]}
          />
        </span>
      );
    }
    case "statement":
      return (
        <span className={classes.hit}>
          <Sign>
            <EdgeGlyph tone={toneOf(hit.eventType)} />
          </Sign>
          <Lines title={hit.summary} notes={[why, hit.article.title]} />
        </span>
      );
    case "article":
      return (
        <span className={classes.hit}>
          <Sign>
            <FileText size={18} aria-hidden />
          </Sign>
          <Lines title={hit.article.title} notes={[why, hit.article.publisher ?? NO_PUBLISHER]} />
        </span>
      );
  }
}
