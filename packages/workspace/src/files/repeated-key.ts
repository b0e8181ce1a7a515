import { createScanner } from "jsonc-parser";
import { type JsonPlace, placeAt } from "./json-place.ts";

/** A key that stands a second time in one object, and where it does. */
export interface RepeatedKey extends JsonPlace {
  readonly name: string;
}

/**
 * The first key that an object of a JSON text holds twice, by what the keys say and not by how they are escaped. The
 * text must be JSON: the engine's parser, which lets the last of them win, has read it before.
 */
export function repeatedKey(text: string): RepeatedKey | undefined {
  const scanner = createScanner(text, true);
  /** The keys of each object that is open; an open list has none. */
  const open: (Set<string> | undefined)[] = [];
  let keyIsNext = false;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const at = scanner.getTokenOffset();
    const sign = text[at];
    const keys = open.at(-1);
    if (sign === '"' && keyIsNext && keys !== undefined) {
      const name = scanner.getTokenValue();
      if (keys.has(name)) return { name, ...placeAt(text, at) };
      keys.add(name);
    }
    if (sign === "{") open.push(new Set());
    else if (sign === "[") open.push(undefined);
    else if (sign === "}" || sign === "]") open.pop();
    keyIsNext = sign === "{" || (sign === "," && open.at(-1) !== undefined);
  }
  return undefined;
}
