import { type Fix, fix } from "@bylaw/diagnostics";
import { gluedComparison } from "../1-scan/cut-comparisons.ts";
import type { NameNode } from "../3-build-ast/ast.ts";

/**
 * The repair of a name that has its comparison written against it (船数不低于3个): the blanks. While reading only the
 * names of one text are known, so a name that another file or a vocabulary declares is cut here.
 */
export function splitFix({ text, span }: NameNode, isKnown: (name: string) => boolean): readonly Fix[] {
  const glued = gluedComparison(text);
  if (glued === undefined || glued.amount === "" || !isKnown(glued.name)) return [];
  const to = `${glued.name} ${glued.form} ${glued.amount}`;
  return [fix("unknown-fact", "split", { to }, [{ span, text: to }])];
}
