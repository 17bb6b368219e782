import { Combobox, Skeleton } from "@mantine/core";
import type { SearchAnswer, SearchHit } from "@/lib/model/answers";
import type { GraphSlice } from "@/lib/model/slice";
import { Empty } from "@/app/ui/Empty";
import { Failure } from "@/app/ui/Failure";
import { Hit } from "./Hit";
import { hitKey } from "./hits";

interface ResultsProps {
  readonly text: string;
  readonly answer: SearchAnswer | undefined;
  readonly error: unknown;
  readonly waiting: boolean;
  readonly slice: GraphSlice | undefined;
  readonly onRetry: () => void;
}

const GROUPS = [
  { key: "actors", label: "Actors" },
  { key: "statements", label: "Statements" },
  { key: "articles", label: "Articles" },
] as const;

export function Results(props: ResultsProps) {
  const { text, answer, error, waiting, slice, onRetry } = props;
  if (error !== undefined && !waiting)
    return <Failure what="The search" error={error} onRetry={onRetry} />;
  if (!answer) return <Skeleton m="sm" height={64} width="auto" />;
  const found = GROUPS.some(({ key }) => answer[key].length > 0);
  if (!found && !waiting) {
    return (
      <Empty>
        Nothing found for “{text}”. Searched: names and aliases of actors, summaries and quotes of
        statements, titles of articles; typing errors are forgiven.
      </Empty>
    );
  }
  return (
    <Combobox.Options
      aria-label="Search results"
      mah="min(60vh, 520px)"
      style={{ overflowY: "auto" }}
    >
      {GROUPS.map(({ key, label }) => {
        const hits: readonly SearchHit[] = answer[key];
        if (hits.length === 0) return null;
        return (
          <Combobox.Group label={label} key={key}>
            {hits.map((hit) => (
              <Combobox.Option value={hitKey(hit)} key={hitKey(hit)}>
                <Hit hit={hit} slice={slice} />
              </Combobox.Option>
            ))}
          </Combobox.Group>
        );
      })}
    </Combobox.Options>
  );
}
