/** Stands where the explorer has parts that need a server, and that a story never opens. */
const nothing = (): null => null;

export {
  nothing as ExpansionDialog,
  nothing as Keeping,
  nothing as LazyConsole,
  nothing as PathsPanel,
  nothing as StoryDialog,
  nothing as ViewsButton,
  nothing as ViewsDialogs,
};
