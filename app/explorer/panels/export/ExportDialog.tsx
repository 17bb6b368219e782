"use client";

import { Button, Group, Modal, SegmentedControl, Select, Stack } from "@mantine/core";
import { useDialog } from "@/app/ui/useDialog";
import { X } from "lucide-react";
import { useState } from "react";
import { Failure } from "@/app/ui/Failure";
import { defaultsOf } from "@/lib/export/format";
import { FORMATS } from "@/lib/export/formats";
import { PICTURE_FORMATS } from "@/lib/export/pictures";
import { EXPORT_FORMATS, type ExportOptions } from "@/lib/model/exports";
import { useSession } from "../../data/session";
import { useIsStory } from "../../data/source";
import classes from "./ExportDialog.module.css";
import { ParameterFields } from "./ParameterFields";
import { type AnyFormat, useExport } from "./useExport";
import { useToExport } from "./useToExport";
import { EXPORT_WORDS, pictureWords, savedWords, soFarWords } from "./words";

const ALL: readonly AnyFormat[] = [
  ...PICTURE_FORMATS,
  ...EXPORT_FORMATS.map((id): AnyFormat => ({ ...FORMATS[id], id })),
];
const [FIRST] = PICTURE_FORMATS;

/** Writes the network, all of it or as shown, as a file for people or for other programs. */
export function ExportDialog() {
  const open = useSession((session) => session.exportOpen);
  const setOpen = useSession((session) => session.setExportOpen);
  const toExport = useToExport();
  const writing = useExport(toExport.shown);
  const { isPending } = writing;
  return (
    <Modal
      opened={useDialog(open)}
      onClose={() => {
        writing.stop();
        setOpen(false);
      }}
      title={EXPORT_WORDS.export}
      centered
      // A slip of the hand would throw away what took minutes.
      closeOnEscape={!isPending}
      closeOnClickOutside={!isPending}
      // The room does not scroll, and the lock's style tag has no nonce: the policy refuses it.
      lockScroll={false}
      closeButtonProps={{ "aria-label": EXPORT_WORDS.close }}
    >
      <Form toExport={toExport} writing={writing} />
    </Modal>
  );
}

interface FormProps {
  readonly toExport: ReturnType<typeof useToExport>;
  readonly writing: ReturnType<typeof useExport>;
}

function Form({ toExport, writing }: FormProps) {
  const [format, setFormat] = useState<AnyFormat>(FIRST);
  const [options, setOptions] = useState<ExportOptions>(defaultsOf(FIRST));
  const [wanted, setWhat] = useState<"shown" | "whole">("shown");
  const { shown, whole, error, retry } = toExport;
  const isPicture = PICTURE_FORMATS.some(({ id }) => id === format.id);
  const what = isPicture ? "shown" : wanted;
  // The other formats are read from the database, which a story is without.
  const isStory = useIsStory();
  const formats: readonly AnyFormat[] = isStory ? PICTURE_FORMATS : ALL;
  const setExportOpen = useSession((session) => session.setExportOpen);
  const setStoryOpen = useSession((session) => session.setStoryOpen);
  const isReady = what === "whole" || shown !== undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        writing.start({ format, options, what });
      }}
    >
      <Stack gap="sm">
        <Select
          label={EXPORT_WORDS.format}
          description={format.about}
          size="xs"
          value={format.id}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={formats.map(({ id, label }) => ({ value: id, label }))}
          disabled={writing.isPending}
          onChange={(value) => {
            const next = formats.find(({ id }) => id === value) ?? FIRST;
            setFormat(next);
            setOptions(defaultsOf(next));
            writing.forget();
          }}
        />
        <div className={classes.field}>
          {!isPicture && (
            <SegmentedControl
              size="xs"
              aria-label={EXPORT_WORDS.what}
              value={what}
              disabled={writing.isPending}
              onChange={(value) => setWhat(value === "whole" ? "whole" : "shown")}
              data={[
                { value: "shown", label: EXPORT_WORDS.shown },
                { value: "whole", label: EXPORT_WORDS.whole },
              ]}
            />
          )}
          <p className={classes.text}>
            {(what === "whole"
              ? whole
              : shown && (isPicture ? pictureWords(shown.words) : shown.words)) ??
              EXPORT_WORDS.counting}
          </p>
        </div>
        <ParameterFields parameters={format.parameters} options={options} onChange={setOptions} />
        {what === "shown" && error && (
          <Failure what={EXPORT_WORDS.statements} error={error} onRetry={retry} />
        )}
        {writing.error && (
          <Failure what={EXPORT_WORDS.theFile} error={writing.error} onRetry={writing.again} />
        )}
        <p className={classes.text} role="status">
          {writing.isPending && soFarWords(writing.bytes)}
          {writing.done && savedWords(writing.done.name, writing.done.size)}
        </p>
        <Group justify="flex-end" gap="xs">
          {!isStory && !writing.isPending && (
            <Button
              className={classes.story ?? ""}
              size="xs"
              variant="subtle"
              color="gray"
              onClick={() => {
                setExportOpen(false);
                setStoryOpen(true);
              }}
            >
              {EXPORT_WORDS.makeStory}
            </Button>
          )}
          {writing.isPending ? (
            <Button
              size="xs"
              variant="light"
              leftSection={<X size={14} aria-hidden />}
              onClick={writing.stop}
            >
              {EXPORT_WORDS.stop}
            </Button>
          ) : (
            <Button type="submit" variant="default" size="xs" disabled={!isReady}>
              {EXPORT_WORDS.export}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
