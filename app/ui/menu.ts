/**
 * How a menu of ours is. Mantine puts an element before its items that takes the focus first and
 * may not stand in a menu by the rules of ARIA: the first item takes it instead.
 */
export const MENU = { shadow: "md", width: 280, withInitialFocusPlaceholder: false } as const;
