/** Shortcuts find the search field by it. */
export const SEARCH_ID = "search";

/** The field names its list by it; one that Mantine makes changes after the first drawing. */
export const RESULTS_ID = "search-results";
