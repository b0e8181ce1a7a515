import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import type { HostCase } from "@bylaw/ir";
import { jsonFault, repeatedKey } from "@bylaw/workspace/json-text";

/** What stands in a text: a case, or why there is none. `tooLarge`: more than the page can show as a form. */
export type ReadCaseText =
  | { readonly kind: "case"; readonly case: HostCase }
  | { readonly kind: "refused"; readonly problem: Diagnostic }
  | { readonly kind: "tooLarge" };

/** No case of one applicant comes near to these; more would stop the page. */
const most = { length: 1_000_000, depth: 12, values: 50_000 };
/** By this name problems know the text. */
const name = "case.json";

/** A case as JSON, as a person would lay it out; parts that say nothing are left out. */
export function caseText(given: HostCase): string {
  const parts = partNames.flatMap((part): readonly [string, unknown][] => {
    const value = given[part];
    const empty = part !== "facts" && (value === undefined || Object.keys(value).length === 0);
    return empty ? [] : [[part, value]];
  });
  return `${JSON.stringify(Object.fromEntries(parts), undefined, 2)}\n`;
}

const partNames = ["facts", "acts", "papers", "history", "steps"] as const;

/**
 * Reads a case from text: facts by name, or the parts of a case. Whether they make sense is for the door to say; here
 * only the shape is held to, so that every part can be shown. Own properties alone are looked at.
 */
export function readCaseText(text: string): ReadCaseText {
  if (text.length > most.length) return { kind: "tooLarge" };
  const body = text.replace(/^\ufeff/, "");
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { kind: "refused", problem: unplacedProblem("json-unread", { path: name, ...jsonFault(body) }) };
  }
  const twice = repeatedKey(body);
  if (twice !== undefined) {
    return { kind: "refused", problem: unplacedProblem("json-key-repeated", { path: name, ...twice }) };
  }
  if (!isWithin(value)) return { kind: "tooLarge" };
  return caseOfValue(value);
}

function caseOfValue(value: unknown): ReadCaseText {
  if (!isObject(value)) return refusedAsCase(value);
  const facts = own(value, "facts");
  if (facts === undefined && !partNames.some((part) => Object.hasOwn(value, part))) {
    return { kind: "case", case: { facts: plain(value) } };
  }
  if (facts !== undefined && !isObject(facts)) return refusedAsCase(facts);
  const parts: [string, unknown][] = [["facts", plain(facts ?? {})]];
  for (const part of ["acts", "papers", "history", "steps"] as const) {
    const given = own(value, part);
    if (given === undefined || given === null) continue;
    const wrong = wrongShape(part, given);
    if (wrong !== undefined) return { kind: "refused", problem: wrong };
    parts.push([part, given]);
  }
  const unknown = Object.keys(value).find((key) => !partNames.some((part) => part === key));
  if (unknown !== undefined) {
    const parameters = { kind: "part", name: unknown, nearest: partNames };
    return { kind: "refused", problem: unplacedProblem("name-not-in-policy", parameters, { path: unknown }) };
  }
  return { kind: "case", case: Object.fromEntries(parts) as unknown as HostCase };
}

function wrongShape(part: "acts" | "papers" | "history" | "steps", given: unknown): Diagnostic | undefined {
  if (part === "acts") {
    if (!Array.isArray(given)) return ofAnotherKind(part, "acts", given);
    const at = given.findIndex((act) => !isObject(act));
    return at < 0 ? undefined : ofAnotherKind(`acts[${at}]`, "object", given[at]);
  }
  if (!isObject(given)) return ofAnotherKind(part, "object", given);
  if (part === "papers") return undefined;
  for (const [id, inner] of Object.entries(given)) {
    if (part === "steps" && typeof inner !== "object") return ofAnotherKind(`steps.${id}`, "object", inner);
    if (part === "steps") continue;
    if (!Array.isArray(inner)) return ofAnotherKind(`history.${id}`, "events", inner);
    const at = inner.findIndex((event) => !isObject(event));
    if (at >= 0) return ofAnotherKind(`history.${id}[${at}]`, "event", inner[at]);
  }
  return undefined;
}

function ofAnotherKind(path: string, kind: string, given: unknown): Diagnostic {
  return unplacedProblem("value-of-another-kind", { name: path, kind, given: shown(given) }, { path });
}

function refusedAsCase(given: unknown): ReadCaseText {
  return { kind: "refused", problem: unplacedProblem("case-not-facts", { given: shown(given) }) };
}

function shown(given: unknown): string {
  return (JSON.stringify(given) ?? "").slice(0, 40);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Facts that are `null` are not known, which is what a missing one says. */
function plain(facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

function isWithin(value: unknown): boolean {
  let left = most.values;
  const walk = (inner: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > most.depth) return false;
    if (typeof inner !== "object" || inner === null) return true;
    return Object.values(inner).every((each) => walk(each, depth + 1));
  };
  return walk(value, 0);
}
