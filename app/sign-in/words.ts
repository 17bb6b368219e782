/** Every word of the page that asks for the token. */
export const SIGN_IN_WORDS = {
  name: "WhoSays",
  signIn: "Sign in",
  text: "Who did what to whom, and who says so. Whoever runs this server has a token for you.",
  token: "Token",
  showToken: "Show the token",
  howLong: "You stay signed in for 12 hours in this browser, and go on where you wanted to.",
} as const;
