import type { NameNode } from "../3-build-ast/ast.ts";

const dates: ReadonlyMap<string, "since" | "until"> = new Map([
  ["since", "since"],
  ["until", "until"],
  ["取得日", "since"],
  ["届满日", "until"],
  ["屆滿日", "until"],
]);

/** The words for the two dates of a title, in the order in which messages offer them. */
export const titleDateNames: readonly string[] = [...dates.keys()];

/** Which date of a title a word names; undefined for any other word. */
export function titleDateOf({ text }: NameNode): "since" | "until" | undefined {
  return dates.get(text);
}
