import {
  type Diagnostic,
  type Language,
  nearNames,
  renderHelp,
  renderMessage,
  unplacedProblem,
} from "@bylaw/diagnostics";
import { type DecisionResult, type Outcome, outcomeCodes, type RuleResult, type RuleStatus } from "@bylaw/ir";

/** A rule as far as a determination tells of it: a built module gives the status alone. */
export type SaidRule = Pick<RuleResult, "id" | "status"> & Partial<RuleResult>;

/** A decision of a determination of the interpreter or of a built module. */
export interface SaidDecision {
  readonly outcome: Outcome;
  readonly ifInForce?: Outcome;
  readonly rules: readonly SaidRule[];
  readonly needs: readonly string[];
  readonly awaits: readonly string[];
  readonly leftTo: DecisionResult["leftTo"];
  readonly records: readonly SaidDecision[];
  readonly name?: string;
}

/** The decision that a matcher asks about. */
export interface AskedDecision {
  readonly name: string;
  readonly on: string;
  readonly inForce: boolean;
  readonly decision: SaidDecision;
  readonly determination: Readonly<Record<string, unknown>>;
  /** The facts that were judged, where the test says them. */
  readonly facts: unknown;
}

const outcomes: ReadonlySet<unknown> = new Set(outcomeCodes);

/**
 * Reads what a test hands to a matcher: a determination, or what `evaluate` and `determine` give round one. Throws, in
 * words of the catalogue, where there is no such decision to ask about: a test would otherwise hold for a wrong reason.
 */
export function readDetermination(received: unknown, decision: string | undefined, language: Language): AskedDecision {
  const determination = determinationIn(received, language);
  const decisions = determination["decisions"] as Readonly<Record<string, unknown>>;
  const names = Object.keys(decisions);
  const name = decision ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined) throw refusal([unplacedProblem("decision-not-named", { decisions: names })], language);
  const found = Object.hasOwn(decisions, name) ? readDecision(decisions[name]) : undefined;
  if (found === undefined) {
    const parameters = { name, nearest: nearNames(name, names) };
    throw refusal([unplacedProblem("decision-not-found", parameters)], language);
  }
  const { on, inForce } = determination;
  const facts = fields(received)?.["facts"];
  return { name, on: String(on), inForce: inForce !== "no", decision: found, determination, facts };
}

/** Throws where a word is no outcome: a test with it could never fail, or never hold. */
export function readOutcome(outcome: unknown, language: Language): Outcome {
  if (outcomes.has(outcome)) return outcome as Outcome;
  const parameters = { subject: "decision", word: typeof outcome === "string" ? outcome.slice(0, 60) : shown(outcome) };
  throw refusal([unplacedProblem("not-an-outcome", parameters)], language);
}

function determinationIn(received: unknown, language: Language): Readonly<Record<string, unknown>> {
  const value = fields(received);
  const inner = fields(value?.["determination"]) ?? value;
  if (fields(inner?.["decisions"]) !== undefined && inner !== undefined) return inner;
  const faults = [value?.["issues"], value?.["problems"]].find((list) => Array.isArray(list) && list.length > 0);
  if (!Array.isArray(faults)) {
    throw refusal([unplacedProblem("determination-expected", { given: shown(received) })], language);
  }
  const refused = unplacedProblem("case-refused", { count: faults.length });
  throw refusal([refused, ...(faults as readonly unknown[])], language);
}

/** Problems of the interpreter are data of the catalogue; issues of a built module bring their sentences along. */
function refusal(said: readonly unknown[], language: Language): Error {
  const lines = said.flatMap((one): readonly string[] => {
    const { message, code, path } = fields(one) ?? {};
    const sentence = fields(message)?.[language];
    const at = Array.isArray(path) ? path.join(".") : typeof path === "string" ? path : "";
    const before = at === "" ? "" : `${at}: `;
    if (typeof sentence === "string") return [before + sentence];
    if (typeof code !== "string") return [];
    const problem = one as Diagnostic;
    const help = renderHelp(problem, language);
    return [before + renderMessage(problem, language), ...(help === undefined ? [] : [help])];
  });
  return new Error(lines.join("\n  "));
}

function readDecision(value: unknown): SaidDecision | undefined {
  const said = fields(value) as (Partial<DecisionResult> & { readonly rules?: unknown }) | undefined;
  if (said === undefined || !outcomes.has(said.outcome)) return undefined;
  const { ifInForce, rules, needs = [], awaits = [], leftTo = [], records = [], name } = said;
  return {
    outcome: said.outcome as Outcome,
    ...(ifInForce === undefined ? {} : { ifInForce }),
    rules: Array.isArray(rules) ? (rules as readonly RuleResult[]) : rulesOf(fields(rules) ?? {}),
    needs,
    awaits,
    leftTo,
    records: records.flatMap((record) => readDecision(record) ?? []),
    ...(name === undefined ? {} : { name }),
  };
}

function rulesOf(statuses: Readonly<Record<string, unknown>>): readonly SaidRule[] {
  return Object.entries(statuses).map(([id, status]) => ({ id, status: status as RuleStatus }));
}

function fields(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function shown(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 60);
  } catch {
    return typeof value;
  }
}
