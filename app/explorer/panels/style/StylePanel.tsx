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

/** How actors and lines look: what size and colour follow, and rules for what is to stand out. */
export function StylePanel() {
  const { style, ground, error, retry } = useStyleView();
  const restyle = useRestyle();
  if (!ground) return <Empty>How it looks can be chosen here once the network is there.</Empty>;
  return (
    <div className={classes.root} tabIndex={0} role="group" aria-label="Style, scrolls">
      <Section title="Actors">
        <div className={classes.fields}>
          <Channel id="actorSize" {...CHANNELS.actorSize} />
          <Channel id="actorColour" {...CHANNELS.actorColour} />
        </div>
      </Section>
      <Section title="Lines">
        <div className={classes.fields}>
          <Channel id="lineColour" {...CHANNELS.lineColour} />
          <Channel id="lineWidth" {...CHANNELS.lineWidth} />
        </div>
        <p className={classes.note}>
          Whatever the colour, ends say the class, dashes what is not certain, and a stroke what is
          denied. The legend says the rest, with a letter beside every colour.
        </p>
      </Section>
      {error && needsFacts(style) && (
        <Failure what="What the database knows of the actors" error={error} onRetry={retry} />
      )}
      {needsFacts(style) && ground.content.actors.length > MOST_FACTS && (
        <p className={classes.cut}>
          What the database knows is asked for the first {MOST_FACTS.toLocaleString("en-GB")} actors
          of this scene: of the others it is not known here.
        </p>
      )}
      <Measures />
      <Rules style={style} ground={ground} />
      <div className={classes.foot}>
        <Button
          size="compact-xs"
          variant="default"
          disabled={style === PLAIN_STYLE}
          onClick={() => restyle("back to the plain look", PLAIN_STYLE)}
        >
          Back to the plain look
        </Button>
      </div>
    </div>
  );
}
