import { UnstyledButton } from "@mantine/core";
import type { ActorRef } from "@/lib/model/actor";
import { KindIcon } from "@/app/ui/KindIcon";
import { select } from "../data/useSelection";
import classes from "./ActorButton.module.css";

/** An actor's name that leads to the actor. */
export function ActorButton({ actor }: { readonly actor: ActorRef }) {
  return (
    <UnstyledButton
      className={classes.root}
      onClick={() => select({ kind: "actor", actorId: actor.actorId })}
    >
      <KindIcon kind={actor.kind} size={14} />
      <span className={classes.name}>{actor.name}</span>
    </UnstyledButton>
  );
}
