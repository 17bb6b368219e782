import { Button, type ButtonProps } from "@mantine/core";
import { Bookmark } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import { ROOM_WORDS } from "../../words";
import classes from "./Views.module.css";

export function ViewsTarget(
  props: ButtonProps & Omit<ComponentPropsWithRef<"button">, keyof ButtonProps>,
) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      className={classes.button ?? ""}
      aria-label={ROOM_WORDS.views}
      {...props}
    >
      <Bookmark size={16} aria-hidden />
      <span className={classes.label}>{ROOM_WORDS.views}</span>
    </Button>
  );
}
