import { type Fix, fix, type Span } from "@bylaw/diagnostics";
import { isChinese } from "../1-scan/characters.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import { namesOf } from "../4-bind/symbols.ts";
import { colon, fieldOf } from "./declare.ts";
import { printed } from "./own-text.ts";
import { inserting, placeOf, type Repair, type Repairing, replacing, textParameter } from "./repairing.ts";

type Comparison = Extract<Expression, { readonly kind: "comparison" }>;

/** The comparison of two values that holds a place. */
function comparisonAt(place: Span, on: Repairing): Comparison | undefined {
  const found = on.above(place).expressions.find(({ kind }) => kind === "comparison");
  return found?.kind === "comparison" && found.operands.length === 2 ? found : undefined;
}

/** `chain-turns-back`: the two halves of the chain say the same as two conditions. */
export const chainSplit: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const chain = here && on.above(here).expressions.find(({ kind }) => kind === "comparison");
  if (here === undefined || chain?.kind !== "comparison") return [];
  const middle = chain.operands[chain.operators.findIndex(({ span }) => span.start === here.start)];
  if (middle === undefined) return [];
  const text = on.text(middle.span);
  const to = ` ${on.word("and", here)} ${text}`;
  const edits = [inserting(middle.span, "behind", to)];
  const whole =
    on.text({ ...chain.span, end: middle.span.end }) + to + on.text({ ...chain.span, start: middle.span.end });
  return [fix("chain-turns-back", "split", { to: whole.replace(/\s+/g, " ") }, edits)];
};

/** `set-compared`: a set is asked what it includes. */
export const included: Repair = (found, on) => {
  const [here, set] = [placeOf(found, "here"), placeOf(found, "set")];
  const comparison = here && comparisonAt(here, on);
  const sign = comparison?.operators[0]?.sign;
  if (here === undefined || set === undefined || comparison === undefined) return [];
  if (sign !== "=" && sign !== "!=") return [];
  const include = `${on.text(set)} ${on.word("include", here)} ${on.text(here)}`;
  const to = sign === "=" ? include : `${on.word("not", here)} ${include}`;
  return [fix("set-compared", "include", { to }, replacing(comparison.span, to))];
};

/** `none-as-value`: no order, so it can only be asked whether there is none. */
export const askedForNone: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const comparison = here && comparisonAt(here, on);
  if (here === undefined || comparison === undefined) return [];
  const [left, right] = comparison.operands;
  const isNone = (side: Expression | undefined): boolean =>
    side !== undefined && on.model.bound.bindings.get(side)?.kind === "none";
  const value = isNone(right) ? left : isNone(left) ? right : undefined;
  if (value === undefined) return [];
  const to = `${on.text(value.span)} ${on.word("is", here)} ${on.word("none", here)}`;
  return [fix("none-as-value", "is", { to }, replacing(comparison.span, to))];
};

/** `no-order`: what has no order is equal or not. */
export const equal: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const comparison = here && comparisonAt(here, on);
  const [sign] = comparison?.operators ?? [];
  if (here === undefined || sign === undefined) return [];
  return [fix("no-order", "equal", { to: "=" }, replacing(sign.span, "="))];
};

/** `field-of-no-record`: the condition is asked of any or of every record. */
export const ofRecords: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined || textParameter(found, "why") === "kind") return [];
  const { expressions } = on.above(here);
  const asked = expressions.slice(1).find(({ kind }) => ["comparison", "in", "include", "is"].includes(kind));
  if (asked === undefined) return [];
  const list = textParameter(found, "name");
  return (["any", "every"] as const).map((id): Fix => {
    const words = `${on.word(id, here)} ${list} ${on.word("where", here)}`;
    const to = `(${words} ${on.text(asked.span)})`;
    return fix("field-of-no-record", id, { to }, replacing(asked.span, to));
  });
};

/** `list-as-value`: beside a plain number a list is counted. */
export const counted: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const comparison = here && comparisonAt(here, on);
  const self = comparison?.operands.find(({ span }) => span.start === here?.start);
  const other = comparison?.operands.find((operand) => operand !== self);
  if (here === undefined || self === undefined || other?.kind !== "number") return [];
  if (other.unit !== undefined || other.percent || other.currency !== undefined) return [];
  const to = `(${on.word("countOf", here)} ${on.text(here)})`;
  return [fix("list-as-value", "count", { to }, replacing(here, to))];
};

/** `count-of-field`: the records are counted, or how many different values they hold. */
export const countedRecords: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const [path] = here === undefined ? [] : on.above(here).expressions;
  const list = path?.kind === "path" ? path.names[0] : undefined;
  if (here === undefined || list === undefined) return [];
  const to = `${on.word("distinct", here)} ${on.text(here)}`;
  return [
    fix("count-of-field", "list", { to: on.text(list.span) }, replacing(here, on.text(list.span))),
    fix("count-of-field", "distinct", { to }, replacing(here, to)),
  ];
};

/** `record-not-clear`: a value of each record is summed up, or its highest or lowest is taken. */
export const folded: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined) return [];
  const symbol = on.model.bound.symbols.get(textParameter(found, "name"));
  const type = symbol?.kind === "decision" || symbol?.kind === "let" ? symbol.declaration.type?.type.kind : undefined;
  if (type === undefined || !["money", "number", "percent", "count", "points", "area"].includes(type)) return [];
  return (["sum", "highest", "lowest"] as const).map((name) => {
    const to = `(${on.word(`${name}Of`, here)} ${on.text(here)})`;
    return fix("record-not-clear", name, { to }, replacing(here, to));
  });
};

/** `list-not-named`: the one list that the policy has. */
export const overTheList: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const lists = on.model.bound.facts.filter(({ declaration }) => declaration.type.type.kind === "list");
  const [only] = lists;
  if (here === undefined || only === undefined || lists.length > 1) return [];
  const [, parent] = on.above(here).expressions;
  const aggregate = on.above(here).expressions.find(({ kind }) => kind === "aggregate") ?? parent;
  if (aggregate?.kind !== "aggregate" || aggregate.forEach !== undefined) return [];
  const chinese = on.writing(here) !== "en";
  const name = namesOf(only.declaration).find((one) => isChinese(one) === chinese) ?? only.declaration.name.text;
  const to = `${on.word("forEach", here)} ${name}`;
  const end = operandEnd(aggregate, on);
  return [fix("list-not-named", "forEach", { to }, [inserting(end, "behind", ` ${to}`)])];
};

/** Brackets leave no node: the operand ends with the bracket that closes it. */
function operandEnd(aggregate: Extract<Expression, { readonly kind: "aggregate" }>, on: Repairing): Span {
  const { operand, where, by, empty, span } = aggregate;
  const next = [where, by, empty].find((part) => part !== undefined);
  if (next === undefined) return span;
  const closing = on
    .tokens({ ...span, start: operand.span.end, end: next.span.start })
    .filter(({ image }) => /^[)）]$/.test(image));
  const last = closing.at(-1);
  return last === undefined ? operand.span : { ...span, end: last.endOffset + 1 };
}

/** `latest-by-what`: each date that the records hold. */
export const byDate: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const aggregate = here && on.above(here).expressions.find(({ kind }) => kind === "aggregate");
  if (here === undefined || aggregate?.kind !== "aggregate") return [];
  const list = on.model.bound.scopes.get(aggregate)?.list.declaration;
  const dates = list?.fields.filter(({ type }) => type.type.kind === "date") ?? [];
  const chinese = on.writing(here) !== "en";
  return dates.slice(0, 3).map((field) => {
    const name = namesOf(field).find((one) => isChinese(one) === chinese) ?? field.name.text;
    const words = chinese ? "按" : printed("by", "en");
    const to = `${words} ${name}`;
    return fix("latest-by-what", "by", { to }, [inserting(here, "behind", ` ${to}`)]);
  });
};

/** `cannot-be-none`: the declaration says that there may be none. */
export const orNone: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const [path] = here === undefined ? [] : on.above(here).expressions;
  const binding = path && on.model.bound.bindings.get(path);
  const declaration =
    binding?.kind === "fact" ? binding.declaration : binding?.kind === "field" ? binding.field : undefined;
  const type = declaration?.type;
  if (type === undefined || (type.type.kind !== "date" && type.type.kind !== "choice")) return [];
  const to = on.word("orNone", type.span);
  return [fix("cannot-be-none", "declare", { to }, [inserting(type.span, "behind", ` ${to}`)])];
};

/** `period-not-named`: the records of the list say of which period they are. */
export const periodField: Repair = (found, on) => {
  const list = placeOf(found, "list");
  const field = textParameter(found, "field");
  if (list === undefined) return [];
  const added = fieldOf(list, on, (writing) => {
    const id = field === "year" ? "yearType" : "number";
    const kind = writing === "en" && id === "yearType" ? "year" : printed(id, writing);
    return `${field}${colon(writing)}${kind}`;
  });
  return added === undefined ? [] : [fix("period-not-named", "declare", { to: added.text }, added.edits)];
};

/** `done-on-what`: each date that a fact holds and that may be none. */
export const doneOn: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const own = here && on.own(here.source);
  if (here === undefined || own === undefined) return [];
  const [last] = on.tokens(here).slice(-1);
  const named = new Set(on.tokens(here).map(({ image }) => image));
  const dates = on.model.bound.facts.filter(({ declaration: { type } }) => type.type.kind === "date" && type.type.none);
  const free = dates.filter(({ declaration }) => !namesOf(declaration).some((name) => named.has(name)));
  const chinese = on.writing(here) !== "en";
  return free.slice(0, 3).map(({ declaration }) => {
    const name = namesOf(declaration).find((one) => isChinese(one) === chinese) ?? declaration.name.text;
    const to = `${on.word("doneOn", here)} ${name}`;
    const end = own.span(here.start, last === undefined ? here.end : last.endOffset + 1);
    return fix("done-on-what", "add", { to }, [inserting(end, "behind", ` ${to}`)]);
  });
};
