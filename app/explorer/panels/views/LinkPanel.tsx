"use client";

import { Button, CopyButton, Group, TextInput } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import { type RefObject, useState } from "react";
import { LONGEST_LINK, writeLink } from "@/lib/view/link/link";
import { linkContent } from "@/lib/view/link/words";
import type { CanvasHandle } from "../../canvas";
import { useHealth } from "../../data/queries";
import { useScene } from "../../data/scene";
import { useSession } from "../../data/session";
import { useSelection } from "../../data/useSelection";
import { VIEW_WORDS, keepFirstWords, localLinkWords, longLinkWords } from "./words";
import classes from "./Views.module.css";

interface LinkPanelProps {
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly onDone: () => void;
}

/** A link to what is shown, and in words what it holds and what not. */
export function LinkPanel({ canvas, onDone }: LinkPanelProps) {
  const present = useScene((scene) => scene.present);
  const openView = useSession((session) => session.openView);
  const show = useSession((session) => session.showViewDialog);
  const selection = useSelection();
  const { data: health } = useHealth();
  const chosen = useSession((session) => session.choice.size);
  // The dialog lies over the canvas: nobody moves it meanwhile.
  const [isFitted] = useState(() => canvas.current?.isFitted() ?? true);
  const { shared, holds, lacks, passing } = linkContent(
    present,
    selection,
    openView,
    health?.fingerprint,
    { isFitted, chosen },
  );
  const url = `${window.location.origin}/${writeLink(selection, shared)}`;
  const isLocal = openView?.keptIn === "browser";
  return (
    <>
      <TextInput
        label={VIEW_WORDS.link}
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      <p className={classes.subhead}>{VIEW_WORDS.linkHolds}</p>
      <ul className={classes.plain}>
        {holds.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {lacks.length + passing.length > 0 && (
        <>
          <p className={classes.subhead}>{VIEW_WORDS.linkLacks}</p>
          <ul className={classes.plain}>
            {[...lacks, ...passing].map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {lacks.length > 0 && <p className={classes.note}>{keepFirstWords(passing.length > 0)}</p>}
        </>
      )}
      {isLocal && <p className={classes.note}>{localLinkWords(openView.name)}</p>}
      {url.length > LONGEST_LINK && <p className={classes.note}>{longLinkWords(url.length)}</p>}
      <Group justify="flex-end" gap="xs" mt="md">
        {(lacks.length > 0 || url.length > LONGEST_LINK) && (
          <Button variant="subtle" color="gray" size="xs" onClick={() => show("keep")}>
            {VIEW_WORDS.keepFirst}
          </Button>
        )}
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="xs"
              leftSection={copied ? <Check size={14} /> : <Copy size={14} />}
              onClick={copy}
            >
              {copied ? VIEW_WORDS.copied : VIEW_WORDS.copy}
            </Button>
          )}
        </CopyButton>
        <Button variant="subtle" color="gray" size="xs" onClick={onDone}>
          {VIEW_WORDS.done}
        </Button>
      </Group>
    </>
  );
}
