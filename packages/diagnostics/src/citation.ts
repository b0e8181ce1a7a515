import type { Language } from "./language.ts";

/**
 * A place in the text of a measure: article 8(1) and 第八条第一项 are the same citation.
 * `number` holds digits (or the whole text where the measure names its places by text).
 */
export interface Citation {
  readonly place: "article" | "section" | "paragraph" | "schedule" | "text";
  readonly number: string;
  /** The numbered paragraph (款) of the article. */
  readonly clause?: string;
  /** The numbered item (项). */
  readonly item?: string;
  /** The closing paragraph (末款). */
  readonly last?: true;
  /** What tells two rules of one place apart: a fact's name or a number after a dot. */
  readonly part?: string;
}

/** The stable short form, the same in every language: `8(1)`, `8 last`, `8 para 2(3)`, `section 3`. */
export function citationKey(citation: Citation): string {
  if (citation.place === "text") return `"${citation.number}"`;
  const head = citation.place === "article" ? "" : `${citation.place} `;
  const clause = citation.clause === undefined ? "" : ` para ${citation.clause}`;
  const item = citation.item === undefined ? "" : `(${citation.item})`;
  const last = citation.last ? " last" : "";
  const part = citation.part === undefined ? "" : `.${citation.part}`;
  return `${head}${citation.number}${clause}${item}${last}${part}`;
}

const placesInChinese = { article: "条", section: "节", paragraph: "段", schedule: "附表", text: "" } as const;

/** The citation as a sentence names it: `article 8(1)`, 第八条第一项. The `part` is left out. */
export function formatCitation(citation: Citation, language: Language): string {
  if (citation.place === "text") return language === "en" ? `“${citation.number}”` : `“${citation.number}”`;
  if (language === "en") {
    const clause = citation.clause === undefined ? "" : `, paragraph ${citation.clause}`;
    const item = citation.item === undefined ? "" : `(${citation.item})`;
    return `${citation.place} ${citation.number}${clause}${item}${citation.last ? ", last paragraph" : ""}`;
  }
  const number = chineseNumeral(citation.number);
  const head = citation.place === "schedule" ? `附表${number}` : `第${number}${placesInChinese[citation.place]}`;
  const clause = citation.clause === undefined ? "" : `第${chineseNumeral(citation.clause)}款`;
  const item = citation.item === undefined ? "" : `第${chineseNumeral(citation.item)}项`;
  return `${head}${clause}${item}${citation.last ? "末款" : ""}`;
}

/**
 * Whether a text names the place: by its key, or as a sentence of either language does. In Chinese, digits may stand for
 * numerals, and an item may stand in brackets: 第八条第一项, 第8条（一）.
 */
export function namesCitation(text: string, citation: Citation): boolean {
  const said = text.normalize("NFKC").trim();
  if (said === citationKey(citation).normalize("NFKC")) return true;
  if (said.toLowerCase() === formatCitation(citation, "en").toLowerCase()) return true;
  const chinese = said
    .replaceAll(/[條項節]/g, (sign) => (sign === "條" ? "条" : sign === "項" ? "项" : "节"))
    .replaceAll(/第?\(([^()]{1,9})\)项?/g, "第$1项")
    .replaceAll(/[0-9]{1,4}/g, chineseNumeral);
  return chinese === formatCitation(citation, "zh").normalize("NFKC");
}

const digits = "零一二三四五六七八九";

/** Whole numbers below 10,000 in Chinese numerals, as statutes write them; other text is kept as it is. */
export function chineseNumeral(text: string): string {
  if (!/^[0-9]{1,4}$/.test(text)) return text;
  const value = Number(text);
  if (value === 0) return "零";
  const units = ["", "十", "百", "千"];
  let out = "";
  let zeroPending = false;
  const figures = String(value);
  for (let index = 0; index < figures.length; index++) {
    const digit = Number(figures[index]);
    const unit = units[figures.length - 1 - index] ?? "";
    if (digit === 0) {
      zeroPending = out !== "";
      continue;
    }
    if (zeroPending) out += "零";
    zeroPending = false;
    out += (digits[digit] ?? "") + unit;
  }
  return value >= 10 && value < 20 ? out.slice(1) : out;
}
