import { fix, nearNames, problem } from "@bylaw/diagnostics";
import type { IrLimit, IrType } from "@bylaw/ir";
import type { DecisionDeclaration } from "../3-build-ast/ast.ts";
import type { LimitStatement } from "../3-build-ast/ast-values.ts";
import { placeName } from "../4-bind/rule-names.ts";
import { tieWords, wordsByForm } from "../keywords/language-words.ts";
import { adapt } from "./adapt.ts";
import { constantValue } from "./constants.ts";
import type { TypeContext } from "./context.ts";
import { compareFractions } from "./fraction.ts";
import { percentType } from "./kinds.ts";
import { reportWrongKind } from "./meet.ts";
import type { ModelExpression, ModelLimit } from "./model.ts";
import { placeOf, roleName, typed } from "./statement-parts.ts";
import { valueOf } from "./value-of.ts";

/** The limits of a decision over all applicants of a round, in written order. */
export function typeLimits(
  declaration: DecisionDeclaration,
  type: IrType | undefined,
  context: TypeContext,
): readonly ModelLimit[] {
  const statements = declaration.values.filter((statement) => statement.kind === "limit");
  const [first] = statements;
  if (first === undefined || type === undefined) return [];
  if (type.kind !== "choice" || declaration.forEach !== undefined) {
    const why = type.kind === "choice" ? "forEach" : "kind";
    context.problems.push(problem("limit-of-what", { name: declaration.name.text, why }, { here: first.span }));
    return [];
  }
  const taken = new Set<string>();
  return statements.flatMap((statement) => {
    const found = typeLimit(statement, declaration, type, context);
    if (found === undefined) return [];
    let { id } = found;
    for (let number = 2; taken.has(id); number++) id = `${found.id}.${number}`;
    taken.add(id);
    return [{ ...found, id }];
  });
}

/** Under an article with a guard, or with a condition or days of its own. */
function hasCondition({ guards, notes }: LimitStatement): boolean {
  return guards.length > 0 || notes.some(({ kind }) => ["when", "unless", "from", "until"].includes(kind));
}

function typeLimit(
  statement: LimitStatement,
  declaration: DecisionDeclaration,
  type: Extract<IrType, { readonly kind: "choice" }>,
  context: TypeContext,
): ModelLimit | undefined {
  const values = statement.values.map((node) => memberNamed(node, declaration, context));
  const cap = capOf(statement, context);
  if (hasCondition(statement)) {
    context.problems.push(problem("limit-with-condition", {}, { here: statement.span }));
    return undefined;
  }
  const base = statement.where && typed(statement.where, context);
  const order = context.infer(statement.order);
  const ties = tiesOf(statement, context);
  const rounding = statement.rounding ?? (cap?.kind === "number" ? "down" : undefined);
  if (rounding === undefined && cap !== undefined) reportRounding(statement, context);
  const rest = restOf(statement, declaration, type, context);
  if (order !== undefined && order.type.kind !== "number" && order.type.kind !== "date") {
    reportWrongKind(order, "number", context);
    return undefined;
  }
  const named = values.filter((value) => value !== undefined);
  const whole = named.length === values.length && (statement.where === undefined || base !== undefined);
  if (!whole || cap === undefined || order === undefined) return undefined;
  if (ties === undefined || rounding === undefined || rest === "lost") return undefined;
  const { citation } = statement;
  return {
    id: placeName(citation?.citation, declaration, "limit"),
    span: statement.span,
    ...placeOf(statement),
    values: type.members.map((member) => member.id).filter((id) => named.includes(id)),
    cap,
    ...(base === undefined ? {} : { where: base }),
    order,
    direction: statement.direction ?? "ascending",
    rounding,
    ties,
    ...(rest === undefined ? {} : { else: rest }),
  };
}

function memberNamed(
  node: LimitStatement["values"][number],
  declaration: DecisionDeclaration,
  context: TypeContext,
): string | undefined {
  const options = declaration.type?.type.kind === "choice" ? declaration.type.type.options : [];
  const member = options.find(({ name, local }) => name.text === node.text || local?.text === node.text);
  if (member !== undefined) {
    context.bound.ledger.use(node, member);
    return member.name.text;
  }
  const members = options.map(({ name }) => name.text);
  const nearest = nearNames(node.text, members);
  const parameters = { name: node.text, of: declaration.name.text, members, nearest };
  context.problems.push(problem("not-one-of-these", parameters, { here: node.span, declared: declaration.name.span }));
  return undefined;
}

/** A share of the base, or a number of places. */
function capOf(statement: LimitStatement, context: TypeContext): ModelLimit["cap"] | undefined {
  const value = context.infer(statement.share);
  if (value === undefined) return undefined;
  if (value.type.kind !== "number" || !["percent", "number", "count"].includes(value.type.measure)) {
    reportWrongKind(value, "number", context);
    return undefined;
  }
  const share = value.type.measure === "percent" || value.ratio === true;
  const amount = constantValue(value);
  const beyond = share && amount !== undefined && compareFractions(amount, { top: 1n, bottom: 1n }) > 0;
  if (beyond || (amount !== undefined && amount.top < 0n)) {
    context.problems.push(problem("limit-beyond-all", {}, { here: value.span }));
    return undefined;
  }
  const fitted: ModelExpression | undefined = share && value.bare ? adapt(value, percentType, context) : value;
  return fitted && { kind: share ? "share" : "number", value: fitted };
}

const ties: ReadonlyMap<string, IrLimit["ties"]> = wordsByForm(tieWords);

/** What a tie at the edge does; where nothing is said, the tied await the authority. */
function tiesOf(statement: LimitStatement, context: TypeContext): IrLimit["ties"] | undefined {
  const written = statement.ties;
  if (written === undefined) return "ask";
  const word = ties.get(written.text);
  if (word === undefined) context.problems.push(problem("limit-ties", { word: written.text }, { here: written.span }));
  return word;
}

function reportRounding({ span }: LimitStatement, context: TypeContext): void {
  const { end } = span;
  const chinese = /[\u3400-\u9fff]/.test(context.textAt(span));
  const fixes = (["down", "up"] as const).map((mode) => {
    const words = chinese ? `，取整 ${mode === "down" ? "向下" : "向上"}` : `, rounding ${mode}`;
    return fix("limit-rounding", mode, { to: words.trim() }, [{ span: { ...span, start: end }, text: words }]);
  });
  context.problems.push(problem("limit-rounding", {}, { here: span }, { fixes }));
}

/** What those get who have no place: a value, or nothing until a role decides. */
function restOf(
  statement: LimitStatement,
  declaration: DecisionDeclaration,
  type: IrType,
  context: TypeContext,
): IrLimit["else"] | "lost" {
  const rest = statement.else;
  if (rest === undefined) return undefined;
  if (rest.kind === "leave") return { kind: "leave", by: roleName(rest.role.text, context) };
  const value = valueOf(rest.value, type, declaration.name, context);
  if (value === undefined) return "lost";
  if (value.kind === "constant" && typeof value.value === "string") return { kind: "value", value: value.value };
  context.problems.push(problem("limit-else", {}, { here: value.span }));
  return "lost";
}
