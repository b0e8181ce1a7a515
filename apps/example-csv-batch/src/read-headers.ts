import { type CalendarDay, check } from "@bylaw/ningbo";
import { say, type Words } from "./words.ts";

/** What a column of the table is: a fact, the history of a title, or something that is only carried over. */
export type Column =
  | { readonly kind: "fact"; readonly name: string; readonly takesYesNo: boolean; readonly takesList: boolean }
  | { readonly kind: "history"; readonly title: string }
  | { readonly kind: "kept"; readonly name: string };

const history = "history.";

/**
 * Reads the first row: names of facts in either language, `history.<title>`, and the names to be kept. What it does not
 * know is said at once, before any applicant is read.
 */
export function readHeaders(
  cells: readonly string[],
  { keep, on, words }: { readonly keep: readonly string[]; readonly on: CalendarDay; readonly words: Words },
): { readonly columns: readonly Column[]; readonly faults: readonly string[] } {
  const [only = "", ...others] = cells;
  const sign = ([";", "\t"] as const).find((one) => others.length === 0 && only.includes(one));
  if (sign !== undefined) return { columns: [], faults: [say(words.otherSign, { sign: words.signs[sign] })] };
  const faults: string[] = [];
  const seen = new Set<string>();
  const columns = cells.map((cell): Column => {
    const name = cell.trim();
    if (seen.has(name)) faults.push(say(words.columnTwice, { name }));
    seen.add(name);
    if (keep.includes(name)) return { kind: "kept", name };
    const at = { on };
    const input = name.startsWith(history)
      ? { facts: {}, history: { [name.slice(history.length)]: [] } }
      : { facts: { [name]: null } };
    for (const issue of check(input, at).issues ?? []) faults.push(issue.message[words.lang]);
    if (name.startsWith(history)) return { kind: "history", title: name.slice(history.length) };
    // The door itself says what a fact takes.
    const takes = (value: unknown): boolean => check({ facts: { [name]: value } }, at).issues === undefined;
    return { kind: "fact", name, takesYesNo: takes(true), takesList: takes([]) };
  });
  for (const name of keep.filter((one) => !seen.has(one))) faults.push(say(words.columnMissing, { name }));
  return { columns, faults: faults.length === 0 ? [] : [...faults, words.keepHint] };
}
