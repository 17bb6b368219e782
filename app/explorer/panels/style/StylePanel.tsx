"use client";

import { Button } from "@mantine/core";
import { CHANNELS } from "@/lib/view/style/choices";
import { needsFacts, PLAIN_STYLE } from "@/lib/view/style/style";
import { Empty } from "@/app/ui/Empty";
import { Failure } from "@/app/ui/Failure";
import { Section } from "@/app/ui/Section";
import { MOST_FACTS, useStyleView } from "../../data/styling";
import { Channel } from "./Channel";
import { Measures } from "./Measures";
import { Rules } from "./Rules";
import classes from "./Style.module.css";
import { useRestyle } from "./useRestyle";
import { STYLE_WORDS, moreFactsWords } from "./words";

/** How actors and lines look: what size and colour follow, and rules for what is to stand out. */
export function StylePanel() {
  const { style, ground, error, retry } = useStyleView();
  const restyle = useRestyle();
  if (!ground) return <Empty>{STYLE_WORDS.notYet}</Empty>;
  return (
    <div className={classes.root} tabIndex={0} role="group" aria-label={STYLE_WORDS.scrolls}>
      <Section title={STYLE_WORDS.actors}>
        <div className={classes.fields}>
          <Channel id="actorSize" {...CHANNELS.actorSize} />
          <Channel id="actorColour" {...CHANNELS.actorColour} />
        </div>
      </Section>
      <Section title={STYLE_WORDS.lines}>
        <div className={classes.fields}>
          <Channel id="lineColour" {...CHANNELS.lineColour} />
          <Channel id="lineWidth" {...CHANNELS.lineWidth} />
        </div>
        <p className={classes.note}>{STYLE_WORDS.whatever}</p>
      </Section>
      {error && needsFacts(style) && (
        <Failure what={STYLE_WORDS.facts} error={error} onRetry={retry} />
      )}
      {needsFacts(style) && ground.content.actors.length > MOST_FACTS && (
        <p className={classes.cut}>{moreFactsWords(MOST_FACTS)}</p>
      )}
      <Measures />
      <Rules style={style} ground={ground} />
      <div className={classes.foot}>
        <Button
          size="compact-xs"
          variant="default"
          disabled={style === PLAIN_STYLE}
          onClick={() => restyle(STYLE_WORDS.plainStep, PLAIN_STYLE)}
        >
          {STYLE_WORDS.plain}
        </Button>
      </div>
    </div>
  );
}
