import type { Page } from "playwright-core";
import { MARK } from "./hostile";

/** Elements and handlers that only data can have brought, and what ran. */
export function injectedInto(page: Page): Promise<string[]> {
  return page.evaluate((mark) => {
    const found = [...document.querySelectorAll("*")].flatMap((element) => {
      const odd = [...element.attributes].filter(
        ({ name, value }) =>
          name.startsWith("on") ||
          name === "srcdoc" ||
          (["href", "src", "action", "formaction", "xlink:href"].includes(name) &&
            /^\s*(javascript|vbscript|data:text)/i.test(value)),
      );
      const marked =
        element.id === mark || /^(iframe|object|embed|base|math)$/i.test(element.tagName);
      return odd.length > 0 || marked ? [element.outerHTML.slice(0, 120)] : [];
    });
    return mark in window ? [...found, "a payload ran"] : found;
  }, MARK);
}
