import dynamic from "next/dynamic";
import { ACTOR_KINDS, ACTOR_KIND_WORDS } from "@/lib/model/actor";
import type { ActorId } from "@/lib/model/ids";
import { type EdgeTone, toneOf } from "@/lib/model/plover";
import { type DerivedEdge, type EdgeMarks, type GraphSlice, marksOf } from "@/lib/model/slice";
import type { FacetId } from "@/lib/view/filter/filter";
import { TONE_MEANINGS, TONE_WORDS, TONES } from "@/lib/view/tones";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import { KindIcon } from "@/app/ui/KindIcon";
import { Section } from "@/app/ui/Section";
import { useScene } from "../../data/scene";
import { useStyleView } from "../../data/styling";
import { FilterRow } from "./FilterRow";
import classes from "./Legend.module.css";
import { Rows } from "./Rows";
import { Shown } from "./Shown";
import { LEGEND_WORDS } from "./words";

const StyleLegend = dynamic(() => import("./StyleLegend").then((module) => module.StyleLegend), {
  ssr: false,
});

const OwnMarks = dynamic(() => import("./OwnMarks").then((module) => module.OwnMarks), {
  ssr: false,
});

const MARKS: readonly {
  readonly mark: keyof EdgeMarks;
  readonly name: string;
  readonly note: string;
  /** Where one filter says the same. */
  readonly facet?: FacetId;
}[] = [
  {
    mark: "secondHand",
    name: LEGEND_WORDS.thinner,
    note: LEGEND_WORDS.secondHand,
    facet: "attributed",
  },
  { mark: "hedged", name: LEGEND_WORDS.dashed, note: LEGEND_WORDS.hedged },
  { mark: "denied", name: LEGEND_WORDS.struck, note: LEGEND_WORDS.denied, facet: "negated" },
];

const nobody = (): readonly ActorId[] => [];

const endsOf = (edges: readonly DerivedEdge[] | undefined): readonly ActorId[] => [
  ...new Set(edges?.flatMap(({ actorId, recipientId }) => [actorId, recipientId])),
];

/** What each sign means in words, how many of it are on the canvas, and a way to take it away. */
export function Legend({ slice }: { readonly slice: GraphSlice | undefined }) {
  const { dressed } = useStyleView();
  const isByKind = useScene(({ present }) => present.style.actorColour === "kind");
  const isByClass = useScene(({ present }) => present.style.lineColour === "class");
  const isMarked = useScene(({ present }) => present.notes.size + present.pinned.size > 0);
  const ofTone = (tone: EdgeTone) =>
    slice &&
    slice.edges.filter((edge) => toneOf(edge.eventType) === tone).length +
      (tone === "NEUTRAL" ? slice.background.length : 0);
  return (
    <div className={classes.root} tabIndex={0} role="group" aria-label={LEGEND_WORDS.scrolls}>
      {slice && <Shown slice={slice} />}
      {dressed && <StyleLegend />}
      {slice && isMarked && <OwnMarks slice={slice} />}
      <Section
        title={isByClass ? LEGEND_WORDS.lines : LEGEND_WORDS.endsOfLines}
        aside={LEGEND_WORDS.onCanvas}
      >
        <Rows label={LEGEND_WORDS.lines}>
          {TONES.map((tone, place) => (
            <FilterRow
              key={tone}
              sign={<EdgeGlyph tone={tone} {...(!isByClass && { colour: "var(--ws-text)" })} />}
              name={TONE_WORDS[tone]}
              note={TONE_MEANINGS[tone]}
              count={ofTone(tone)}
              facet={{ facet: "quadClass", value: tone }}
              actorIds={nobody}
              isFirst={place === 0}
            />
          ))}
        </Rows>
      </Section>
      <Section title={LEGEND_WORDS.howSure} aside={LEGEND_WORDS.ofLines}>
        <Rows label={LEGEND_WORDS.howSure}>
          {MARKS.map(({ mark, name, note, facet }, place) => {
            const marked = slice?.edges.filter((edge) => marksOf(edge)[mark]);
            return (
              <FilterRow
                key={mark}
                sign={<EdgeGlyph tone="NEUTRAL" marks={{ [mark]: true }} />}
                name={name}
                note={note}
                count={marked?.length}
                {...(facet && { facet: { facet, value: "yes" } })}
                actorIds={() => endsOf(marked)}
                isFirst={place === 0}
              />
            );
          })}
        </Rows>
      </Section>
      <Section
        title={isByKind ? LEGEND_WORDS.actors : LEGEND_WORDS.kinds}
        aside={LEGEND_WORDS.onCanvas}
      >
        <Rows label={LEGEND_WORDS.actors}>
          {ACTOR_KINDS.map((kind, place) => (
            <FilterRow
              key={kind}
              sign={<KindIcon kind={kind} silent />}
              name={ACTOR_KIND_WORDS[kind][0]}
              count={slice?.actors.filter((actor) => actor.kind === kind).length}
              facet={{ facet: "kind", value: kind }}
              actorIds={nobody}
              isFirst={place === 0}
            />
          ))}
        </Rows>
        {!dressed && <p className={classes.small}>{LEGEND_WORDS.largerAndWider}</p>}
        <p className={classes.small}>{LEGEND_WORDS.click}</p>
      </Section>
    </div>
  );
}
