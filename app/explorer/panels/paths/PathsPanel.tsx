"use client";

import { MultiSelect, Select, Switch } from "@mantine/core";
import { useMemo } from "react";
import { CountInput } from "@/app/ui/CountInput";
import { Empty } from "@/app/ui/Empty";
import { Failure } from "@/app/ui/Failure";
import type { ActorId } from "@/lib/model/ids";
import { EVENT_TYPE_NAMES, isEventType } from "@/lib/model/plover";
import type { GraphSlice } from "@/lib/model/slice";
import { MOST_STEPS, type PathWish, pathsWords, wayOutWords } from "@/lib/view/paths";
import { typeName } from "@/lib/view/words";
import { usePaths } from "../../data/queries";
import { useSession } from "../../data/session";
import classes from "./Paths.module.css";
import { PathRow } from "./PathRow";
import { PATH_WORDS } from "./words";

/** Of a large network not everybody can be offered at once: typing narrows it. */
const MOST_OFFERED = 100;

const TYPES = EVENT_TYPE_NAMES.map((type) => ({ value: type, label: typeName(type) }));

/** The shortest ways between two actors, each step of which opens its statements. */
export function PathsPanel({ slice }: { readonly slice: GraphSlice | undefined }) {
  const wish = useSession((session) => session.pathWish);
  const { data: answer, error, refetch, isFetching } = usePaths(wish);
  const isSame = wish.from !== undefined && wish.from === wish.to;
  return (
    <div className={classes.root}>
      <WishForm wish={wish} slice={slice} />
      <div className={classes.found} aria-busy={isFetching}>
        {isSame && <Empty>{PATH_WORDS.same}</Empty>}
        {!isSame && (!wish.from || !wish.to) && <Empty>{PATH_WORDS.unasked}</Empty>}
        {error && <Failure what={PATH_WORDS.failed} error={error} onRetry={() => void refetch()} />}
        {answer && !error && (
          <>
            <p className={classes.words} role="status">
              {pathsWords(wish, answer)}
            </p>
            {answer.paths.length === 0 && !answer.timedOut && (
              <p className={classes.hint}>{wayOutWords(wish)}</p>
            )}
            <ol className={classes.list}>
              {answer.paths.map((path) => (
                <PathRow key={path.actorIds.join(" ")} path={path} answer={answer} />
              ))}
            </ol>
          </>
        )}
        {isFetching && !answer && <Empty>{PATH_WORDS.looking}</Empty>}
      </div>
    </div>
  );
}

interface WishFormProps {
  readonly wish: PathWish;
  readonly slice: GraphSlice | undefined;
}

function WishForm({ wish, slice }: WishFormProps) {
  const ask = useSession((session) => session.wishPath);
  const actors = useMemo(
    () =>
      (slice?.actors ?? [])
        .map(({ actorId, name }) => ({ value: actorId, label: name }))
        .toSorted((a, b) => a.label.localeCompare(b.label, "en")),
    [slice],
  );
  const idOf = (value: string | null): ActorId | undefined =>
    slice?.actors.find(({ actorId }) => actorId === value)?.actorId;
  const end = (name: "from" | "to") => (
    <Select
      label={PATH_WORDS[name]}
      size="xs"
      searchable
      clearable
      limit={MOST_OFFERED}
      nothingFoundMessage={PATH_WORDS.unknownName}
      data={actors}
      value={wish[name] ?? null}
      onChange={(value) => ask({ [name]: idOf(value) })}
    />
  );
  return (
    <form className={classes.form} onSubmit={(event) => event.preventDefault()}>
      {end("from")}
      {end("to")}
      <CountInput
        label={PATH_WORDS.count}
        min={1}
        max={10}
        value={wish.k}
        onChange={(k) => ask({ k })}
      />
      <CountInput
        label={PATH_WORDS.steps}
        min={1}
        max={MOST_STEPS}
        value={wish.maxLength}
        onChange={(maxLength) => ask({ maxLength })}
      />
      <Select
        label={PATH_WORDS.order}
        size="xs"
        allowDeselect={false}
        value={wish.by}
        onChange={(value) => ask({ by: value === "weight" ? "weight" : "hops" })}
        data={[
          { value: "hops", label: PATH_WORDS.hops },
          { value: "weight", label: PATH_WORDS.weight },
        ]}
      />
      <Switch
        className={classes.switch ?? ""}
        size="xs"
        label={PATH_WORDS.directed}
        checked={wish.directed}
        onChange={(event) => ask({ directed: event.currentTarget.checked })}
      />
      <MultiSelect
        classNames={{ inputField: classes.typed ?? "" }}
        label={PATH_WORDS.withoutTypes}
        size="xs"
        clearable
        searchable
        data={TYPES}
        value={[...wish.withoutTypes]}
        onChange={(values) => ask({ withoutTypes: values.filter(isEventType) })}
      />
      <MultiSelect
        classNames={{ inputField: classes.typed ?? "" }}
        label={PATH_WORDS.withoutActors}
        size="xs"
        clearable
        searchable
        limit={MOST_OFFERED}
        data={actors}
        value={[...wish.withoutActors]}
        onChange={(values) => ask({ withoutActors: values.flatMap((value) => idOf(value) ?? []) })}
      />
    </form>
  );
}
