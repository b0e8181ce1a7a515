import { type KeywordId, keywordClasses, type NamedThing, type ParsedChunk, type Token } from "@bylaw/language";
import { joinedAmount, printedCitation, printedDate, printedText } from "../format/as-written.ts";
import { printedForm, signOf } from "../format/keyword-forms.ts";
import { ledTurns } from "../format/print-chunk.ts";
import type { Amount, CitedPlace, Wording, WordPlace } from "../format/wording.ts";
import { keywordsOf } from "../keyword-tables.ts";
import { isCalendarYear } from "./calendar-years.ts";
import { contextWordIn } from "./context-words.ts";
import type { NameBook } from "./name-book.ts";
import { numeralIn } from "./numerals.ts";
import type { Skin } from "./skin.ts";
import { indexOfToken } from "./token-index.ts";
import { writtenName } from "./written-name.ts";

/** Productions whose names are declared there, or are ids: they stay as they are. */
const declaring: ReadonlySet<string> = new Set(["named", "sample", "part", "policyStatement"]);

/** How a text is printed wholly in one skin: its names, keywords, units, citations and numerals. */
export class SkinWording implements Wording {
  readonly #names: NameBook;
  readonly #path: string;
  readonly #skin: Skin;

  constructor(names: NameBook, path: string, skin: Skin) {
    this.#names = names;
    this.#path = path;
    this.#skin = skin;
  }

  /** What stands below a statement is of its language, and so are the words of what English has no form for. */
  readonly languageOf = (parsed: ParsedChunk, above: Skin): Skin => {
    if (this.#skin !== "en") return this.#skin;
    if (parsed.chunk.kind === "statement") return "en";
    return parsed.chunk.kind !== "led" ? above : ledTurns(parsed) ? "en" : "zh";
  };

  readonly word = (word: Token, place: WordPlace): string => {
    const asked = /^(?:key|head)_(.+)$/.exec(place.use)?.[1];
    if (asked !== undefined && Object.hasOwn(keywordClasses, asked))
      return printedForm(asked as KeywordId, place.language, place);
    if (place.use === "function" || place.use === "place") return this.#keyword(word, place);
    const sign = signOf(word, place.use);
    if (sign !== undefined) return sign;
    const use = this.#names.useAt(this.#path, word.startOffset);
    if (use?.role === "uses")
      return writtenName(this.#names.nameIn(use, place.language, place), word, use.thing.declaration);
    if (use !== undefined) return word.image;
    const production = place.productions.at(-1) ?? "";
    if (declaring.has(production) || word.image.startsWith("`") || this.#isNamed(word, place)) return word.image;
    return contextWordIn(word, place.language, place) ?? this.#keyword(word, place);
  };

  readonly keyword = (id: KeywordId, place: WordPlace): string => printedForm(id, place.language, place);

  readonly amount = ({ number, unit, kind }: Amount, place: WordPlace): string => {
    const cited = this.#citedBare(number, kind, place);
    if (cited !== undefined) return cited;
    const figures = numeralIn(number.image, place.language);
    if ((kind === "plain" || unit?.keyword === "years") && this.#isYear(number, place))
      return place.language === "en" ? figures : `${figures}年`;
    if (unit === undefined || kind === "plain") return figures;
    if (kind === "percent") return `${figures}%`;
    return kind === "currency" ? `${unit.image} ${figures}` : joinedAmount(figures, this.#unit(unit, number, place));
  };

  readonly date = (word: Token, { language }: WordPlace): string => printedDate(word.image, language);

  readonly text = (word: Token, { language }: WordPlace): string => printedText(word.image, language);

  readonly citation = (cited: CitedPlace, { language }: WordPlace): string => printedCitation(cited, language);

  #keyword(word: Token, place: WordPlace): string {
    const { keyword } = word;
    if (keyword === undefined) return word.image;
    const printed = printedForm(keyword, place.language, place);
    // A title that nobody holds is 未取得; a day that there is not, 无.
    if (keyword === "none" && this.#isOfTitle(word, place)) return keywordsOf[place.language].none.at(-1) ?? printed;
    return printed;
  }

  /** The name that a rule gets, `as NAME`, is its id. */
  #isNamed(word: Token, { tokens }: WordPlace): boolean {
    return tokens[indexOfToken(tokens, word.startOffset) - 1]?.keyword === "as";
  }

  #isOfTitle(word: Token, { tokens }: WordPlace): boolean {
    for (let at = indexOfToken(tokens, word.startOffset) - 1; at >= 0; at--) {
      const token = tokens[at];
      const thing = token && this.#thingAt(token);
      if (thing !== undefined) return thing.kind === "title";
    }
    return false;
  }

  #unit(unit: Token, number: Token, place: WordPlace): string {
    const use = this.#names.useAt(this.#path, unit.startOffset);
    if (use !== undefined)
      return writtenName(this.#names.nameIn(use, place.language, place), unit, use.thing.declaration);
    const { language } = place;
    if (unit.keyword === "points" || unit.image === "分") return language === "en" ? "points" : "分";
    if (unit.keyword === undefined) return unit.image;
    const [form = unit.image, one = form] = keywordsOf[language][unit.keyword];
    return language === "en" && numeralIn(number.image, "en") === "1" ? one : form;
  }

  #isYear(number: Token, { tokens }: WordPlace): boolean {
    return isCalendarYear(number, tokens, (token) => {
      // Behind its own name a defined value has no kind yet: `let base = 2020 when a, service_year otherwise`.
      const use = this.#names.useAt(this.#path, token.startOffset);
      return use?.role === "uses" && this.#names.isYear(use.thing);
    });
  }

  #thingAt({ startOffset }: Token): NamedThing | undefined {
    return this.#names.useAt(this.#path, startOffset)?.thing;
  }

  /** `(revoked, 2023-05-01, 18)`: the cause behind a day is a citation, though it is a bare number in English. */
  #citedBare(number: Token, kind: Amount["kind"], { language, productions, tokens }: WordPlace): string | undefined {
    if (language === "en" || kind !== "plain" || !productions.includes("entry")) return undefined;
    const at = indexOfToken(tokens, number.startOffset);
    const [day, comma] = [tokens[at - 2], tokens[at - 1]];
    if (day?.tokenType.name !== "DateLiteral" || comma?.tokenType.name !== "Comma") return undefined;
    if (!tokens.some(({ tokenType }) => tokenType.name === "key_historyOf")) return undefined;
    const citation = { place: "article", number: number.image } as const;
    return printedCitation({ citation, written: "en", opens: false }, language);
  }
}
