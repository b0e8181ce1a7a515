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

/** The one near name as a repair; with several near names the author chooses. */
export function renameFix(
  code: Renamed,
  node: NameNode,
  nearest: readonly string[],
): { readonly fixes: readonly Fix[] } {
  const [to] = nearest;
  if (to === undefined || nearest.length > 1) return { fixes: [] };
  const written = isWord(to) ? to : `\`${to}\``;
  return { fixes: [fix(code, "rename", { to }, [{ span: node.span, text: written }])] };
}
