import { type Citation, formatCitation } from "./citation.ts";
import type { Language } from "./language.ts";
import type { ParameterValue } from "./parameter-value.ts";

/** Names joined as each language lists them: "a, b and c" (the last comma left out), a、b和c. */
export function joinList(entries: readonly string[], language: Language): string {
  if (entries.length < 2) return entries.join("");
  const last = entries[entries.length - 1] ?? "";
  const rest = entries.slice(0, -1);
  return language === "en" ? `${rest.join(", ")} and ${last}` : `${rest.join("、")}和${last}`;
}

/** Names in backquotes, joined. */
export function joinNames(names: readonly string[], language: Language): string {
  return joinList(
    names.map((name) => `\`${name}\``),
    language,
  );
}

/** The sentence that offers near names, with a blank before it in English; empty where none is near. */
export function nearestNames(names: readonly string[], language: Language): string {
  if (names.length === 0) return "";
  const joined = joinNames(names, language);
  if (names.length === 1) return language === "en" ? ` Did you mean ${joined}?` : `是否指${joined}？`;
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

/** The key by which a message chooses a variant: "none" for nothing, an empty text and an empty list. */
export function selectKey(value: ParameterValue | undefined): string {
  if (typeof value === "string") return value === "" ? "none" : value;
  if (typeof value === "number") return String(value);
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return "none";
  return "some";
}
