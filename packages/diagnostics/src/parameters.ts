import { type Citation, formatCitation } from "./citation.ts";
import type { Language } from "./language.ts";
import { type LocalNames, localEntries, localName } from "./local-names.ts";
import type { ParameterValue } from "./parameter-value.ts";

/**
 * Names joined as each language lists them: "a, b and c" (the last comma left out), a、b和c. What has a Chinese name
 * among `names` is listed by it.
 */
export function joinList(given: readonly string[], language: Language, names?: LocalNames): string {
  const entries = localEntries(given, names);
  if (entries.length < 2) return entries.join("");
  const last = entries[entries.length - 1] ?? "";
  const rest = entries.slice(0, -1);
  return language === "en" ? `${rest.join(", ")} and ${last}` : `${rest.join("、")}和${last}`;
}

/** Names in backquotes, joined. */
export function joinNames(entries: readonly string[], language: Language, names?: LocalNames): string {
  return joinList(
    localEntries(entries, names).map((name) => `\`${name}\``),
    language,
  );
}

/**
 * The sentence that offers near names, with a blank before it in English; empty where none is near. They stand as they
 * would be written; a Chinese name follows in brackets.
 */
export function nearestNames(entries: readonly string[], language: Language, names?: LocalNames): string {
  if (entries.length === 0) return "";
  const shown = entries.map((name) => {
    const local = localName(name, names);
    return local === name ? `\`${name}\`` : `\`${name}\`（${local}）`;
  });
  const joined = joinList(shown, language);
  if (entries.length === 1) return language === "en" ? ` Did you mean ${joined}?` : `是否指${joined}？`;
  return language === "en" ? ` The nearest names are ${joined}.` : `相近的名称有${joined}。`;
}

/** Articles joined: "articles 8(1), 8(3) and 8(5)", 第八条第一项、第八条第三项. */
export function joinCitations(citations: readonly Citation[], language: Language): string {
  const [only] = citations;
  if (citations.length === 1 && only !== undefined) return formatCitation(only, language);
  if (language === "zh") return citations.map((citation) => formatCitation(citation, "zh")).join("、");
  const articles = citations.every((citation) => citation.place === "article");
  const each = citations.map((citation) => {
    const text = formatCitation(citation, "en");
    return articles ? text.replace(/^article /, "") : text;
  });
  return (articles ? "articles " : "") + joinList(each, "en");
}

/**
 * The key by which a message chooses a variant: "none" for nothing, an empty text and an empty list; a list of one
 * is "one", a longer one "other".
 */
export function selectKey(value: ParameterValue | undefined): string {
  if (value === undefined || value === "") return "none";
  if (typeof value === "string" || typeof value === "number") return String(value);
  return Array.isArray(value) ? (["none", "one"][value.length] ?? "other") : "other";
}

/** The variants of a text by their keys; `other` takes what no key names. */
type Variants = Readonly<Record<string, (() => string) | undefined>>;

/** The variant of a key, or `other`. */
export function choose(key: string, variants: Variants): string {
  return (Object.hasOwn(variants, key) ? variants[key] : variants["other"])?.() ?? "";
}

/** The variant for a number: the one of exactly that number (`=0`), `one` for 1, else `other`. */
export function choosePlural(count: number, variants: Variants): string {
  const exact = `=${count}`;
  if (Object.hasOwn(variants, exact)) return choose(exact, variants);
  return choose(count === 1 ? "one" : "other", variants);
}

/** A number as it is; of a list, how many entries it has. */
export function countOf(value: ParameterValue | undefined): number {
  return Array.isArray(value) ? value.length : typeof value === "number" ? value : 0;
}

/** A number with commas, from four digits in English and from five in Chinese: 1,000 and 1000, 10,000 in both. */
export function formatCount(count: number, language: Language): string {
  const [whole = "", fraction] = String(count).split(".");
  const digits = whole.replace("-", "").length;
  const grouped = digits < (language === "en" ? 4 : 5) ? whole : whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
