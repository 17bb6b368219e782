import { Tooltip } from "@mantine/core";
import { isDenied, isHedged } from "@/lib/model/factuality";
import { toneOf } from "@/lib/model/plover";
import type { Statement } from "@/lib/model/statement";
import { meaningOf } from "@/lib/view/modes";
import { modeName, typeName } from "@/lib/view/words";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import classes from "./TypeTag.module.css";

/** Event type and mode with what they mean, and the statement's own marks. */
export function TypeTag({ statement }: { readonly statement: Statement }) {
  const { eventType, mode, factuality, auxiliary, condition, attribution, polarity } = statement;
  const marks = {
    denied: polarity === "negative" || isDenied(factuality),
    hedged: isHedged(factuality) || auxiliary.length > 0 || condition !== undefined,
    secondHand: attribution.length > 0,
  };
  return (
    <Tooltip
      label={meaningOf(eventType, mode)}
      multiline
      w={260}
      events={{ hover: true, focus: true, touch: true }}
    >
      <span className={classes.root} tabIndex={0} role="note">
        <EdgeGlyph tone={toneOf(eventType)} marks={marks} />
        <span>
          {typeName(eventType)}
          {mode !== undefined && <span className={classes.mode}> · {modeName(mode)}</span>}
          {auxiliary.map((aux) => (
            <span className={classes.mode} key={aux}>
              {" "}
              · {aux}
            </span>
          ))}
        </span>
      </span>
    </Tooltip>
  );
}
