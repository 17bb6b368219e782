import type { ReactNode } from "react";
import { ACTOR_KINDS, ACTOR_KIND_WORDS } from "@/lib/model/actor";
import { toneOf, type EdgeTone } from "@/lib/model/plover";
import { marksOf, type EdgeMarks, type GraphSlice } from "@/lib/model/slice";
import { TONE_MEANINGS, TONE_WORDS, TONES } from "@/lib/view/tones";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import { KindIcon } from "@/app/ui/KindIcon";
import { Section } from "@/app/ui/Section";
import classes from "./Legend.module.css";
import { Shown } from "./Shown";

interface RowProps {
  readonly sign: ReactNode;
  readonly name: string;
  readonly note?: string;
  /** Absent until the network is there. */
  readonly count: number | undefined;
}

function Row({ sign, name, note, count }: RowProps) {
  return (
    <li className={classes.row} data-none={count === 0 || undefined}>
      <span className={classes.sign}>{sign}</span>
      <span>
        {name}
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </span>
      <span className={classes.count}>{count?.toLocaleString("en-GB")}</span>
    </li>
  );
}

const MARKS: readonly {
  readonly mark: keyof EdgeMarks;
  readonly name: string;
  readonly note: string;
}[] = [
  { mark: "secondHand", name: "thinner", note: "only at second hand: a speaker says so" },
  { mark: "hedged", name: "dashed", note: "conditional, possible or in the future" },
  { mark: "denied", name: "struck", note: "said not to be so" },
];

/** What each sign means in words, and how many of it are on the canvas. */
export function Legend({ slice }: { readonly slice: GraphSlice | undefined }) {
  const ofTone = (tone: EdgeTone) =>
    slice &&
    slice.edges.filter((edge) => toneOf(edge.eventType) === tone).length +
      (tone === "NEUTRAL" ? slice.background.length : 0);
  return (
    <div className={classes.root} tabIndex={0} role="group" aria-label="Legend, scrolls">
      {slice && <Shown slice={slice} />}
      <Section title="Lines" aside="on the canvas">
        <ul className={classes.list}>
          {TONES.map((tone) => (
            <Row
              key={tone}
              sign={<EdgeGlyph tone={tone} />}
              name={TONE_WORDS[tone]}
              note={TONE_MEANINGS[tone]}
              count={ofTone(tone)}
            />
          ))}
        </ul>
      </Section>
      <Section title="How sure, how near" aside="lines">
        <ul className={classes.list}>
          {MARKS.map(({ mark, name, note }) => (
            <Row
              key={mark}
              sign={<EdgeGlyph tone="NEUTRAL" marks={{ [mark]: true }} />}
              name={name}
              note={note}
              count={slice?.edges.filter((edge) => marksOf(edge)[mark]).length}
            />
          ))}
        </ul>
      </Section>
      <Section title="Actors" aside="on the canvas">
        <ul className={classes.list}>
          {ACTOR_KINDS.map((kind) => (
            <Row
              key={kind}
              sign={<KindIcon kind={kind} silent />}
              name={ACTOR_KIND_WORDS[kind][0]}
              count={slice?.actors.filter((actor) => actor.kind === kind).length}
            />
          ))}
        </ul>
      </Section>
    </div>
  );
}
