import type { Diagnostic } from "@bylaw/diagnostics";
import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";

/** A stretch of a text, by offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where in the text of a JSON file a problem of it lies: the place that cannot be read, the value of the entry that is
 * at fault, the name of a file; the opening brace where nothing nearer is known.
 */
export function placeInJson(text: string, { code, path, parameters }: Diagnostic): Stretch {
  if (code === "json-unread" || code === "json-key-repeated") return atCharacter(text, parameters);
  const tree = parseTree(text);
  const entry = tree === undefined || path === undefined ? undefined : findNodeAtLocation(tree, keysOf(path));
  const named = [parameters["path"], parameters["name"], parameters["key"]].find((one) => typeof one === "string");
  const found = entry ?? (tree === undefined || named === undefined ? undefined : nodeSaying(tree, named));
  if (found !== undefined) return { start: found.offset, end: found.offset + found.length };
  const start = Math.max(text.search(/\S/), 0);
  return { start, end: Math.min(start + 1, text.length) };
}

function keysOf(path: string): (string | number)[] {
  return path.split(/[.[\]]+/).flatMap((key) => (key === "" ? [] : [/^\d+$/.test(key) ? Number(key) : key]));
}

/** The first text of a JSON tree that says just this. */
function nodeSaying(tree: Node, text: string): Node | undefined {
  const waiting: Node[] = [tree];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    if (node.type === "string" && node.value === text) return node;
    waiting.push(...(node.children ?? []));
  }
  return undefined;
}

function atCharacter(text: string, { line, column }: Diagnostic["parameters"]): Stretch {
  const lines = text.split("\n");
  const index = Math.min(Math.max(Number(line) - 1, 0), lines.length - 1);
  const before = lines.slice(0, index).reduce((length, each) => length + each.length + 1, 0);
  const within = Array.from(lines[index] ?? "").slice(0, Math.max(Number(column) - 1, 0));
  const start = Math.min(before + within.join("").length, text.length);
  return { start, end: Math.min(start + 1, text.length) };
}
