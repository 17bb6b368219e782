import { Combobox, Skeleton } from "@mantine/core";
import type { SearchAnswer, SearchHit } from "@/lib/model/answers";
import type { GraphSlice } from "@/lib/model/slice";
import { Empty } from "@/app/ui/Empty";
import { Failure } from "@/app/ui/Failure";
import { Hit } from "./Hit";
import { hitKey } from "./hits";
import { RESULTS_ID } from "./id";
import { SEARCH_WORDS, nothingFoundWords } from "./words";

interface ResultsProps {
  readonly text: string;
  readonly answer: SearchAnswer | undefined;
  readonly error: unknown;
  readonly waiting: boolean;
  readonly slice: GraphSlice | undefined;
  readonly onRetry: () => void;
}

const GROUPS = [
  { key: "actors", label: SEARCH_WORDS.actors },
  { key: "statements", label: SEARCH_WORDS.statements },
  { key: "articles", label: SEARCH_WORDS.articles },
] as const;

/**
 * What was found, and beside it what else there is to say. The list is there from the
 * first, if empty: the field names it as its own as soon as it has the focus.
 */
export function Results({ text, answer, error, waiting, slice, onRetry }: ResultsProps) {
  const failed = error !== undefined && !waiting;
  const found = answer !== undefined && GROUPS.some(({ key }) => answer[key].length > 0);
  return (
    <>
      <Combobox.Options
        id={RESULTS_ID}
        aria-label={SEARCH_WORDS.results}
        mah="min(60vh, 520px)"
        style={{ overflowY: "auto" }}
      >
        {answer &&
          !failed &&
          GROUPS.map((group) => (
            <Hits key={group.key} label={group.label} hits={answer[group.key]} slice={slice} />
          ))}
      </Combobox.Options>
      {failed && <Failure what={SEARCH_WORDS.theSearch} error={error} onRetry={onRetry} />}
      {!answer && !failed && <Skeleton m="sm" height={64} width="auto" />}
      {answer && !found && !waiting && <Empty>{nothingFoundWords(text)}</Empty>}
    </>
  );
}

interface HitsProps {
  readonly label: string;
  readonly hits: readonly SearchHit[];
  readonly slice: GraphSlice | undefined;
}

function Hits({ label, hits, slice }: HitsProps) {
  if (hits.length === 0) return null;
  return (
    <Combobox.Group label={label}>
      {hits.map((hit) => (
        <Combobox.Option value={hitKey(hit)} key={hitKey(hit)}>
          <Hit hit={hit} slice={slice} />
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
