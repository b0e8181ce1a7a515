import { problem, type Span } from "@bylaw/diagnostics";
import type { IrType } from "@bylaw/ir";
import type { DecisionDeclaration, LeaveStatement, Placed, RuleNote } from "../3-build-ast/ast.ts";
import type { AddStatement, GiveStatement, ValueStatement } from "../3-build-ast/ast-values.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import { hasDamagedHead } from "../4-bind/damaged-head.ts";
import { asName, placeName } from "../4-bind/rule-names.ts";
import { mostArms } from "../limits.ts";
import type { TypeContext } from "./context.ts";
import { booleanType, dateType } from "./kinds.ts";
import type { ModelExpression, ModelGiveArm, ModelValue } from "./model.ts";
import { conditions, type Guards, joined, notesOf, placeOf, roleName, typed } from "./statement-parts.ts";
import { exactValueOf } from "./value-of.ts";
import { checkWidth } from "./width.ts";

/** Whether `leave to` is an arm of a decision: it has arms, or gives a value and adds nothing up. */
export function leavesAsArm({ values, type }: DecisionDeclaration): boolean {
  return (
    values.some(({ kind }) => kind === "give") || (type !== undefined && values.every(({ kind }) => kind !== "add"))
  );
}

/** How a decision comes to its value; undefined where it gives none. */
export function typeValue(
  declaration: DecisionDeclaration,
  type: IrType | undefined,
  guards: Guards,
  context: TypeContext,
): ModelValue | undefined {
  const { values, statements, name } = declaration;
  const leaves = leavesAsArm(declaration) ? statements.filter((statement) => statement.kind === "leave") : [];
  const giving = values.filter((statement) => statement.kind === "give" || statement.kind === "add");
  const [first] = giving;
  if (type === undefined) {
    const here = values[0]?.span;
    const unread = hasDamagedHead(declaration, context.bound.trees);
    if (here !== undefined && declaration.type === undefined && !unread)
      context.problems.push(problem("value-without-kind", { name: name.text }, { here, decision: name.span }));
    return undefined;
  }
  const other = giving.find((statement) => statement.kind !== first?.kind);
  if (other !== undefined && first !== undefined) {
    context.problems.push(problem("give-and-add", { name: name.text }, { here: other.span, first: first.span }));
    return undefined;
  }
  if (first === undefined && leaves.length === 0) {
    if (isBroken(declaration, context)) return undefined;
    const here = declaration.type?.span ?? name.span;
    context.problems.push(problem("value-never-given", { name: name.text }, { here }));
    return undefined;
  }
  const kind = first?.kind ?? "give";
  if (kind === "add" && type.kind !== "number") {
    context.problems.push(problem("total-of-what", { why: "add" }, { here: first?.span ?? name.span }));
    return undefined;
  }
  const written = [...giving, ...leaves].sort((a, b) => a.span.start - b.span.start);
  const arms = written.flatMap((statement) => armsOf(statement, declaration, type, guards, context));
  reportExcess(arms, name.span, context);
  const most = capOf(values, declaration, type, context);
  return { kind, arms: numbered(arms), ...(most === undefined ? {} : { most }) };
}

function reportExcess(arms: readonly ModelGiveArm[], here: Span, context: TypeContext): void {
  if (arms.length <= mostArms) return;
  context.problems.push(problem("too-many", { what: "arms", number: arms.length, most: mostArms }, { here }));
}

/** A line that could not be read may be the one that gives the value. */
function isBroken({ name }: DecisionDeclaration, context: TypeContext): boolean {
  const { source, start } = name.span;
  return context.bound.trees.some((tree) => tree.broken.some((gap) => gap.source === source && gap.start > start));
}

/** Arms of one place are told apart by a number from the second on. */
function numbered(arms: readonly ModelGiveArm[]): readonly ModelGiveArm[] {
  const taken = new Set<string>();
  return arms.map((arm) => {
    let id = arm.id;
    for (let number = 2; taken.has(id); number++) id = `${arm.id}.${number}`;
    taken.add(id);
    return { ...arm, id };
  });
}

type Giving = GiveStatement | AddStatement | LeaveStatement;

function armsOf(
  statement: Giving,
  declaration: DecisionDeclaration,
  type: IrType,
  guards: Guards,
  context: TypeContext,
): readonly ModelGiveArm[] {
  const id = asName(statement.notes) ?? placeName(statement.citation?.citation, declaration, declaration.name.text);
  const over = guardsOf(statement, guards, context);
  const { text } = notesOf(statement.notes, context);
  const base = { ...placeOf(statement), ...(text === undefined ? {} : { text }) };
  const stem = statement.citation === undefined && asName(statement.notes) === undefined ? declaration.name.text : id;
  const arm = (span: Span, when: readonly ModelExpression[], gives: ModelGiveArm["gives"]): ModelGiveArm => {
    const guard = joined("and", when);
    return { id: stem, span, ...base, ...(guard === undefined ? {} : { when: guard }), gives };
  };
  if (statement.kind === "leave") {
    const by = roleName(statement.role.text, context);
    return over === undefined ? [] : [arm(statement.span, over, { kind: "leave", by })];
  }
  const value = (expression: Expression): ModelExpression | undefined => {
    const found = exactValueOf(expression, type, declaration.name, context);
    if (found !== undefined) checkWidth(found, context);
    return found;
  };
  const cases =
    statement.value.kind === "arms" ? statement.value.arms : [{ value: statement.value, span: statement.span }];
  const typedCases = cases.map((entry): Step | undefined => {
    const when = "when" in entry && entry.when !== undefined ? typed(entry.when, context) : "always";
    const given = value(entry.value);
    return when === undefined || given === undefined ? undefined : { when, given, span: entry.span };
  });
  const whole = typedCases.filter((entry) => entry !== undefined);
  if (over === undefined || whole.length < cases.length) return [];
  if (statement.kind === "add" && whole.length > 1) {
    return [arm(statement.span, over, { kind: "value", value: steps(whole, statement.span, type) })];
  }
  return whole.map(({ when, given, span }) =>
    arm(span, when === "always" ? over : [...over, when], { kind: "value", value: given }),
  );
}

interface Step {
  readonly when: ModelExpression | "always";
  readonly given: ModelExpression;
  readonly span: Span;
}

/** `add 20 when a, 15 when b` is one amount by cases; where no case holds, nothing is added. */
function steps(cases: readonly Step[], span: Span, type: IrType): ModelExpression {
  const arms = cases.map(({ when, given, span: place }) =>
    when === "always" ? { value: given, span: place } : { when, value: given, span: place },
  );
  const nothing = { value: { kind: "constant", span, type, value: "0" } as const, span };
  const open = cases.every(({ when }) => when !== "always");
  return { kind: "arms", span, type, arms: open ? [...arms, nothing] : arms };
}

type Guarded = Placed & { readonly notes: readonly RuleNote[] };

/** All conditions under which a statement stands: guards, `when`, not `unless`, its first and last day. */
export function guardsOf(
  statement: Guarded,
  guards: Guards,
  context: TypeContext,
): readonly ModelExpression[] | undefined {
  const both = conditions(statement, guards, context);
  if (both === undefined) return undefined;
  const { when, unless } = both;
  const not = unless && ({ kind: "not", span: unless.span, type: booleanType, operand: unless } as const);
  const days = statement.notes.flatMap((note) =>
    note.kind === "from" || note.kind === "until" ? [dayTest(note)] : [],
  );
  return [when, not, ...days].filter((part) => part !== undefined);
}

function dayTest(note: Extract<RuleNote, { readonly kind: "from" | "until" }>): ModelExpression {
  const { span, date } = note;
  return {
    kind: "compare",
    span,
    type: booleanType,
    operator: note.kind === "from" ? ">=" : "<=",
    measured: dateType,
    left: { kind: "today", span, type: dateType },
    right: { kind: "constant", span: date.span, type: dateType, value: date.date },
  };
}

/** `at most V`: one for each decision, and of numbers alone. */
function capOf(
  values: readonly ValueStatement[],
  declaration: DecisionDeclaration,
  type: IrType,
  context: TypeContext,
): ModelValue["most"] {
  const [first, second] = values.filter((statement) => statement.kind === "atMost");
  if (first === undefined) return undefined;
  if (second !== undefined) {
    const places = { again: second.span, first: first.span };
    context.problems.push(problem("cap-twice", { name: declaration.name.text }, places));
    return undefined;
  }
  if (type.kind !== "number") {
    context.problems.push(problem("total-of-what", { why: "cap" }, { here: first.span }));
    return undefined;
  }
  const value = exactValueOf(first.value, type, declaration.name, context);
  if (value === undefined) return undefined;
  checkWidth(value, context);
  return { ...placeOf(first), value };
}
