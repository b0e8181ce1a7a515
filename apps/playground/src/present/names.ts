import type { Language } from "@bylaw/diagnostics";
import type { IrFact, IrPolicy, IrType, Names } from "@bylaw/ir";
import { measures } from "../plugins.ts";

/** How a thing is named on the page: its wording, else its name made readable. */
export function labelOf(names: Names, language: Language): string {
  if (language === "zh") return names.label?.zh ?? names.zh ?? names.label?.en ?? names.en ?? names.id;
  const text = names.label?.en ?? readable(names.en ?? names.id);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The short name: what stands in code, made readable. */
export function shortName(names: Names, language: Language): string {
  if (language === "zh") return names.zh ?? readable(names.en ?? names.id);
  return readable(names.en ?? names.id);
}

/** Names that only one city uses begin with its name; on the page of that city it is left out. */
const cityPrefix = new RegExp(`^(?:${measures.map(({ id }) => id).join("|")})_(?=.)`);

function readable(name: string): string {
  return name.replace(cityPrefix, "").replaceAll("_", " ");
}

/** The role's name; the applicant where no role of the policy is meant. */
export function roleName(policy: IrPolicy, role: string, language: Language): string {
  const names = policy.roles.find(({ id }) => id === role);
  return names === undefined ? readable(role) : shortName(names, language);
}

/** A fact of the policy by its id. */
export function factOf(policy: IrPolicy, id: string): IrFact | undefined {
  return policy.facts.find((fact) => fact.names.id === id);
}

/** The counting unit called `unit` in a policy, wherever a fact, a field or a let counts in it. */
export function unitName(policy: IrPolicy, unit: string, language: Language): string {
  const types: IrType[] = [...policy.facts.map((fact) => fact.type), ...policy.lets.map((value) => value.type)];
  for (const type of types) {
    const fields = type.kind === "list" ? type.fields.map((field) => field.type) : [type];
    for (const each of fields) {
      if (each.kind === "number" && each.unit?.id === unit) return shortName(each.unit, language);
    }
  }
  return readable(unit);
}

/** A place by its id, which comes from a text, so that only an own property counts. */
export function placeOf<Place>(places: Readonly<Record<string, Place>>, id: string): Place | undefined {
  return Object.hasOwn(places, id) ? places[id] : undefined;
}
