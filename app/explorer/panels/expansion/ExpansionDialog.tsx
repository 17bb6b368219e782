"use client";

import { Button, Checkbox, Group, Modal, Select, Stack } from "@mantine/core";
import { useDialog } from "@/app/ui/useDialog";
import { useState } from "react";
import { CountInput } from "@/app/ui/CountInput";
import { Failure } from "@/app/ui/Failure";
import { ACTOR_KIND_WORDS, ACTOR_KINDS, type ActorKind } from "@/lib/model/actor";
import {
  type Direction,
  NEIGHBOUR_ORDERS,
  type NeighbourFilter,
  type NeighbourOrder,
} from "@/lib/model/answers";
import type { ActorId } from "@/lib/model/ids";
import type { EventType } from "@/lib/model/plover";
import { EXPANSION_SIZE } from "@/lib/view/scene/expansion";
import { DIRECTION_WORDS, ORDER_WORDS } from "@/lib/view/scene/words";
import { useCommands } from "../../data/commands";
import { useActor } from "../../data/queries";
import { useSession } from "../../data/session";
import { EXPANSION_WORDS, neighboursWords, typeCountWords } from "./words";
import classes from "./ExpansionDialog.module.css";

/** More at once is more than anybody reads, and slow to lay out. */
const MOST_AT_ONCE = 200;

/** Asks which neighbours of an actor are to come, where it has many. */
export function ExpansionDialog() {
  const asked = useSession((session) => session.asked);
  const ask = useSession((session) => session.askExpansion);
  return (
    <Modal
      opened={useDialog(asked !== undefined)}
      onClose={() => ask(undefined)}
      title={EXPANSION_WORDS.title}
      centered
      // The room does not scroll, and the lock's style tag has no nonce: the policy refuses it.
      lockScroll={false}
      closeButtonProps={{ "aria-label": EXPANSION_WORDS.close }}
    >
      {asked !== undefined && <Wish key={asked} actorId={asked} onDone={() => ask(undefined)} />}
    </Modal>
  );
}

interface WishProps {
  readonly actorId: ActorId;
  readonly onDone: () => void;
}

function Wish({ actorId, onDone }: WishProps) {
  const { data: actor, error, refetch } = useActor(actorId);
  const { expandBy } = useCommands();
  const [types, setTypes] = useState<readonly EventType[]>([]);
  const [kinds, setKinds] = useState<readonly ActorKind[]>([]);
  const [direction, setDirection] = useState<Direction>();
  const [order, setOrder] = useState<NeighbourOrder>("statements");
  const [count, setCount] = useState(EXPANSION_SIZE);
  if (error) {
    return (
      <Failure what={EXPANSION_WORDS.thisActor} error={error} onRetry={() => void refetch()} />
    );
  }
  if (!actor) return <p className={classes.text}>{EXPANSION_WORDS.asking}</p>;

  const submit = (): void => {
    const wish: NeighbourFilter = {
      ...(types.length > 0 && { type: types }),
      ...(kinds.length > 0 && { kind: kinds }),
      ...(direction && { direction }),
      ...(order !== "statements" && { order }),
    };
    onDone();
    void expandBy(actorId, wish, count);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={classes.text}>{neighboursWords(actor.name, actor.neighbourCount)}</p>
      <Stack gap="sm" mt="sm">
        <Checkbox.Group
          label={EXPANSION_WORDS.types}
          value={[...types]}
          onChange={(values) =>
            setTypes(actor.counts.map((each) => each.eventType).filter((t) => values.includes(t)))
          }
        >
          <div className={classes.choices}>
            {actor.counts.map(({ eventType, out, in: into, mutual }) => (
              <Checkbox
                key={eventType}
                size="xs"
                value={eventType}
                label={typeCountWords(eventType, out + into + mutual)}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Checkbox.Group
          label={EXPANSION_WORDS.kinds}
          value={[...kinds]}
          onChange={(values) => setKinds(ACTOR_KINDS.filter((kind) => values.includes(kind)))}
        >
          <div className={classes.choices}>
            {ACTOR_KINDS.map((kind) => (
              <Checkbox key={kind} size="xs" value={kind} label={ACTOR_KIND_WORDS[kind][0]} />
            ))}
          </div>
        </Checkbox.Group>
        <div className={classes.fields}>
          <Select
            label={EXPANSION_WORDS.direction}
            size="xs"
            value={direction ?? "any"}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={[{ value: "any", label: EXPANSION_WORDS.any }, ...optionsOf(DIRECTION_WORDS)]}
            onChange={(value) =>
              setDirection(
                value === "out" || value === "in" || value === "mutual" ? value : undefined,
              )
            }
          />
          <Select
            label={EXPANSION_WORDS.order}
            size="xs"
            value={order}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={optionsOf(ORDER_WORDS)}
            onChange={(value) =>
              setOrder(NEIGHBOUR_ORDERS.find((each) => each === value) ?? "statements")
            }
          />
          <CountInput
            label={EXPANSION_WORDS.count}
            min={1}
            max={MOST_AT_ONCE}
            value={count}
            onChange={setCount}
          />
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" size="xs" onClick={onDone}>
            {EXPANSION_WORDS.cancel}
          </Button>
          <Button type="submit" variant="default" size="xs">
            {EXPANSION_WORDS.expand}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
