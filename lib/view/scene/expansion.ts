/** How many neighbours one expansion brings. */
export const EXPANSION_SIZE = 25;

/** From here on an expansion asks first which of them are meant. */
export const ASK_ABOVE = 100;
