import type { Language } from "@bylaw/diagnostics";
import type { IrType } from "@bylaw/ir";
import type { Named, TypeNode } from "@bylaw/language";
import { durationIn, keywordIn, measureIn } from "../value-words.ts";
import { hoverWords } from "./hover-words.ts";
import { code } from "./markdown.ts";

/** More members or fields than this are counted, not listed. */
const mostListed = 12;

/** A kind as the language writes it, its members apart. */
export function typeIn(language: Language, { type }: TypeNode): string {
  const word = (id: Parameters<typeof keywordIn>[1]): string => keywordIn(language, id);
  switch (type.kind) {
    case "yesNo":
    case "attested":
    case "number":
    case "money":
    case "percent":
    case "area":
    case "text":
    case "points":
      return word(type.kind);
    case "year":
      return measureIn(language, "year");
    case "decidedBy":
      return `${word("decidedBy")} ${code(type.role.text)}`;
    case "count":
      return type.unit === undefined ? word("countOf") : `${word("countOf")} ${bothNames(type.unit)}`;
    case "duration":
      return durationIn(language, type.family);
    case "date":
      return type.none ? `${word("date")} ${word("orNone")}` : word("date");
    case "choice":
      return type.none ? `${word("oneOf")} (${word("orNone")})` : word("oneOf");
    case "set":
      return word("anyOf");
    case "list":
      return word("listOf");
    default:
      return type satisfies never;
  }
}

/** The kind of a value that the compiler has found out, where none is declared. */
export function foundTypeIn(language: Language, type: IrType): string {
  if (type.kind === "boolean") return keywordIn(language, "yesNo");
  if (type.kind === "choice") return keywordIn(language, "oneOf");
  if (type.kind === "set") return keywordIn(language, "anyOf");
  if (type.kind === "list") return keywordIn(language, "listOf");
  if (type.kind !== "number") return keywordIn(language, type.kind);
  if (type.measure !== "count" || type.unit === undefined) return measureIn(language, type.measure);
  const name = (language === "zh" ? type.unit.zh : type.unit.en) ?? type.unit.id;
  return `${measureIn(language, "count")} ${code(name)}`;
}

/** Members or fields with both their names, the first dozen of them. */
export function listed(language: Language, named: readonly Named[]): string {
  const shown = named.slice(0, mostListed).map(bothNames);
  const rest = named.length - shown.length;
  const more = rest > 0 ? [hoverWords(language).more(rest)] : [];
  return [...shown, ...more].join(language === "zh" ? "、" : ", ");
}

/** `assets` 资产总额: the canonical name as code, the other one beside it. */
export function bothNames({ name, local }: Named): string {
  return local === undefined || local.text === name.text ? code(name.text) : `${code(name.text)} ${code(local.text)}`;
}
