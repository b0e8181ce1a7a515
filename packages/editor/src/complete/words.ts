import type { Language } from "@bylaw/diagnostics";
import type { KeywordId } from "@bylaw/language";
import type { CompletionKind } from "../service-types.ts";
import { thingWords } from "../thing-words.ts";
import { keywordIn, measureIn } from "../value-words.ts";
import type { BothNames, Kind } from "./kind.ts";

type Word = Readonly<Record<Language, string>>;

/** What an offer is. The units of the language are offered beside those that facts declare. */
export const kindWords: Readonly<Record<CompletionKind, Word>> = {
  ...thingWords,
  unit: { en: "unit", zh: "单位" },
  verb: { en: "statement", zh: "语句" },
  keyword: { en: "word", zh: "用词" },
  citation: { en: "place in the text", zh: "条文位置" },
  status: { en: "status", zh: "状态" },
  value: { en: "word", zh: "用词" },
  snippet: { en: "skeleton", zh: "模板" },
};

const mostMembers = 6;

/** What a value is, with its unit or its options. */
export function describeKind(kind: Kind, language: Language): string {
  const word = (id: KeywordId): string => keywordIn(language, id);
  switch (kind.kind) {
    case "number": {
      const measure = measureIn(language, kind.measure);
      return kind.unit === undefined ? measure : `${measure} ${nameOf(kind.unit, language)}`;
    }
    case "date":
      return kind.none ? `${word("date")}${language === "en" ? " " : ""}${word("orNone")}` : word("date");
    case "choice":
    case "set": {
      const names = kind.members.map((member) => nameOf(member, language));
      const shown = names.slice(0, mostMembers).join(language === "en" ? ", " : "、");
      return `${word(kind.kind === "set" ? "anyOf" : "oneOf")} ${shown}${names.length > mostMembers ? " …" : ""}`;
    }
    case "list":
      return word("listOf");
    case "yesNo":
    case "text":
      return word(kind.kind);
    default:
      return kind satisfies never;
  }
}

function nameOf({ id, local }: BothNames, language: Language): string {
  return language === "en" ? id : (local ?? id);
}

/** Words of signatures. */
export const signatureWords: Readonly<Record<"value" | "unit" | "more" | "fromVocabulary", Word>> = {
  value: { en: "value", zh: "值" },
  unit: { en: "unit", zh: "单位" },
  more: { en: "…", zh: "…" },
  fromVocabulary: { en: "declared in", zh: "定义于" },
};
