import type { Language } from "@bylaw/diagnostics";
import type { IrType } from "@bylaw/ir";
import type { Named, TypeNode } from "@bylaw/language";
import { hoverWords, keywordIn } from "./kind-words.ts";
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
      return language === "zh" ? "年度" : "year";
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

function durationIn(language: Language, family: "months" | "days" | undefined): string {
  const word = keywordIn(language, "duration");
  if (family === undefined) return word;
  const how = keywordIn(language, family === "months" ? "inMonths" : "inDays");
  return language === "zh" ? `${word}（${how}）` : `${word} ${how}`;
}

/** The kind of a value that the compiler has found out, where none is declared. */
export function foundTypeIn(language: Language, type: IrType): string {
  if (type.kind === "boolean") return keywordIn(language, "yesNo");
  if (type.kind === "choice") return keywordIn(language, "oneOf");
  if (type.kind === "set") return keywordIn(language, "anyOf");
  if (type.kind === "list") return keywordIn(language, "listOf");
  if (type.kind !== "number") return keywordIn(language, type.kind);
  switch (type.measure) {
    case "count": {
      const { unit } = type;
      const name = unit === undefined ? undefined : ((language === "zh" ? unit.zh : unit.en) ?? unit.id);
      return name === undefined ? keywordIn(language, "countOf") : `${keywordIn(language, "countOf")} ${code(name)}`;
    }
    case "months":
    case "days":
      return durationIn(language, type.measure);
    case "year":
      return language === "zh" ? "年度" : "year";
    case "number":
    case "money":
    case "percent":
    case "area":
    case "points":
      return keywordIn(language, type.measure);
    default:
      return type.measure satisfies never;
  }
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
