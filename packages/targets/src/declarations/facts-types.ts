import type { IrFact, IrField, IrPolicy, IrType, Names, NumberType } from "@bylaw/ir";
import { limitText } from "../door/number-entry.ts";
import { docComment } from "./doc-comment.ts";

/** The facts of a policy as one type: exact unions of members, each fact with its label, unit and range. */
export function factsTypes(policy: IrPolicy): string {
  const lists = policy.facts.flatMap((fact) => (fact.type.kind === "list" ? [listType(policy, fact, fact.type)] : []));
  return (
    lists.join("") +
    docComment(["The facts of a case by their canonical names. What is left out or null is not known."]) +
    `export interface Facts {\n${policy.facts.map((fact) => property(policy, fact)).join("")}}\n\n`
  );
}

function listType(policy: IrPolicy, fact: IrFact, { fields }: Extract<IrType, { kind: "list" }>): string {
  return (
    docComment(["One record of:", ...labels(fact.names)]) +
    `export interface ${recordName(policy, fact)} {\n${fields.map((field) => property(policy, field)).join("")}}\n\n`
  );
}

/** A name in capitals, as types are called; numbered, for two names of the policy may come to the same. */
function recordName({ facts }: IrPolicy, fact: IrFact): string {
  return `${pascalCase(fact.names.id)}Record${facts.indexOf(fact) + 1}`;
}

/** Words of letters and digits of a name, each with a capital. */
export function pascalCase(name: string): string {
  const words = name.split(/[^\p{ID_Continue}$]+|_/u).filter((word) => word !== "");
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /^\p{ID_Start}/u.test(joined) ? joined : `Of${joined}`;
}

function property(policy: IrPolicy, field: IrFact | IrField): string {
  const { names, type } = field;
  const isFact = "statedBy" in field && policy.facts.includes(field as IrFact);
  const written =
    type.kind === "list" && isFact ? `readonly ${recordName(policy, field as IrFact)}[]` : typeText(type, field);
  return (
    docComment([...labels(names), rangeLine(type, policy.currency)], "  ") +
    `  readonly ${JSON.stringify(names.id)}?: ${written} | null | undefined;\n`
  );
}

/** The label or the names in both languages. */
export function labels({ id, en, zh, label }: Names): readonly string[] {
  const parts = [label?.en ?? (en === id ? undefined : en), label?.zh ?? zh].filter((text) => text !== undefined);
  return [...new Set(parts)];
}

function rangeLine(type: IrType, currency: string): string | undefined {
  if (type.kind !== "number") return undefined;
  const unit = {
    money: `An amount in ${currency === "CNY" ? "yuan" : currency}: a number, or decimal text.`,
    percent: 'A fraction of one, or text such as "85%".',
    months: 'A length such as "P24M".',
    days: 'A length such as "P30D".',
    area: "Square metres.",
    points: "Points.",
    count: type.unit === undefined ? "A count." : `A count of ${type.unit.en ?? type.unit.id}.`,
    number: undefined,
    year: "A calendar year.",
  }[type.measure];
  const range = [
    ...(type.least === undefined ? [] : [`from ${limitText(type, type.least)}`]),
    ...(type.most === undefined ? [] : [`to ${limitText(type, type.most)}`]),
  ].join(" ");
  return [unit, range === "" ? undefined : `${range.charAt(0).toUpperCase()}${range.slice(1)}.`]
    .filter((text) => text !== undefined)
    .join(" ");
}

function typeText(type: IrType, field: Pick<IrField, "attested" | "decidedBy">): string {
  switch (type.kind) {
    case "boolean":
      return field.attested || field.decidedBy !== undefined ? "boolean | Attested" : "boolean";
    case "number":
      return numberType(type);
    case "date":
      return type.none ? 'CalendarDay | "none"' : "CalendarDay";
    case "choice":
      return union(type.none ? [...type.members, { id: "none" }] : type.members);
    case "set":
      return `readonly (${union(type.members)})[] | { readonly [member in ${union(type.members)}]?: boolean | null }`;
    case "text":
      return "string";
    case "list":
      throw new Error("a list is a type of its own");
    default:
      return type satisfies never;
  }
}

function numberType({ measure }: NumberType): string {
  if (measure === "percent") return "number | `${number}%` | `${number}`";
  if (measure === "months" || measure === "days") return "`P${string}`";
  return "number | bigint | `${number}`";
}

/** The members as literals; a type of none is never. */
export function union(members: readonly Names[]): string {
  return members.length === 0 ? "never" : members.map(({ id }) => JSON.stringify(id)).join(" | ");
}
