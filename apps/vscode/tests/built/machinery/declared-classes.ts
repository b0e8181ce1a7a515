import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Every class of the editor's interface, empty, and every enumeration with its values. */
export function declaredClasses(): Record<string, unknown> {
  const text = readFileSync(require.resolve("@types/vscode/index.d.ts"), "utf8");
  const found: Record<string, unknown> = {};
  for (const [, name = ""] of text.matchAll(/^\texport class (\w+)/gm)) found[name] = emptyClass();
  for (const [, name = "", body = ""] of text.matchAll(/^\texport enum (\w+) \{([\s\S]*?)^\t\}/gm)) {
    let next = 0;
    const members: Record<string, number> = {};
    for (const [, member = "", value] of body.matchAll(/^\t\t(\w+)(?: = (-?\d+))?,?$/gm)) {
      members[member] = value === undefined ? next : Number(value);
      next = (members[member] ?? 0) + 1;
    }
    found[name] = members;
  }
  return found;
}

/** Something that can be extended and made, and does nothing. */
function emptyClass(): unknown {
  return function empty(): void {};
}
