"use client";

import { Anchor, Button, Group } from "@mantine/core";
import { BookOpen, Copy, TextSearch } from "lucide-react";
import Link from "next/link";
import { type CypherValue, isTagged } from "@/lib/client/console";
import {
  articleIdOf,
  type NodeOf,
  selectionOfNode,
  selectionOfRelationship,
} from "@/lib/view/console/values/ours";
import { copyText } from "@/lib/view/console/values/text";
import { readingHref } from "@/lib/view/links";
import type { Selection } from "@/lib/view/selection";
import { select, useSelection } from "../../../data/useSelection";
import { useCopyQuietly } from "../useCopyQuietly";
import { ValueTree } from "./ValueTree";
import { RESULT_WORDS } from "../words";

interface OpenedProps {
  readonly value: CypherValue;
  readonly nodeOf: NodeOf;
}

/** A value opened in its place, with the way to its evidence where it is one of ours. */
export function Opened({ value, nodeOf }: OpenedProps) {
  const copy = useCopyQuietly();
  const selection = selectionOf(value, nodeOf);
  const now = useSelection();
  const articleId = isTagged(value, "node") ? articleIdOf(value) : undefined;
  return (
    <>
      <Group gap={8} mb={4}>
        {selection && (
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<TextSearch size={14} aria-hidden />}
            onClick={() => select(selection)}
          >
            {EVIDENCE[selection.kind]}
          </Button>
        )}
        {articleId && (
          <Anchor component={Link} href={readingHref(articleId, undefined, now)} fz="xs">
            <BookOpen size={14} aria-hidden /> {RESULT_WORDS.readArticle}
          </Anchor>
        )}
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Copy size={14} aria-hidden />}
          onClick={() => copy(copyText(value), RESULT_WORDS.theValue)}
        >
          {RESULT_WORDS.copy}
        </Button>
      </Group>
      <ValueTree value={value} />
    </>
  );
}

const EVIDENCE: Readonly<Record<Selection["kind"], string>> = {
  none: "",
  actor: RESULT_WORDS.showActor,
  edge: RESULT_WORDS.showEvidence,
  background: RESULT_WORDS.showSources,
  statement: RESULT_WORDS.showStatement,
};

export function selectionOf(value: CypherValue, nodeOf: NodeOf): Selection | undefined {
  if (isTagged(value, "node")) return selectionOfNode(value);
  if (isTagged(value, "relationship")) return selectionOfRelationship(value, nodeOf);
  return undefined;
}
