import { type KeywordId, keywordClasses, type NamedThing, type Token } from "@bylaw/language";
import { joinedAmount, printedCitation, printedDate, printedText } from "../format/as-written.ts";
import { printedForm, signOf } from "../format/keyword-forms.ts";
import type { Amount, CitedPlace, Wording, WordPlace } from "../format/wording.ts";
import { isCalendarYear } from "./calendar-years.ts";
import { contextWordIn } from "./context-words.ts";
import type { NameBook } from "./name-book.ts";
import { numeralIn } from "./numerals.ts";
import { keywordsOf, type Skin } from "./skin.ts";
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

  readonly languageOf = (): Skin => this.#skin;

  readonly word = (word: Token, place: WordPlace): string => {
    const asked = /^(?:key|head)_(.+)$/.exec(place.use)?.[1];
    if (asked !== undefined && Object.hasOwn(keywordClasses, asked))
      return printedForm(asked as KeywordId, this.#skin, place);
    if (place.use === "function" || place.use === "place") return this.#keyword(word, place);
    const sign = signOf(word, place.use);
    if (sign !== undefined) return sign;
    const use = this.#names.useAt(this.#path, word.startOffset);
    if (use?.role === "uses") return writtenName(this.#names.nameIn(use, this.#skin, place), word);
    if (use !== undefined) return word.image;
    const production = place.productions.at(-1) ?? "";
    if (declaring.has(production) || word.image.startsWith("`") || this.#isNamed(word, place)) return word.image;
    return contextWordIn(word, this.#skin, place) ?? this.#keyword(word, place);
  };

  readonly keyword = (id: KeywordId, place: WordPlace): string => printedForm(id, this.#skin, place);

  readonly amount = ({ number, unit, kind }: Amount, place: WordPlace): string => {
    const cited = this.#citedBare(number, kind, place);
    if (cited !== undefined) return cited;
    const figures = numeralIn(number.image, this.#skin);
    if ((kind === "plain" || unit?.keyword === "years") && this.#isYear(number, place))
      return this.#skin === "en" ? figures : `${figures}年`;
    if (unit === undefined || kind === "plain") return figures;
    if (kind === "percent") return `${figures}%`;
    return kind === "currency" ? `${unit.image} ${figures}` : joinedAmount(figures, this.#unit(unit, number, place));
  };

  readonly date = (word: Token): string => printedDate(word.image, this.#skin);

  readonly text = (word: Token): string => printedText(word.image, this.#skin);

  readonly citation = (cited: CitedPlace): string => printedCitation(cited, this.#skin);

  #keyword(word: Token, place: WordPlace): string {
    const { keyword } = word;
    if (keyword === undefined) return word.image;
    const printed = printedForm(keyword, this.#skin, place);
    // A title that nobody holds is 未取得; a day that there is not, 无.
    if (keyword === "none" && this.#isOfTitle(word, place)) return keywordsOf[this.#skin].none.at(-1) ?? printed;
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
    if (use !== undefined) return writtenName(this.#names.nameIn(use, this.#skin, place), unit);
    if (unit.keyword === "points" || unit.image === "分") return this.#skin === "en" ? "points" : "分";
    if (unit.keyword === undefined) return unit.image;
    const [form = unit.image, one = form] = keywordsOf[this.#skin][unit.keyword];
    return this.#skin === "en" && numeralIn(number.image, "en") === "1" ? one : form;
  }

  #isYear(number: Token, { tokens }: WordPlace): boolean {
    return isCalendarYear(number, tokens, (token) => this.#thingAt(token));
  }

  #thingAt({ startOffset }: Token): NamedThing | undefined {
    return this.#names.useAt(this.#path, startOffset)?.thing;
  }

  /** `(revoked, 2023-05-01, 18)`: the cause behind a day is a citation, though it is a bare number in English. */
  #citedBare(number: Token, kind: Amount["kind"], { productions, tokens }: WordPlace): string | undefined {
    if (this.#skin === "en" || kind !== "plain" || !productions.includes("entry")) return undefined;
    const at = indexOfToken(tokens, number.startOffset);
    const [day, comma] = [tokens[at - 2], tokens[at - 1]];
    if (day?.tokenType.name !== "DateLiteral" || comma?.tokenType.name !== "Comma") return undefined;
    if (!tokens.some(({ tokenType }) => tokenType.name === "key_historyOf")) return undefined;
    const citation = { place: "article", number: number.image } as const;
    return printedCitation({ citation, written: "en", opens: false }, this.#skin);
  }
}
