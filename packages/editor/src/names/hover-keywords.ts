import type { Bilingual, Language } from "@bylaw/diagnostics";
import { chineseSimplified, english, type KeywordId, languageWords, type Token } from "@bylaw/language";
import type { Hover } from "../service-types.ts";
import { hoverWords } from "./hover-words.ts";
import { joiningTexts } from "./joining-texts.ts";
import { block, escaped, paragraphs } from "./markdown.ts";
import { type KeywordText, verbTexts } from "./verb-texts.ts";
import { wordTexts } from "./word-texts.ts";

/** What every word of the language does. */
export const keywordTexts: Readonly<Record<KeywordId, KeywordText>> = { ...verbTexts, ...joiningTexts, ...wordTexts };

/** What a word of the language does, in both writings, with an example line; `before` is the word before it. */
export function keywordHover(
  token: Token,
  before: Token | undefined,
  path: string,
  language: Language,
): Hover | undefined {
  const span = { source: path, start: token.startOffset, end: token.endOffset + 1 };
  const keyword = keywordOf(token, before);
  if (keyword !== undefined) return { span, markdown: keywordMarkdown(keyword, language) };
  const own = wordText(token.image);
  if (own === undefined) return undefined;
  const heads = own.heads.map((head) => `**${escaped(head)}**`).join(" · ");
  return { span, markdown: paragraphs([heads, own.text[language]]) };
}

/** `yes/no` is a sign of its own; `year` as a kind is another word than the unit. */
function keywordOf({ keyword, tokenType }: Token, before: Token | undefined): KeywordId | undefined {
  if (keyword === "years" && before?.tokenType.name === "Colon") return "yearType";
  const [, sign] = /^key_(.+)$/.exec(tokenType.name) ?? [];
  return keyword ?? (sign !== undefined && Object.hasOwn(keywordTexts, sign) ? (sign as KeywordId) : undefined);
}

/** The text about a keyword as Markdown. */
export function keywordMarkdown(keyword: KeywordId, language: Language): string {
  const { en, zh, example }: KeywordText = keywordTexts[keyword];
  const forms = [english[keyword], chineseSimplified[keyword]];
  const heads = forms.flatMap(([first]) => first ?? []);
  const others = forms.flatMap(([, ...rest]) => rest).filter((form) => !heads.includes(form));
  const read = others.length === 0 ? "" : hoverWords(language).alsoWritten(others.map(escaped));
  return paragraphs([
    `${heads.map((head) => `**${escaped(head)}**`).join(" · ")}${read}`,
    language === "zh" ? zh : en,
    example === undefined ? undefined : block(language === "zh" ? [...example].reverse() : example),
  ]);
}

/** Words that have a meaning in their place and are no keywords. */
const ownWords: readonly (readonly [Readonly<Record<string, unknown>>, Readonly<Record<string, Bilingual>>])[] = [
  [
    languageWords.functionWords,
    {
      least: { en: "The smallest of the values in the brackets.", zh: "括号内各值中最小的一个。" },
      greatest: { en: "The greatest of the values in the brackets.", zh: "括号内各值中最大的一个。" },
    },
  ],
  [
    languageWords.actOutcomes,
    {
      accepted: { en: "The authority let the rule pass.", zh: "主管部门决定准予放宽。" },
      refused: { en: "The authority did not let the rule pass.", zh: "主管部门决定不予放宽。" },
    },
  ],
  [
    languageWords.actParts,
    {
      outcome: { en: "How the recorded decision went.", zh: "已记录决定的结果。" },
      value: { en: "The value that was accepted.", zh: "决定接受的数值。" },
      on: { en: "The day of the decision.", zh: "决定的日期。" },
      reason: { en: "The reason of the decision.", zh: "决定的理由。" },
    },
  ],
  [
    languageWords.titleActs,
    {
      may_revoke: { en: "The authority may revoke the title.", zh: "主管部门可以撤销称号。" },
      revoke_and_bar: {
        en: "The authority is asked to revoke the title, with a bar.",
        zh: "主管部门应撤销称号，并在期限内禁止申报。",
      },
    },
  ],
  [languageWords.paperStates, { submitted: { en: "The paper has been handed in.", zh: "该材料已提交。" } }],
  [
    languageWords.stepStates,
    {
      running: { en: "The step has begun and still runs.", zh: "步骤已开始，尚在进行。" },
      next: { en: "The first step that is not done.", zh: "尚未办理的首个步骤。" },
      later: { en: "A step before it is not done yet.", zh: "其前尚有步骤未办理。" },
      open: { en: "It is not known where the step stands.", zh: "步骤的办理情况尚未查明。" },
    },
  ],
  [
    languageWords.tieWords,
    {
      in: { en: "Those who tie all have a place.", zh: "并列的单位均计入。" },
      out: { en: "None of those who tie has a place.", zh: "并列的单位均不计入。" },
    },
  ],
  [
    languageWords.roundColumns,
    {
      id: { en: "The column that says whose row it is.", zh: "写明各行所属申报单位的栏。" },
      from: { en: "The column with the sample from which the row starts.", zh: "写明该行所依样例的栏。" },
    },
  ],
];

interface OwnWord {
  readonly heads: readonly string[];
  readonly text: Bilingual;
}

function wordText(image: string): OwnWord | undefined {
  for (const [table, texts] of ownWords) {
    for (const [id, forms] of Object.entries(table)) {
      const { en, zh, "zh-Hant": traditional } = forms as languageWords.WordForms;
      const text = texts[id];
      if (text === undefined || ![...en, ...zh, ...traditional].includes(image)) continue;
      return { heads: [en[0], zh[0]].filter((head) => head !== undefined), text };
    }
  }
  return undefined;
}
