"use client";

import { Button, UnstyledButton } from "@mantine/core";
import { ArrowRight, CirclePlus } from "lucide-react";
import { Fragment } from "react";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import type { ActorNode } from "@/lib/model/actor";
import type { ActorId } from "@/lib/model/ids";
import type { ActorPath, PathAnswer, PathStep } from "@/lib/model/paths";
import { toneOf } from "@/lib/model/plover";
import { marksOf } from "@/lib/model/slice";
import { partOfPath } from "@/lib/view/paths";
import { edgeHeading, figure } from "@/lib/view/words";
import { useCommands } from "../../data/commands";
import { select } from "../../data/useSelection";
import { ActorButton } from "../ActorButton";
import classes from "./Paths.module.css";
import { PATH_WORDS, lineLabel } from "./words";

interface PathRowProps {
  readonly path: ActorPath;
  readonly answer: PathAnswer;
}

/** A path as a row of actors and the lines between them, each of which opens. */
export function PathRow({ path, answer }: PathRowProps) {
  const { addPath } = useCommands();
  const actorOf = (id: ActorId) => answer.actors.find(({ actorId }) => actorId === id);
  const [first] = path.actorIds.map(actorOf);
  return (
    <li className={classes.path}>
      <div className={classes.steps}>
        {first && <PathEnd actor={first} />}
        {path.steps.map((step) => {
          const to = actorOf(step.toId);
          return (
            <Fragment key={step.toId}>
              <Step step={step} nameOf={(id) => actorOf(id)?.name ?? id} />
              {to && <PathEnd actor={to} />}
            </Fragment>
          );
        })}
      </div>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<CirclePlus size={14} aria-hidden />}
        onClick={() => addPath(partOfPath(path, answer))}
      >
        {PATH_WORDS.add}
      </Button>
    </li>
  );
}

function PathEnd({ actor }: { readonly actor: ActorNode }) {
  return (
    <span data-actor={actor.actorId}>
      <ActorButton actor={actor} />
    </span>
  );
}

interface StepProps {
  readonly step: PathStep;
  readonly nameOf: (id: ActorId) => string;
}

/** The lines of one step; a line that runs the other way says so by its words. */
function Step({ step, nameOf }: StepProps) {
  return (
    <span className={classes.step}>
      {step.edges.map((edge) => (
        <UnstyledButton
          key={edge.edgeId}
          className={classes.line}
          aria-label={lineLabel(edgeHeading(edge, nameOf), edge.statements)}
          title={edgeHeading(edge, nameOf)}
          data-back={edge.actorId === step.toId && !edge.reciprocal ? true : undefined}
          onClick={() =>
            select({
              kind: "edge",
              actorId: edge.actorId,
              recipientId: edge.recipientId,
              eventType: edge.eventType,
            })
          }
        >
          <EdgeGlyph tone={toneOf(edge.eventType)} marks={marksOf(edge)} />
          <span>{figure(edge.statements)}</span>
        </UnstyledButton>
      ))}
      <ArrowRight size={12} aria-hidden />
    </span>
  );
}
