"use client";

import { Button, PasswordInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { fetchSignIn, signIn } from "@/lib/client";
import { toDisplay } from "@/lib/model/errors";
import { localPath } from "@/lib/model/signIn";
import { SIGN_IN_WORDS } from "./words";
import classes from "./SignIn.module.css";

interface SignInProps {
  /** Where to go afterwards, as the URL says it. */
  readonly wanted: string | null;
}

/** Asks for the token. It goes into the body of one request and is kept nowhere. */
export function SignIn({ wanted }: SignInProps) {
  const [token, setToken] = useState("");
  const field = useRef<HTMLInputElement>(null);
  // There is nothing else to do here.
  useEffect(() => field.current?.focus(), []);
  const goOn = () => window.location.replace(localPath(wanted));
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => signIn(token),
    onSuccess: goOn,
  });
  // A link from elsewhere comes without the cookie; a request of our own brings it.
  const { data } = useQuery({
    queryKey: ["sign-in"],
    queryFn: ({ signal }) => fetchSignIn(signal),
  });
  const needless = data !== undefined && data.signIn !== "needed";
  useEffect(() => {
    if (needless) window.location.replace(localPath(wanted));
  }, [needless, wanted]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (token !== "") mutate();
  };
  const display = error && toDisplay(error);
  return (
    <main className={classes.root}>
      {/* Sent before the page is alive, it must not put what was typed into the URL. */}
      <form className={classes.card} method="post" onSubmit={submit}>
        <div>
          <p className={classes.name}>{SIGN_IN_WORDS.name}</p>
          <h1 className={classes.title}>{SIGN_IN_WORDS.signIn}</h1>
        </div>
        <p className={classes.text}>{SIGN_IN_WORDS.text}</p>
        <PasswordInput
          label={SIGN_IN_WORDS.token}
          autoComplete="current-password"
          ref={field}
          size="md"
          value={token}
          onChange={(event) => setToken(event.currentTarget.value)}
          error={display && `${display.title}. ${display.remedy}`}
          visibilityToggleButtonProps={{ "aria-label": SIGN_IN_WORDS.showToken }}
        />
        <Button
          className={classes.button ?? ""}
          type="submit"
          size="md"
          fullWidth
          loading={isPending || isSuccess}
        >
          {SIGN_IN_WORDS.signIn}
        </Button>
        <p className={classes.hint}>{SIGN_IN_WORDS.howLong}</p>
      </form>
    </main>
  );
}
