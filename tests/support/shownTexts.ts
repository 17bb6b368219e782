import { type ESTree, parseSync } from "vite";

/** A text that is read or heard, and the line of the source in which it is written. */
export interface ShownText {
  readonly line: number;
  readonly text: string;
}

type Node = ESTree.Node;

/** Attributes and properties whose texts are read or heard, whatever they look like. */
const SHOWN_NAME =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|alt|aside|called|content|detail|empty|error|hint|message|none|note|over|remedy|text|tip|title|under|word|words|\w*(?:description|label|placeholder))$/i;

/** Those that are never: names of classes, of keys, of what is asked for. */
const SILENT_NAME =
  /^(?:aria-keyshortcuts|className|classNames|d|fontFamily\w*|key|keys|queryKey|rel|style|styles|viewBox)$/;

/** What reads like a sentence or a heading, wherever it stands: "not so", "Close". */
const SENTENCE = /\p{L}{2,}[,.:;!?…]? \p{L}|^\p{Lu}\p{Ll}+(?!\p{L})/u;

/** Keys as they are called in events and in shortcuts, Cypher, CSS. */
const CODE =
  /^(?:(?:Mod|Ctrl|Control|Meta|Alt|Shift|Enter|Escape|Esc|Tab|Delete|Home|End|Page(?:Up|Down)|Arrow\w+)(?:[- ⇧+]\S*)*|(?:MATCH|RETURN) .*|\(prefers-.*|.*\b(?:\d?px|solid|serif|monospace)\b.*|input:not.*|noopener noreferrer|use client)$/;

const LETTER = /\p{L}/u;

/** Texts for who reads the log, not for who reads the page. */
const THROWN = /(?:Error|Exception)$/;

/**
 * The texts of a source that are written where they are shown: between tags, in attributes and
 * properties that name or explain something, and whatever else reads like a sentence.
 * @param file tells by its ending whether there are tags in it
 */
export function shownTexts(file: string, source: string): readonly ShownText[] {
  const { program, errors } = parseSync(file, source);
  const [fault] = errors;
  if (fault) throw new Error(`${file} is not read: ${fault.message}`);
  const found: ShownText[] = [];

  const add = (at: number, raw: string, isShown: boolean): void => {
    const text = raw.replaceAll(/&\w+;|\s+/g, " ").trim();
    if (CODE.test(text) || !(isShown ? LETTER : SENTENCE).test(text)) return;
    found.push({ line: source.slice(0, at).split("\n").length, text });
  };

  const visitAll = (nodes: readonly (Node | null)[], isShown: boolean): void => {
    for (const node of nodes) if (node) visit(node, isShown);
  };

  /** @param isShown what stands here is read or heard, so that a single word counts */
  const visit = (node: Node, isShown: boolean): void => {
    switch (node.type) {
      case "ImportDeclaration":
      case "ImportExpression":
      case "ExportAllDeclaration":
        return;
      case "JSXText":
        add(node.start + node.value.search(/\S|$/), node.value, true);
        return;
      case "Literal":
        if (typeof node.value === "string") add(node.start, node.value, isShown);
        return;
      case "TemplateLiteral":
        add(
          node.start,
          node.quasis.map(({ value }) => value.cooked ?? value.raw).join("…"),
          isShown,
        );
        visitAll(node.expressions, isShown);
        return;
      case "JSXElement":
        visit(node.openingElement, false);
        visitAll(node.children, true);
        return;
      case "JSXFragment":
        visitAll(node.children, true);
        return;
      case "JSXAttribute":
        if (node.value) visitNamed(node.name, node.value);
        return;
      case "Property":
        visitNamed(node.key, node.value);
        return;
      case "BinaryExpression":
        // What is compared is a key; what is put together is a text.
        if (node.operator === "+") visitAll([node.left, node.right], isShown);
        return;
      case "ConditionalExpression":
        visit(node.test, false);
        visitAll([node.consequent, node.alternate], isShown);
        return;
      case "CallExpression": {
        if (node.callee.type === "Super") return;
        visit(node.callee, false);
        // What is handed over may be a key, but never to this one: it writes it behind a number.
        visitAll(node.arguments, nameOf(node.callee) === "counted");
        return;
      }
      case "NewExpression":
        if (!THROWN.test(nameOf(node.callee))) visitAll(node.arguments, false);
        return;
      case "SwitchCase":
        visitAll(node.consequent, isShown);
        return;
      case "VariableDeclarator":
        if (node.init) visit(node.init, /words?$|label$|text$|title$/i.test(nameOf(node.id)));
        return;
      default:
        if (node.type.startsWith("TS") && !("expression" in node)) return;
        visitAll(Object.values(node).flat().filter(isNode), isShown);
    }
  };

  const visitNamed = (name: Node, value: Node): void => {
    if (!SILENT_NAME.test(nameOf(name))) visit(value, SHOWN_NAME.test(nameOf(name)));
  };

  visit(program, false);
  return found;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && "start" in value;

function nameOf(node: Node): string {
  if (node.type === "Identifier" || node.type === "JSXIdentifier") return node.name;
  return node.type === "Literal" ? String(node.value) : "";
}
