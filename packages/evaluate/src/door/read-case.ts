import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import type { CheckedCase, EvaluationOptions, IrPolicy } from "@bylaw/ir";
import {
  type Door,
  emptyObject,
  entriesOf,
  givenOnce,
  isRecord,
  keysOf,
  listOf,
  own,
  shownName,
  shownValue,
  unknownName,
} from "./door.ts";
import { nameList } from "./names.ts";
import { readActs } from "./read-acts.ts";
import { readFacts } from "./read-facts.ts";
import { readHistory } from "./read-history.ts";
import { dayAsked, readOptions, takeOptions } from "./read-options.ts";
import { readSteps } from "./read-steps.ts";
import { wrongKind } from "./wrong-kind.ts";

const partNames: readonly string[] = ["facts", "acts", "papers", "history", "steps"];

/**
 * The door: a case as a host hands it in, checked against a policy. Either a plain object of facts, or one whose key
 * `facts` is such an object, beside `acts`, `papers`, `history` and `steps`. All problems are collected, each with the
 * path of what is at fault; there is a case only where there is none.
 */
export function readCase(
  policy: IrPolicy,
  input: unknown,
  options: EvaluationOptions,
): { readonly case?: CheckedCase; readonly problems: readonly Diagnostic[] } {
  const { case: checked, problems } = readRun(policy, input, options);
  return checked === undefined ? { problems } : { case: checked, problems };
}

/** The same with the options as they were read. */
export function readRun(
  policy: IrPolicy,
  input: unknown,
  options: EvaluationOptions,
): { readonly case?: CheckedCase; readonly options: EvaluationOptions; readonly problems: readonly Diagnostic[] } {
  const given = takeOptions(options);
  const door: Door = { problems: [], on: dayAsked(given) };
  const read = readOptions(door, policy, given);
  const checked = readParts(door, policy, input);
  const { problems } = door;
  return { ...(problems.length === 0 && checked !== undefined && { case: checked }), options: read, problems };
}

/** A case, or nothing, and why, where it is none. The options of the run have been checked. */
export function readParts(door: Door, policy: IrPolicy, input: unknown): CheckedCase | undefined {
  if (!isRecord(input)) {
    door.problems.push(unplacedProblem("case-not-facts", { given: shownValue(input) }, {}));
    return undefined;
  }
  const facts = own(input, "facts");
  if (!isRecord(facts)) {
    if (isRound(policy, input)) {
      door.problems.push(unplacedProblem("case-is-round", {}, { path: "cohort" }));
      return undefined;
    }
    // Only a policy that has a fact of this name can mean anything else by it than the facts.
    if (facts !== undefined && nameList(policy.facts, (fact) => fact.names).find("facts") === undefined) {
      door.problems.push(unplacedProblem("case-not-facts", { given: shownValue(facts) }, { path: "facts" }));
      return undefined;
    }
    return { facts: readFacts(door, policy, input, ""), acts: emptyObject(), papers: emptyObject() };
  }
  for (const key of keysOf(input)) {
    if (!partNames.includes(key)) unknownName(door, "part", key, shownName(key), partNames);
  }
  const read = readFacts(door, policy, facts, "facts.");
  return {
    facts: read,
    acts: readActs(door, policy, own(input, "acts")),
    papers: readPapers(door, policy, own(input, "papers")),
    histories: readHistory(door, policy, read, own(input, "history")),
    steps: readSteps(door, policy, read, own(input, "steps")),
  };
}

/** Only a policy that has a fact of this name can mean anything else by it than the applicants of a round. */
function isRound(policy: IrPolicy, input: Readonly<Record<string, unknown>>): boolean {
  return (
    listOf(own(input, "cohort"), 0) !== undefined &&
    nameList(policy.facts, (fact) => fact.names).find("cohort") === undefined
  );
}

/** Papers by name: handed in or not; one that is not named is not known of. */
function readPapers(door: Door, policy: IrPolicy, given: unknown): CheckedCase["papers"] {
  const papers = emptyObject<boolean>();
  if (given === undefined) return papers;
  if (!isRecord(given)) {
    wrongKind(door, "object", given, { name: "papers", path: "papers" });
    return papers;
  }
  const names = nameList(policy.papers, (paper) => paper);
  const seen = new Map<string, string>();
  for (const [name, value] of entriesOf(given)) {
    const path = `papers.${shownName(name)}`;
    const paper = names.find(name);
    if (paper === undefined) {
      unknownName(door, "paper", name, path, names.all);
      continue;
    }
    givenOnce(door, seen, paper.id, name, path);
    if (typeof value === "boolean") papers[paper.id] = value;
    else if (value !== null && value !== undefined) wrongKind(door, "boolean", value, { name: paper.id, path });
  }
  return papers;
}
