/** A `ref` for what has just been asked for, and is to be typed into or pressed next. */
export const focusFirst = (element: HTMLElement | null): void => element?.focus();
