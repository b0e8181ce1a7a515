import type {
  DecisionResult,
  Determination,
  DutyResult,
  Outcome,
  ProcedureResult,
  RuleStatus,
  TitleResult,
  ValueResult,
} from "@bylaw/ir";
import type { AnswerPart, Subject } from "./release.ts";

/** One thing that a determination says, as text that is equal where the same is said. */
export interface Answer {
  readonly subject: Subject;
  readonly part: AnswerPart;
  readonly text: string;
}

/** All that a determination says of the case, by subject and part; wording, needs and citations are left out. */
export function answersIn(policy: string, determination: Determination): ReadonlyMap<string, Answer> {
  const found = new Map<string, Answer>();
  const add = (kind: Subject["kind"], id: string, part: AnswerPart, text: string): void => {
    found.set(`${kind} ${id} ${part}`, { subject: { kind, id }, part, text });
  };
  add("policy", policy, "force", determination.inForce);
  for (const [id, result] of Object.entries(determination.decisions)) {
    const { records, value } = result;
    add("decision", id, "outcome", outcomeOf(result));
    if (records !== undefined) add("decision", id, "records", records.map(recordText).join(", "));
    const gives = value === undefined ? undefined : valueText(value);
    if (gives !== undefined) add("decision", id, "value", gives);
  }
  for (const [id, result] of Object.entries(determination.titles ?? {})) {
    add("title", id, "state", several(result).map(titleText).join("; "));
  }
  for (const [id, results] of Object.entries(determination.duties ?? {})) {
    add("duty", id, "state", results.map(dutyText).join("; "));
  }
  for (const [id, result] of Object.entries(determination.procedures ?? {})) {
    add("procedure", id, "state", several(result).map(procedureText).join("; "));
  }
  return found;
}

/** The outcome of a decision, also on days on which the policy is not in force. */
export function outcomeOf({ outcome, ifInForce }: DecisionResult): Outcome {
  return ifInForce ?? outcome;
}

/** What a status does to an outcome: all that pass are alike. */
export function effectOf(status: RuleStatus): Outcome {
  return status === "waived" || status === "not_applicable" ? "met" : status;
}

function several<Result>(result: Result | readonly Result[]): readonly Result[] {
  return Array.isArray(result) ? (result as readonly Result[]) : [result as Result];
}

function recordText(result: DecisionResult): string {
  const gives = result.value === undefined ? undefined : valueText(result.value);
  return gives === undefined ? outcomeOf(result) : `${outcomeOf(result)} ${gives}`;
}

/** Nothing where the decision is not met: its outcome says so already. */
function valueText(value: ValueResult): string | undefined {
  if (value.withheld === true) return undefined;
  if (value.leftTo !== undefined) return `@${value.leftTo}`;
  if (value.known !== undefined) return value.known;
  if (value.provisional !== undefined) return `(${value.provisional})`;
  const { least = "", most = "" } = value.between ?? {};
  return value.possible === undefined ? `${least}…${most}` : value.possible.join(" | ");
}

function titleText(result: TitleResult): string {
  const { status, possible = [], since, until, reviewBy, applyFrom, rectify, asks, bars } = result;
  const days = Object.entries({ since, until, reviewBy, applyFrom, rectifyBy: rectify?.until }).flatMap(
    ([name, day]) => (day === undefined ? [] : [`${name} ${day}`]),
  );
  const asked = asks.map(
    ({ what, status: state, until: day }) => `${what} ${state}${day === undefined ? "" : ` ${day}`}`,
  );
  const barred = bars.map(({ from, until: day }) => `bar ${from}…${day}`);
  return [status, ...possible.map((one) => `? ${one}`), ...days, ...asked.toSorted(), ...barred.toSorted()].join(", ");
}

function dutyText({ name, record, period, status, due }: DutyResult): string {
  return [name ?? record, period, status, due].filter((part) => part !== undefined).join(" ");
}

function procedureText({ complete, next, steps }: ProcedureResult): string {
  const states = steps.map(({ id, status, outOfOrder, tooShort }) =>
    [id, status, outOfOrder !== undefined ? "out_of_order" : "", tooShort !== undefined ? "too_short" : ""]
      .filter((part) => part !== "")
      .join(" "),
  );
  return [`complete ${complete}`, ...(next === undefined ? [] : [`next ${next}`]), ...states].join(", ");
}
