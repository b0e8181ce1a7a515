import { unplacedProblem } from "@bylaw/diagnostics";
import { type Door, listOf } from "./door.ts";
import type { Where } from "./read-number.ts";
import { type ExpectedKind, wrongKind } from "./wrong-kind.ts";

/** Most entries that a list can hold, where nothing else is said. */
const mostEntries = 10_000;

/** The entries of a list; nothing, and a problem, where it is none or has too many: none of them is left out in silence. */
export function boundedList(
  door: Door,
  kind: ExpectedKind,
  value: unknown,
  where: Where,
  most: number = mostEntries,
): readonly unknown[] | undefined {
  const list = listOf(value, most);
  if (list === undefined) return wrongKind(door, kind, value, where);
  if (list.length <= most) return list.entries;
  const parameters = { name: where.name, count: list.length, most };
  door.problems.push(unplacedProblem("too-many-records", parameters, { path: where.path }));
  return undefined;
}
