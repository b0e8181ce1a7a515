import type { IrType, Measure, Names } from "@bylaw/ir";
import type { Named, TypeNode } from "@bylaw/language";

/** A name in both languages, as far as there are two. */
export interface BothNames {
  readonly id: string;
  readonly local?: string;
}

/** What a value is, as far as it decides what may stand beside it. */
export type Kind =
  | { readonly kind: "yesNo" | "text" | "list" }
  | { readonly kind: "date"; readonly none: boolean }
  | { readonly kind: "number"; readonly measure: Measure; readonly unit?: BothNames }
  | {
      readonly kind: "choice" | "set";
      readonly members: readonly BothNames[];
      readonly none: boolean;
    };

/** Both names of a declaration. */
export function bothNames({ name, local }: Named): BothNames {
  return local === undefined || local.text === name.text ? { id: name.text } : { id: name.text, local: local.text };
}

/** Both names of a thing of the compiled policy. */
export function namesOfIr({ id, en, zh }: Names): BothNames {
  const other = [zh, en].find((name) => name !== undefined && name !== id);
  return other === undefined ? { id } : { id, local: other };
}

const plain: Readonly<Partial<Record<TypeNode["type"]["kind"], Measure>>> = {
  number: "number",
  money: "money",
  percent: "percent",
  area: "area",
  points: "points",
  year: "year",
};

/** The kind that a declaration writes. */
export function kindOfNode({ type }: TypeNode): Kind {
  switch (type.kind) {
    case "yesNo":
    case "attested":
    case "decidedBy":
      return { kind: "yesNo" };
    case "date":
      return { kind: "date", none: type.none };
    case "duration":
      return { kind: "number", measure: type.family ?? "months" };
    case "count":
      return { kind: "number", measure: "count", ...(type.unit === undefined ? {} : { unit: bothNames(type.unit) }) };
    case "choice":
    case "set":
      return { kind: type.kind, members: type.options.map(bothNames), none: type.none === true };
    case "text":
    case "list":
      return { kind: type.kind };
    default:
      return { kind: "number", measure: plain[type.kind] ?? "number" };
  }
}

/** The kind of a settled type. */
export function kindOfIr(type: IrType): Kind {
  switch (type.kind) {
    case "boolean":
      return { kind: "yesNo" };
    case "date":
      return { kind: "date", none: type.none === true };
    case "number":
      return {
        kind: "number",
        measure: type.measure,
        ...(type.unit === undefined ? {} : { unit: namesOfIr(type.unit) }),
      };
    case "choice":
      return { kind: "choice", members: type.members.map(namesOfIr), none: type.none === true };
    case "set":
      return { kind: "set", members: type.members.map(namesOfIr), none: false };
    case "text":
    case "list":
      return { kind: type.kind };
    default:
      return type satisfies never;
  }
}

/** How well a value of one kind stands beside one of another: 1 the same, 0.5 not known, 0 not at all. */
export function fit(one: Kind | undefined, other: Kind | undefined): number {
  if (one === undefined || other === undefined) return 0.5;
  if (one.kind === "number" && other.kind === "number") {
    if (one.measure === other.measure) return one.unit?.id === other.unit?.id ? 1 : 0.4;
    return one.measure === "number" || other.measure === "number" ? 0.3 : 0;
  }
  if (one.kind === other.kind) return sharesMembers(one, other) ? 1 : 0;
  const chosen = (one.kind === "set" && other.kind === "choice") || (one.kind === "choice" && other.kind === "set");
  return chosen && sharesMembers(one, other) ? 0.5 : 0;
}

function sharesMembers(one: Kind, other: Kind): boolean {
  if (!("members" in one) || !("members" in other)) return true;
  return one.members.some(({ id }) => other.members.some((member) => member.id === id));
}
