import { type Fix, fix } from "@bylaw/diagnostics";
import { isWord } from "../1-scan/characters.ts";
import type { NameNode } from "../3-build-ast/ast.ts";

/** The codes whose page has the repair `rename`. */
type Renamed =
  | "unknown-fact"
  | "unknown-field"
  | "not-one-of-these"
  | "unknown-role"
  | "unknown-paper"
  | "unknown-plugin"
  | "unknown-title"
  | "unknown-decision"
  | "unknown-title-part"
  | "unknown-in-scenario";

/** Each of the near names as a repair, the nearest first. */
export function renameFix(
  code: Renamed,
  node: NameNode,
  nearest: readonly string[],
): { readonly fixes: readonly Fix[] } {
  return {
    fixes: nearest.map((to) => {
      const written = isWord(to) ? to : `\`${to}\``;
      return fix(code, "rename", { to }, [{ span: node.span, text: written }]);
    }),
  };
}
