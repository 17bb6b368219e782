"use client";

import { ActionIcon } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import { Tip } from "./Tip";
import { signOut } from "@/lib/client";
import { toDisplay } from "@/lib/model/errors";
import { UI_WORDS, notSignedOutWords } from "./words";

/** Ends the session, and with it leaves what it let one see. */
export function SignOut() {
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => signOut(),
    onSuccess: () => window.location.assign("/sign-in"),
  });
  const label = error ? notSignedOutWords(toDisplay(error)) : UI_WORDS.signOut;
  return (
    <Tip label={label}>
      <ActionIcon
        variant="subtle"
        color={error ? "red" : "gray"}
        aria-label={label}
        loading={isPending}
        onClick={() => mutate()}
      >
        <LogOut size={18} />
      </ActionIcon>
    </Tip>
  );
}
