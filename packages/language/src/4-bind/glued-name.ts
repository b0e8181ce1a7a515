import { type Fix, fix } from "@bylaw/diagnostics";
import { gluedComparison } from "../1-scan/cut-comparisons.ts";
import type { NameNode } from "../3-build-ast/ast.ts";
import { comparisonSynonyms } from "../keywords/comparison-synonyms.ts";

/**
 * The repair of a name that has its comparison written against it (船数不低于3个): the blanks. While reading only the
 * names of one text are known, so a name that another file or a vocabulary declares is cut here.
 */
export function splitFix({ text, span }: NameNode, isKnown: (name: string) => boolean): readonly Fix[] {
  const glued = gluedComparison(text) ?? gluedSynonym(text);
  if (glued === undefined || glued.amount === "" || !isKnown(glued.name)) return [];
  const to = `${glued.name} ${glued.form} ${glued.amount}`;
  return [fix("unknown-fact", "split", { to }, [{ span, text: to }])];
}

/** 船数大于3: the comparison is not one of the language, and the one that is meant comes in its place. */
function gluedSynonym(text: string): ReturnType<typeof gluedComparison> {
  for (const [form, meant] of comparisonSynonyms) {
    const at = text.indexOf(form);
    const amount = text.slice(at + form.length);
    if (at > 0 && /^[0-9０-９]/.test(amount)) return { name: text.slice(0, at), form: meant, amount };
  }
  return undefined;
}
