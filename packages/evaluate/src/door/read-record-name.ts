import { unplacedProblem } from "@bylaw/diagnostics";
import type { CheckedFacts, CheckedRecord } from "@bylaw/ir";
import { type Door, shownValue } from "./door.ts";
import { wrongKind } from "./wrong-kind.ts";

/**
 * The place of the record that a host means, by its place in the list from 0 or by the text in its field `id`. What is
 * taken for each record must name one, and nothing else may.
 */
export function readRecordName(
  door: Door,
  list: string | undefined,
  facts: CheckedFacts,
  given: unknown,
  path: string,
): number | undefined {
  if (list === undefined && given === undefined) return undefined;
  const records = list !== undefined && Object.hasOwn(facts, list) ? facts[list] : undefined;
  const place = list === undefined ? undefined : placeOf(given, records as readonly CheckedRecord[] | undefined);
  if (place !== undefined) return place;
  if (list !== undefined && typeof given !== "number" && typeof given !== "string") {
    return wrongKind(door, "recordName", given, { name: "record", path });
  }
  const parameters = { given: shownValue(given), list: list ?? "" };
  door.problems.push(unplacedProblem("record-not-in-list", parameters, { path }));
  return undefined;
}

function placeOf(given: unknown, records: readonly CheckedRecord[] | undefined): number | undefined {
  if (typeof given === "number" && Number.isSafeInteger(given) && given >= 0) {
    return given < (records?.length ?? 10_000) ? given : undefined;
  }
  if (typeof given !== "string" || records === undefined) return undefined;
  const text = given.normalize("NFC");
  const places = [...records.keys()].filter((index) => idOf(records[index]) === text);
  return places.length === 1 ? places[0] : undefined;
}

function idOf(record: CheckedRecord | undefined): unknown {
  return record !== undefined && Object.hasOwn(record, "id") ? record["id"] : undefined;
}
