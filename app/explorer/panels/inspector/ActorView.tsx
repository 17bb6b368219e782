import { SegmentedControl, Skeleton } from "@mantine/core";
import { useState } from "react";
import type { ActorDetail } from "@/lib/model/answers";
import type { GraphSlice } from "@/lib/model/slice";
import { wikidataHref } from "@/lib/view/links";
import type { ActorSelection } from "@/lib/view/selection";
import { kindWords } from "@/lib/view/words";
import { Failure } from "@/app/ui/Failure";
import { KindIcon } from "@/app/ui/KindIcon";
import { Section } from "@/app/ui/Section";
import { useActor } from "../../data/queries";
import { PanelHead } from "../PanelHead";
import { StatementPages } from "../statement/StatementPages";
import { ActorCounts } from "./ActorCounts";
import { Background } from "./Background";
import {
  INSPECTOR_WORDS,
  aboutWords,
  alsoWords,
  byWords,
  inArticlesWords,
  notActingWords,
  notQuotedWords,
  wikidataWords,
} from "./words";
import classes from "./Inspector.module.css";

interface ActorViewProps {
  readonly selection: ActorSelection;
  readonly slice: GraphSlice | undefined;
}

export function ActorView({ selection, slice }: ActorViewProps) {
  const { data, error, refetch } = useActor(selection.actorId);
  const known = data ?? slice?.actors.find((actor) => actor.actorId === selection.actorId);
  const onCanvas = slice?.actors.some((actor) => actor.actorId === selection.actorId) ?? true;
  return (
    <>
      <PanelHead
        selection={selection}
        called={known?.name ?? selection.actorId}
        isGone={!known && error !== null}
        over={known ? kindWords(known.kind) : INSPECTOR_WORDS.actor}
        title={
          known ? (
            <>
              <KindIcon kind={known.kind} size={24} silent />
              {known.name}
            </>
          ) : (
            selection.actorId
          )
        }
      >
        {known && known.aliases.length > 0 && (
          <p className={classes.names}>{alsoWords(known.aliases)}</p>
        )}
        {data && <Identity actor={data} />}
        {data && !onCanvas && <p className={classes.note}>{INSPECTOR_WORDS.notOnCanvas}</p>}
      </PanelHead>
      {error && !data && (
        <Failure what={INSPECTOR_WORDS.thisActor} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <Skeleton m="md" height={120} width="auto" />}
      {data && <Known actor={data} selection={selection} />}
    </>
  );
}

/** What it is beyond its name, where that is known. */
function Identity({ actor }: { readonly actor: ActorDetail }) {
  const href = wikidataHref(actor.wikidataId);
  const parts = [actor.iso3, ...actor.sectors].filter((part) => part !== undefined);
  if (parts.length === 0 && !href) return null;
  return (
    <p className={classes.note}>
      {parts.join(" · ")}
      {href && parts.length > 0 && " · "}
      {href && actor.wikidataId && (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {wikidataWords(actor.wikidataId)}
        </a>
      )}
    </p>
  );
}

const ROLES = { about: "involves", by: "speaker" } as const;

type Role = keyof typeof ROLES;

function Known({
  actor,
  selection,
}: {
  readonly actor: ActorDetail;
  readonly selection: ActorSelection;
}) {
  const [chosen, setChosen] = useState<Role>();
  const role = chosen ?? (actor.statementCount === 0 && actor.spokenCount > 0 ? "by" : "about");
  return (
    <>
      {actor.background.length > 0 && (
        <Section title={INSPECTOR_WORDS.background}>
          <Background notes={actor.background} actor={actor} />
        </Section>
      )}
      {actor.counts.length > 0 && (
        <Section title={INSPECTOR_WORDS.byType} aside={inArticlesWords(actor.articleCount)}>
          <ActorCounts counts={actor.counts} />
        </Section>
      )}
      <Section title={INSPECTOR_WORDS.statements}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={INSPECTOR_WORDS.whichStatements}
          value={role}
          onChange={(value) => setChosen(value === "by" ? "by" : "about")}
          data={[
            { value: "about", label: aboutWords(actor.statementCount) },
            { value: "by", label: byWords(actor.spokenCount) },
          ]}
        />
      </Section>
      <StatementPages
        key={role}
        filter={{ [ROLES[role]]: actor.actorId }}
        within={selection}
        empty={role === "by" ? notQuotedWords(actor.name) : notActingWords(actor.name)}
      />
    </>
  );
}
