/** Shortcuts find the search field by it. */
export const SEARCH_ID = "search";
