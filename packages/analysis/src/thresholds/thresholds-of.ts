import type { ComparisonOperator, IrComparison, IrConstant, IrExpression, IrPolicy, IrRule } from "@bylaw/ir";
import { everyPart } from "@bylaw/ir";
import { exactText, readExact } from "../exact.ts";
import { mirrored } from "../mirrored.ts";
import { type IrPath, partAt, reachedFrom } from "../reach.ts";
import { constantsIn, isOfRecord, type PlacedConstant } from "./constants-in.ts";
import type { Threshold, ThresholdRole } from "./threshold.ts";

interface Start {
  readonly path: IrPath;
  readonly role: ThresholdRole;
  readonly rule?: IrRule;
}

/**
 * Every comparison of one value of the applicant with a constant that a decision rests on: in its rules, their guards,
 * exceptions and relaxations, in what it gives, and in all that those name. A value read at one record of a list has
 * many values an applicant and is left out. Nothing for a decision that the policy does not have.
 */
export function thresholdsOf(policy: IrPolicy, decision: string): readonly Threshold[] {
  const place = policy.decisions.findIndex(({ names }) => names.id === decision);
  if (place < 0) return [];
  const found = new Map<string, Threshold>();
  for (const start of startsOf(policy, place)) {
    const rests = { role: start.role, ...(start.rule !== undefined && { rule: start.rule.id }) };
    for (const line of linesFrom(policy, start)) {
      const id = line.path.join(".");
      const before = found.get(id);
      if (before === undefined) {
        found.set(id, thresholdAt(policy, { id, decision, start, rests: [rests] }, line));
      } else if (!before.rests.some(({ rule, role }) => rule === rests.rule && role === rests.role)) {
        found.set(id, { ...before, rests: [...before.rests, rests] });
      }
    }
  }
  return [...found.values()];
}

function startsOf({ decisions }: IrPolicy, place: number): readonly Start[] {
  const decision = decisions[place];
  if (decision === undefined) return [];
  const starts = decision.rules.flatMap((rule, index): readonly Start[] => {
    const path: IrPath = ["decisions", place, "rules", index];
    const parts = (["when", "unless", "test"] as const).map((role): Start => ({ path: [...path, role], role, rule }));
    const relaxations = decisions.flatMap((each, at) =>
      each.relaxations.flatMap(({ id }, number): readonly Start[] =>
        rule.relaxations.includes(id)
          ? [{ path: ["decisions", at, "relaxations", number], role: "relaxation", rule }]
          : [],
      ),
    );
    return [...parts, ...relaxations];
  });
  return [...starts, { path: ["decisions", place, "value"], role: "value" }];
}

/** A comparison with one constant that its line can be. */
interface Line extends PlacedConstant {
  readonly subject: IrExpression;
  readonly operator: ComparisonOperator;
}

function* linesFrom(policy: IrPolicy, start: Start): Generator<Line, void, void> {
  if (start.role === "relaxation" && start.rule !== undefined) yield* relaxedLine(policy, start.path, start.rule);
  for (const { node, path } of reachedFrom(policy, [start.path])) {
    if (node["kind"] === "compare") yield* linesOf(policy, node as unknown as IrComparison, path);
  }
}

/** The bound is the right side, unless only the left one is of constants. */
function linesOf(policy: IrPolicy, { left, operator, right }: IrComparison, path: IrPath): readonly Line[] {
  const onRight = constantsIn(policy, right, [...path, "right"]);
  const side = onRight.length > 0 ? onRight : constantsIn(policy, left, [...path, "left"]);
  const subject = onRight.length > 0 ? left : right;
  if (!readsCase(subject) || isOfRecord(subject)) return [];
  const asked = onRight.length > 0 ? operator : mirrored[operator];
  return side.map((constant) => ({ ...constant, subject, operator: asked }));
}

/** `may relax R to V`: the comparison of the rule with V in the place of its bound. */
function relaxedLine(policy: IrPolicy, path: IrPath, { test }: IrRule): readonly Line[] {
  const to = partAt(policy, [...path, "to"]) as IrExpression | undefined;
  if (to?.kind !== "constant" || test.kind !== "condition" || test.condition.kind !== "compare") return [];
  return linesOf(policy, { ...test.condition, right: to }, []).map((line) => ({ ...line, path: [...path, "to"] }));
}

function readsCase(expression: IrExpression): boolean {
  return [...everyPart(expression)].some(({ kind }) => kind !== "constant" && kind !== "reading");
}

function thresholdAt(
  policy: IrPolicy,
  { id, decision, start, rests }: Pick<Threshold, "id" | "decision" | "rests"> & { readonly start: Start },
  { subject, operator, constant, path }: Line,
): Threshold {
  const rule = ruleAt(policy, path) ?? start.rule;
  const { measure, unit } = measureOf(constant, policy.currency);
  return {
    id,
    decision,
    path,
    role: start.role,
    rests,
    reads: namesRead(subject),
    subject,
    operator,
    constant: constantText(constant),
    measure,
    ...(rule !== undefined && { rule: rule.id }),
    ...(unit !== undefined && { unit }),
    ...(rule?.when !== undefined && { guard: rule.when }),
  };
}

/** The rule in which a path leads, also one of a decision that stands as a rule. */
function ruleAt({ decisions }: IrPolicy, [room, place, part, index]: IrPath): IrRule | undefined {
  if (room !== "decisions" || part !== "rules" || typeof place !== "number" || typeof index !== "number")
    return undefined;
  return decisions[place]?.rules[index];
}

function measureOf({ type }: IrConstant, currency: string): Pick<Threshold, "measure" | "unit"> {
  if (type.kind !== "number") return { measure: "date" };
  const unit = type.measure === "money" ? currency : type.unit?.id;
  return { measure: type.measure, ...(unit !== undefined && { unit }) };
}

function constantText({ type, value }: IrConstant): string {
  const number = type.kind === "number" ? readExact(String(value)) : undefined;
  return number === undefined || type.kind !== "number" ? String(value) : exactText(number, type.measure);
}

/** Facts, lists and named values that an expression names itself. */
function namesRead(expression: IrExpression): readonly string[] {
  const names = new Set<string>();
  for (const part of everyPart(expression)) {
    if (part.kind === "fact") names.add(part.fact);
    else if (part.kind === "let") names.add(part.let);
    else if (part.kind === "value" || part.kind === "outcome") names.add(part.decision);
    else if (part.kind === "titleDate" || part.kind === "titleStatus") names.add(part.title);
    else if (part.kind === "aggregate" || part.kind === "quantifier") names.add(part.list);
  }
  return [...names];
}
