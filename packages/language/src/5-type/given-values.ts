import { problem, type Span } from "@bylaw/diagnostics";
import type { HostAct, IrType, NumberType } from "@bylaw/ir";
import type { GivenNode, PairNode } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { BoundFact, BoundPair } from "../4-bind/bound.ts";
import { isCalled } from "../4-bind/symbols.ts";
import { actOutcomes, actParts, wordsByForm } from "../keywords/language-words.ts";
import { adapt } from "./adapt.ts";
import { constantValue } from "./constants.ts";
import type { TypeContext } from "./context.ts";
import {
  compareFractions,
  decimalsOf,
  type Fraction,
  multiplyFractions,
  readFraction,
  writeFraction,
} from "./fraction.ts";
import { emptyRecord } from "./given-facts.ts";
import { comparable, kindKey } from "./kinds.ts";
import { reportUnlike } from "./meet.ts";
import type { ModelExpression } from "./model.ts";

/** A value as a host writes it, or undefined where it does not fit the fact; that is reported. */
export function hostValue(given: GivenNode, fact: BoundFact, context: TypeContext): unknown {
  const type = context.typeOf(fact.declaration);
  if (type === undefined) return undefined;
  const { name } = fact.declaration;
  if (type.kind !== "list") return plainValue(given, { name: name.text, span: name.span, type }, context);
  const records = given.kind === "list" ? given.entries : [given];
  return records.map((record) => recordValue(record, fact, context));
}

function recordValue(given: GivenNode, fact: BoundFact, context: TypeContext): unknown {
  if (given.kind !== "record") {
    const name = fact.declaration.name.text;
    context.problems.push(problem("given-unlike-fact", { name, expected: "records" }, { here: given.span }));
    return undefined;
  }
  const record = emptyRecord<unknown>();
  for (const pair of given.pairs) {
    const field = fact.declaration.fields.find((entry) => isCalled(entry, pair.name.text));
    const type = field && context.typeOf(field);
    if (field === undefined || type === undefined) continue;
    const { text, span } = field.name;
    record[text] = plainValue(pair.value, { name: text, span, type }, context);
  }
  return record;
}

/** What a value is given for: a fact, a field, or the bound of a rule, by its name in messages. */
interface Holder {
  readonly name: string;
  readonly span: Span;
  readonly type: IrType;
}

function plainValue(given: GivenNode, holder: Holder, context: TypeContext): unknown {
  const { type } = holder;
  if (type.kind === "set") {
    const entries = given.kind === "list" ? given.entries : [given];
    return entries.map((entry) => memberValue(entry, context));
  }
  if (given.kind !== "value") {
    context.problems.push(
      problem("given-unlike-fact", { name: context.textAt(given.span), expected: "value" }, { here: given.span }),
    );
    return undefined;
  }
  return scalarValue(given.expression, holder, context);
}

function memberValue(given: GivenNode, context: TypeContext): unknown {
  const binding = given.kind === "value" ? context.bound.bindings.get(given.expression) : undefined;
  if (binding?.kind === "member") return binding.member.name.text;
  if (binding !== undefined || given.kind !== "value" || given.expression.kind !== "path")
    context.problems.push(problem("member-expected", { set: context.textAt(given.span) }, { here: given.span }));
  return undefined;
}

function scalarValue(expression: Expression, holder: Holder, context: TypeContext): unknown {
  const { type } = holder;
  const binding = context.bound.bindings.get(expression);
  if (binding?.kind === "none" && (type.kind === "date" || type.kind === "choice")) {
    if (type.none) return "none";
    const name = context.textAt(expression.span);
    context.problems.push(problem("cannot-be-none", { name }, { here: expression.span }));
    return undefined;
  }
  const value = context.infer(expression);
  if (value === undefined) return undefined;
  const fits = (value.bare && value.type.kind === type.kind) || value.year !== undefined;
  const fitted = fits ? adapt(value, type, context) : value;
  if (fitted === undefined) return undefined;
  if (!comparable(fitted.type, type)) {
    reportUnlike({ kind: "constant", span: holder.span, type, value: null }, fitted, "choose", context, holder.name);
    return undefined;
  }
  if (type.kind === "number") return numberValue(fitted, type, context);
  if (fitted.kind === "constant") return fitted.value;
  context.problems.push(
    problem(
      "given-unlike-fact",
      { name: context.textAt(expression.span), expected: "figure" },
      { here: expression.span },
    ),
  );
  return undefined;
}

function numberValue(expression: ModelExpression, type: NumberType, context: TypeContext): unknown {
  const value = constantValue(expression);
  if (value === undefined) {
    context.problems.push(
      problem(
        "given-unlike-fact",
        { name: context.textAt(expression.span), expected: "figure" },
        { here: expression.span },
      ),
    );
    return undefined;
  }
  const decimals = decimalsOf(value);
  if (decimals === undefined || decimals > type.scale) {
    const parameters = { number: context.textAt(expression.span), kind: kindKey(type) };
    const shown = type.measure === "percent" ? 4 : type.scale;
    context.problems.push(problem("number-too-fine", { ...parameters, decimals: shown }, { here: expression.span }));
    return undefined;
  }
  if (isOutside(value, type)) {
    const parameters = { number: context.textAt(expression.span), least: type.least ?? "", most: type.most ?? "" };
    context.problems.push(problem("given-outside-range", parameters, { here: expression.span }));
    return undefined;
  }
  return writeHostNumber(value, type);
}

function isOutside(value: Fraction, type: NumberType): boolean {
  const least = type.least === undefined ? undefined : readFraction(type.least);
  const most = type.most === undefined ? undefined : readFraction(type.most);
  return (
    (least !== undefined && compareFractions(value, least) < 0) ||
    (most !== undefined && compareFractions(value, most) > 0)
  );
}

/** A number in the form in which hosts hand it in: "800000", "85%", 2021, "P24M". */
function writeHostNumber(value: Fraction, type: NumberType): string | number {
  switch (type.measure) {
    case "percent":
      return `${writeFraction(multiplyFractions(value, { top: 100n, bottom: 1n }))}%`;
    case "months":
      return `P${writeFraction(value)}M`;
    case "days":
      return `P${writeFraction(value)}D`;
    case "count":
    case "year": {
      const number = Number(value.top);
      return Number.isSafeInteger(number) ? number : writeFraction(value);
    }
    case "money":
    case "number":
    case "area":
    case "points":
      return writeFraction(value);
    default:
      return type.measure satisfies never;
  }
}

const outcomeWords: ReadonlyMap<string, "accepted" | "refused"> = wordsByForm(actOutcomes);

type ActPair = Extract<BoundPair, { readonly kind: "act" }>;

/**
 * Recorded decisions of the authority, as `nonprofit_relaxation = accepted`, `= refused`, `= 60万元` (accepted down to
 * that value), or as a record with `outcome`, `value`, `on`, `reason`. `bounds` gives the kind of each rule's bound.
 */
export function hostActs(
  bound: ActPair,
  on: string | undefined,
  bounds: ReadonlyMap<string, IrType>,
  context: TypeContext,
): readonly HostAct[] {
  const fields = actFields(bound.pair);
  const word = fields?.outcome === undefined ? undefined : wordOf(fields.outcome);
  const outcome = word === undefined ? "accepted" : outcomeWords.get(word);
  const date = fields?.on?.kind === "value" && fields.on.expression.kind === "date" ? fields.on.expression.date : on;
  if (fields === undefined || outcome === undefined || date === undefined) {
    context.problems.push(problem("act-not-clear", { name: bound.pair.name.text }, { here: bound.pair.value.span }));
    return [];
  }
  const reason =
    fields.reason?.kind === "value" && fields.reason.expression.kind === "text"
      ? fields.reason.expression.text
      : undefined;
  return bound.rules.map((rule) => {
    const measured = bounds.get(rule.id);
    const value =
      fields.value === undefined || measured === undefined
        ? undefined
        : plainValue(fields.value, { name: rule.id, span: rule.statement.span, type: measured }, context);
    return {
      rule: rule.id,
      outcome,
      ...(value === undefined ? {} : { value }),
      by: roleOf(rule, bound, context),
      on: date,
      ...(reason === undefined ? {} : { reason }),
    };
  });
}

type ActFields = { [K in "outcome" | "value" | "on" | "reason"]?: GivenNode };

const actWords: ReadonlyMap<string, keyof ActFields> = wordsByForm(actParts);

/** What a recorded decision says; undefined where a word in it is none of these, lest its date go unheard. */
function actFields({ value }: PairNode): ActFields | undefined {
  if (value.kind === "record") {
    const fields: ActFields = {};
    for (const entry of value.pairs) {
      const field = actWords.get(entry.name.text);
      if (field === undefined) return undefined;
      fields[field] = entry.value;
    }
    return fields;
  }
  return wordOf(value) === undefined ? { value } : { outcome: value };
}

function wordOf(given: GivenNode): string | undefined {
  if (given.kind !== "value" || given.expression.kind !== "path") return undefined;
  return given.expression.names[0]?.text;
}

/** Who decides: the role of the relaxation named or that names the rule, else the rule's own, else the authority. */
function roleOf(rule: ActPair["rules"][number], bound: ActPair, context: TypeContext): string {
  const relaxing = context.bound.relaxations.filter((entry) => entry.rules.includes(rule));
  const statements = [bound.relaxation?.statement, ...relaxing.map((entry) => entry.statement), rule.statement];
  const notes = statements.flatMap((statement) => statement?.notes ?? []);
  for (const note of notes) {
    if (note.kind === "by") return context.bound.roles.get(note.name.text)?.declaration.name.text ?? note.name.text;
  }
  return "authority";
}
