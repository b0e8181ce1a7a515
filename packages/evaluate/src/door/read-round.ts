import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import type { CheckedCase, CheckedRound, EvaluationOptions, IrPolicy } from "@bylaw/ir";
import { type Door, entriesOf, isRecord, keysOf, own, shownName, shownValue, unknownName } from "./door.ts";
import { readParts } from "./read-case.ts";
import { boundedList } from "./read-list.ts";
import { dayAsked, readOptions, takeOptions } from "./read-options.ts";

/** Most applicants of a round (semantics: limits). */
const mostApplicants = 100_000;

/**
 * The door of a round: `{"cohort": [{"id": …, "facts": …}, …]}`, each applicant a case as `readCase` takes it beside
 * its id. All problems are collected, each with the path of what is at fault; there is a round only where there
 * is none.
 */
export function readRound(
  policy: IrPolicy,
  input: unknown,
  options: EvaluationOptions,
): { readonly round?: CheckedRound; readonly problems: readonly Diagnostic[] } {
  const { round, problems } = readRoundRun(policy, input, options);
  return round === undefined ? { problems } : { round, problems };
}

/** The same with the options as they were read. */
export function readRoundRun(
  policy: IrPolicy,
  input: unknown,
  options: EvaluationOptions,
): { readonly round?: CheckedRound; readonly options: EvaluationOptions; readonly problems: readonly Diagnostic[] } {
  const given = takeOptions(options);
  const door: Door = { problems: [], on: dayAsked(given) };
  const read = readOptions(door, policy, given);
  const applicants = readApplicants(door, policy, input);
  const { problems } = door;
  return { ...(problems.length === 0 && { round: { applicants } }), options: read, problems };
}

function readApplicants(door: Door, policy: IrPolicy, input: unknown): CheckedRound["applicants"] {
  const cohort = isRecord(input) ? own(input, "cohort") : undefined;
  if (!isRecord(input) || cohort === undefined) {
    door.problems.push(unplacedProblem("round-not-cohort", { given: shownValue(input) }, {}));
    return [];
  }
  for (const key of keysOf(input)) {
    if (key !== "cohort") unknownName(door, "part", key, shownName(key), ["cohort"]);
  }
  const list = boundedList(door, "list", cohort, { name: "cohort", path: "cohort" }, mostApplicants) ?? [];
  const places = new Map<string, string>();
  return list.flatMap((entry, index) => {
    const path = `cohort[${index}]`;
    const id = readId(door, entry, path, places);
    const checked = readApplicant(door, policy, entry, path);
    return id === undefined || checked === undefined ? [] : [{ id, case: checked }];
  });
}

/** The id of an applicant, which no other one of the round may have. */
function readId(door: Door, entry: unknown, path: string, places: Map<string, string>): string | undefined {
  if (!isRecord(entry)) return undefined;
  const id = own(entry, "id");
  if (typeof id !== "string" || id.trim() === "") {
    door.problems.push(unplacedProblem("applicant-without-id", { given: shownValue(id) }, { path: `${path}.id` }));
    return undefined;
  }
  const name = id.normalize("NFC");
  const other = places.get(name);
  if (other !== undefined) {
    door.problems.push(unplacedProblem("applicant-twice", { id: shownName(name), other }, { path: `${path}.id` }));
    return undefined;
  }
  places.set(name, path);
  return name;
}

/** The case of one applicant; its problems are told with its place in the round. */
function readApplicant(door: Door, policy: IrPolicy, entry: unknown, place: string): CheckedCase | undefined {
  const first = door.problems.length;
  const checked = readParts(door, policy, withoutId(entry));
  const found = door.problems.splice(first);
  for (const problem of found) {
    door.problems.push({ ...problem, path: problem.path === undefined ? place : `${place}.${problem.path}` });
  }
  return checked;
}

/** The case beside the id; what is no such object is left to be refused as a case. */
function withoutId(entry: unknown): unknown {
  if (!isRecord(entry)) return entry;
  return Object.fromEntries(entriesOf(entry).filter(([key]) => key !== "id"));
}
