import { fix, type Span } from "@bylaw/diagnostics";
import { isChinese } from "../1-scan/characters.ts";
import { namesOf } from "../4-bind/symbols.ts";
import { constantValue } from "../5-type/constants.ts";
import { addFractions, type Fraction, fraction, multiplyFractions, writeFraction } from "../5-type/fraction.ts";
import type { ModelExpression, ModelRule } from "../5-type/model.ts";
import { modelParts } from "../5-type/reads.ts";
import { boundedComparison } from "../6-check/constraints.ts";
import { openThresholds, stepTo } from "../6-check/thresholds.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import { printed, type Writing } from "./own-text.ts";
import { inserting, placeOf, type Repair, type Repairing } from "./repairing.ts";
import { scenarioPlace } from "./scenario-place.ts";

type Bounded = NonNullable<ReturnType<typeof boundedComparison>>;

/** `boundary-not-tried`: a scenario at the threshold and one just beyond it, each with what the rule then is. */
export const boundaryTried: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined) return [];
  const lines = boundaryScenarios(here, on);
  if (lines === undefined) return [];
  const { edits, to } = lines;
  return [fix("boundary-not-tried", "add", { to }, edits)];
};

/** As `boundaryScenarios`, where the rule that holds the place has a threshold that no scenario tries. */
export function openBoundary(place: Span, on: Repairing): ReturnType<typeof boundaryScenarios> {
  const open = openThresholds(on.model).find(({ rule }) => holdsBound(rule, place));
  return open && boundaryScenarios(open.span, on);
}

/** The scenarios for the threshold that stands at a place; undefined where what they expect is not certain. */
export function boundaryScenarios(
  here: Span,
  on: Repairing,
): { readonly to: string; readonly edits: readonly ReturnType<typeof inserting>[] } | undefined {
  const decision = on.model.decisions.find(({ rules }) => rules.some((rule) => holdsBound(rule, here)));
  const rule = decision?.rules.find((one) => holdsBound(one, here));
  if (decision === undefined || rule?.test.kind !== "condition" || decision.forEach !== undefined) return undefined;
  const found = boundedComparison(rule.test.condition);
  const at = found && constantValue(found.bound);
  if (found?.subject.kind !== "fact" || at === undefined) return undefined;
  const outcomes = outcomesOf(rule, found, decision, on);
  const own = scenarioPlace(on.trees, on.own);
  if (outcomes === undefined || own === undefined) return undefined;
  const writing = on.writing(own.above ?? here);
  const step = found.subject.type.kind === "number" ? stepTo(found.operator, found.subject.type, at) : undefined;
  if (step === undefined) return undefined;
  const values = [at, addFractions(at, step)].map((value) => written(value, found, writing));
  const name = nameOf(found.subject.fact, writing, on);
  const [first, second] = values;
  if (first === undefined || second === undefined || name === undefined) return undefined;
  const indent = own.text.indent(own.above?.start ?? 0);
  const text = values
    .map((value, index) => {
      const outcome = printed(outcomes[index] ?? "met", writing);
      const [open, close] = writing === "en" ? ['"', '"'] : ["“", "”"];
      return [
        "",
        `${printed("scenario", writing)} ${open}${rule.id}: ${name} = ${value}${close}`,
        `  ${printed("given", writing)} ${name} = ${value}`,
        `  ${printed("expect", writing)} ${rule.id} ${outcome}`,
      ]
        .map((line) => (line === "" ? "" : indent + line))
        .join("\n");
    })
    .join("\n");
  const comma = writing === "en" ? ", " : "、";
  return { to: `${name} = ${first}${comma}${second}`, edits: [inserting(own.end, "behind", `\n${text}`)] };
}

function holdsBound({ bound: { statement } }: ModelRule, here: Span): boolean {
  const { span } = statement;
  return span.source === here.source && span.start <= here.start && here.end <= span.end;
}

/** What the rule is at the threshold and beyond it, where nothing but the fact is given. */
function outcomesOf(
  rule: ModelRule,
  { operator, subject }: Bounded,
  { relaxations }: Repairing["model"]["decisions"][number],
  on: Repairing,
): readonly [KeywordId, KeywordId] | undefined {
  if (rule.from !== undefined || rule.until !== undefined || operator === "=" || operator === "!=") return undefined;
  const conditions = [rule.when, rule.unless].filter((one) => one !== undefined);
  if (subject.kind !== "fact" || conditions.some((one) => !staysOpen(one, subject.fact, on))) return undefined;
  if (relaxations.some(({ bound }) => bound.rules.some(({ id }) => id === rule.id))) return undefined;
  const failed: KeywordId = conditions.length > 0 ? "undecided" : rule.soft ? "atDiscretion" : "notMet";
  const holds = operator === ">=" || operator === "<=";
  return holds === rule.forbids ? [failed, "met"] : ["met", failed];
}

/** True for one question about one other fact that an applicant states: with nothing given it is open. */
function staysOpen(condition: ModelExpression, fact: string, on: Repairing): boolean {
  const found = new Set<string>();
  const waiting: ModelExpression[] = [condition];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === "fact") found.add(next.fact);
    else if (!["constant", "compare", "member", "include"].includes(next.kind)) return false;
    waiting.push(...modelParts(next));
  }
  const [only] = found;
  const declared = on.model.facts.find(({ names }) => names.id === only);
  return found.size === 1 && only !== fact && declared?.decidedBy === undefined;
}

/** A value as a scenario gives it. */
function written(value: Fraction, { subject }: Bounded, writing: Writing): string | undefined {
  const type = subject.type.kind === "number" ? subject.type : undefined;
  if (type === undefined || isOutside(value, type)) return undefined;
  const text = writeFraction(type.measure === "percent" ? multiplyFractions(value, fraction(100n, 1n)) : value);
  if (type.measure === "percent") return `${text}%`;
  if (type.measure === "year") return `${text}年`;
  if (type.measure !== "months" && type.measure !== "days") return text;
  const unit = printed(type.measure, writing);
  return isChinese(unit) ? text + unit : `${text} ${unit}`;
}

function isOutside(value: Fraction, { least, most }: { readonly least?: string; readonly most?: string }): boolean {
  const [low, high] = [least, most].map((end) => (end === undefined ? undefined : Number(end)));
  const number = Number(value.top) / Number(value.bottom);
  return (low !== undefined && number < low) || (high !== undefined && number > high);
}

function nameOf(fact: string, writing: Writing, on: Repairing): string | undefined {
  const declaration = on.model.bound.facts.find((one) => one.declaration.name.text === fact)?.declaration;
  if (declaration === undefined) return undefined;
  return namesOf(declaration).find((name) => isChinese(name) === (writing !== "en")) ?? fact;
}
