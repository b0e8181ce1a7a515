import { type Citation, problem } from "@bylaw/diagnostics";
import type {
  DecisionDeclaration,
  LeaveStatement,
  NoteStatement,
  RuleNote,
  RuleStatement,
  SubmitStatement,
} from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { BoundRelaxation, BoundRule } from "../4-bind/bound.ts";
import { asName, firstNamedIn, placeName } from "../4-bind/rule-names.ts";
import { mostRules } from "../limits.ts";
import { adapt } from "./adapt.ts";
import type { TypeContext } from "./context.ts";
import { declaredType } from "./facts.ts";
import { eachOf } from "./for-each.ts";
import { typeLimits } from "./limits.ts";
import { meet } from "./meet.ts";
import type {
  ModelDecision,
  ModelDiscretion,
  ModelExpression,
  ModelItemTest,
  ModelNote,
  ModelRelaxation,
  ModelRule,
  ModelTest,
} from "./model.ts";
import { irNames } from "./names.ts";
import { conditions, type Guards, notesOf, placeOf, roleName, typed } from "./statement-parts.ts";
import { leavesAsArm, typeValue } from "./values.ts";

/** All decisions with their statements typed. A statement that could not be typed is left out; its problem is there. */
export function typeDecisions(context: TypeContext): readonly ModelDecision[] {
  const { bound } = context;
  const excess = bound.rules[mostRules];
  if (excess !== undefined) {
    const parameters = { what: "rules", number: bound.rules.length, most: mostRules };
    context.problems.push(problem("too-many", parameters, { here: excess.statement.span }));
    return [];
  }
  const rules = groupBy(bound.rules, (rule) => rule.decision);
  const relaxations = groupBy(bound.relaxations, (relaxation) => relaxation.decision);
  const guards = new Map<Expression, ModelExpression | undefined>();
  return bound.trees.flatMap((tree) =>
    tree.decisions.map((declaration) => {
      const type = declaration.type && declaredType(declaration.type, context.units, context.problems);
      const forEach = eachOf(declaration, context);
      const value = typeValue(declaration, type, guards, context);
      const typedRules = (rules.get(declaration) ?? []).flatMap((rule) => typeRule(rule, guards, context));
      const tests = new Map(typedRules.map((rule) => [rule.bound, rule]));
      return {
        names: irNames(declaration),
        span: declaration.name.span,
        ...(type === undefined ? {} : { type }),
        ...(forEach === undefined ? {} : { forEach }),
        ...(value === undefined ? {} : { value }),
        limits: typeLimits(declaration, type, context),
        rules: typedRules,
        relaxations: (relaxations.get(declaration) ?? []).flatMap((relaxation) =>
          typeRelaxation(relaxation, tests, guards, context),
        ),
        notes: typeNotes(declaration, guards, context),
        discretion: declaration.statements.flatMap((statement) =>
          statement.kind === "leave" && !leavesAsArm(declaration) ? discretionOf(statement, guards, context) : [],
        ),
      };
    }),
  );
}

function groupBy<T, K>(entries: readonly T[], key: (entry: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry));
    if (group === undefined) groups.set(key(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}

function typeRule(rule: BoundRule, guards: Guards, context: TypeContext): readonly ModelRule[] {
  const { statement } = rule;
  const both = conditions(statement, guards, context);
  const test = typeTest(statement.asks, context);
  if (both === undefined || test === undefined) return [];
  return [
    {
      id: rule.id,
      span: statement.span,
      ...both,
      ...placeOf(statement),
      ...notesOf(statement.notes, context),
      forbids: statement.verb === "forbid" || statement.verb === "generallyForbid",
      soft: statement.verb === "generallyRequire" || statement.verb === "generallyForbid",
      test,
      bound: rule,
    },
  ];
}

function typeTest(asks: RuleStatement["asks"], context: TypeContext): ModelTest | undefined {
  if (asks.kind !== "group") return typeItem(asks, context);
  const items = asks.items.map((item) => {
    const test = typeItem(item.condition, context);
    return test && { names: irNames(item), test };
  });
  const whole = items.filter((item) => item !== undefined);
  if (whole.length < items.length) return undefined;
  const number = asks.mode === "all" ? items.length : (asks.number ?? 0);
  if (number > items.length) {
    context.problems.push(problem("more-than-there-are", { number, items: items.length }, { here: asks.span }));
    return undefined;
  }
  return { kind: "group", mode: asks.mode, number, items: whole };
}

/** A condition, or a decision that stands as the rule or item. */
function typeItem(expression: Expression, context: TypeContext): ModelItemTest | undefined {
  const binding = context.bound.bindings.get(expression);
  if (binding?.kind === "decision")
    return { kind: "decision", decision: binding.declaration.name.text, span: expression.span };
  const condition = typed(expression, context);
  return condition && { kind: "condition", condition };
}

function typeRelaxation(
  relaxation: BoundRelaxation,
  rules: ReadonlyMap<BoundRule, ModelRule>,
  guards: Guards,
  context: TypeContext,
): readonly ModelRelaxation[] {
  const { statement } = relaxation;
  const both = conditions(statement, guards, context);
  if (both === undefined) return [];
  const to = statement.to === undefined ? undefined : relaxedBound(relaxation, rules, context);
  if (statement.to !== undefined && to === undefined) return [];
  return [
    {
      id: relaxation.id,
      span: statement.span,
      ...both,
      ...placeOf(statement),
      ...notesOf(statement.notes, context),
      ...(to === undefined ? {} : { to }),
      bound: relaxation,
    },
  ];
}

/** The bound down to which a rule may be relaxed: of the kind of the rule's own bound. */
function relaxedBound(
  relaxation: BoundRelaxation,
  rules: ReadonlyMap<BoundRule, ModelRule>,
  context: TypeContext,
): ModelExpression | undefined {
  const { to } = relaxation.statement;
  let value = to && context.infer(to);
  if (value === undefined) return undefined;
  for (const named of relaxation.rules) {
    const test = rules.get(named)?.test;
    if (test === undefined) continue;
    const condition = test.kind === "condition" ? test.condition : undefined;
    if (condition?.kind !== "compare" || condition.operator === "=" || condition.operator === "!=") {
      const places = { here: value.span, rule: named.statement.span };
      context.problems.push(problem("relaxed-to-without-bound", { rule: named.id }, places));
      return undefined;
    }
    const { measured } = condition;
    const fitted: ModelExpression | undefined = value.bare ? adapt(value, measured, context) : value;
    if (fitted === undefined) return undefined;
    const met = meet({ ...condition.left, type: measured }, fitted, "compare", context);
    if (met === undefined) return undefined;
    value = fitted;
  }
  return value;
}

/** `encourage`, `note` and `submit`: reported, never decisive. Two of one name are numbered. */
function typeNotes(declaration: DecisionDeclaration, guards: Guards, context: TypeContext): readonly ModelNote[] {
  const taken = new Set<string>();
  return declaration.statements.flatMap((statement): readonly ModelNote[] => {
    if (statement.kind !== "encourage" && statement.kind !== "note" && statement.kind !== "submit") return [];
    const both = conditions(statement, guards, context);
    const condition = typed(statement.condition, context);
    if (both === undefined || condition === undefined) return [];
    if (statement.kind === "submit" && !holdsPapersAlone(condition)) {
      context.problems.push(problem("submit-papers-alone", {}, { here: condition.span }));
      return [];
    }
    const { text } = notesOf(statement.notes, context);
    return [
      {
        id: noteName(statement, declaration, context.bound.bindings, taken),
        kind: statement.kind,
        condition,
        ...both,
        ...placeOf(statement),
        ...(text === undefined ? {} : { text }),
        proves: provedBy(statement.notes),
      },
    ];
  });
}

function holdsPapersAlone(condition: ModelExpression): boolean {
  if (condition.kind === "and" || condition.kind === "or") return condition.operands.every(holdsPapersAlone);
  return condition.kind === "handedIn";
}

function provedBy(notes: readonly RuleNote[]): readonly Citation[] {
  return notes.flatMap((note) =>
    note.kind === "proves"
      ? note.references.include.flatMap((reference) => (reference.kind === "citation" ? [reference.citation] : []))
      : [],
  );
}

function noteName(
  statement: NoteStatement | SubmitStatement,
  declaration: DecisionDeclaration,
  bindings: TypeContext["bound"]["bindings"],
  taken: Set<string>,
): string {
  const about = firstNamedIn(statement.condition, bindings);
  const stem = asName(statement.notes) ?? placeName(statement.citation?.citation, declaration, about?.name.text);
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}.${number}`;
  taken.add(id);
  return id;
}

function discretionOf(statement: LeaveStatement, guards: Guards, context: TypeContext): readonly ModelDiscretion[] {
  const both = conditions(statement, guards, context);
  if (both === undefined) return [];
  const { text } = notesOf(statement.notes, context);
  return [
    {
      by: roleName(statement.role.text, context),
      ...both,
      ...placeOf(statement),
      ...(text === undefined ? {} : { text }),
      ...(statement.label === undefined ? {} : { label: statement.label }),
    },
  ];
}
