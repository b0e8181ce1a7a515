import { slotsOf, variantsOf } from "../scripts/compile-text.mjs";
import type { HeadText, MessagePage } from "../scripts/read-pages.mjs";

/** Where a text stands; each place has its own form. */
type Place = "message" | "label" | "help" | "fix";

const longest = { message: { en: 90, zh: 40 }, label: { en: 40, zh: 16 } } as const;

const jargon =
  /\b(tokens?|pars(e|es|ed|er|ing)|syntax|syntactic|type errors?|operands?|identifiers?|enum(s|eration)?|booleans?|null|nodes?|scopes?|resolv(e|es|ed|ing)|AST|undefined)\b/i;
const blame = /\b(invalid|illegal|bad|wrongly|forgot|mistake|failed|failure)\b/i;
const tone = /\b(simply|just(?! (below|above|beyond))|obviously|please|sorry|unfortunately|oops)\b/i;
const chineseBanned =
  /标识符|语法|解析|类型错误|布尔|枚举|空值|操作数|非法|违法|您|错误地|警告|请|亲|无效|抱歉|作用域|节点|令牌|字段|角色|案件|诊断|用例|哈希/;

/** The text without what the author or the measure wrote: slots, and what stands in backquotes. */
function ownWords(text: string): string {
  return text.replaceAll(/`[^`]*`/g, "").replaceAll(/⟦[^⟧]*⟧/g, "");
}

/** Chinese text without quoted source either, where the signs stand as typed. */
function chineseProse(text: string): string {
  return ownWords(text).replaceAll(/“[^”]*”/g, "");
}

/** What a form of a text has against it, in words. */
export function faultsOf(text: string, place: Place, language: "en" | "zh"): readonly string[] {
  const faults: string[] = [];
  const refuse = (condition: boolean, fault: string): void => {
    if (condition) faults.push(fault);
  };
  const own = ownWords(text);
  const limit = place === "message" || place === "label" ? longest[place][language] : undefined;
  refuse(limit !== undefined && own.length > limit, `${own.length} characters, at most ${limit}`);
  refuse(text !== text.trim() || / {2}/.test(text), "blanks at an end or two in a row");
  // A text in quotation marks within code is code.
  refuse(/[“"「]`[^`]*`[”"」]|`[“"「][^`]*[”"」]`/.test(text), "backquotes and quotes round one thing");
  refuse((text.match(/`/g) ?? []).length % 2 === 1, "a backquote without its twin");
  refuse(/[!！…]|——/.test(chineseProse(text)), "exclamation, ellipsis or dash");
  refuse(/[\u{1f000}-\u{1faff}]/u.test(text), "an emoji");
  return [...faults, ...(language === "en" ? englishFaults(text, place) : chineseFaults(text, place))];
}

function englishFaults(text: string, place: Place): readonly string[] {
  const faults: string[] = [];
  const own = ownWords(text);
  for (const [pattern, what] of [
    [jargon, "jargon"],
    [blame, "blame"],
    [tone, "tone"],
  ] as const) {
    const found = pattern.exec(own);
    if (found) faults.push(`${what}: ${found[0]}`);
  }
  if (place === "message" && /\byou(r)?\b/i.test(own)) faults.push("says what someone did: you");
  const stop = /[.?](⟦nearest⟧)?$/.test(text);
  if ((place === "message" || place === "help") !== stop) faults.push(stop ? "ends with a stop" : "no stop at the end");
  if (place === "label" && /^[A-Z][a-z]/.test(text)) faults.push("a label begins with a small letter");
  if (place !== "label" && /^[a-z]/.test(text)) faults.push("begins with a small letter");
  if (/[\u3000-\u303f\uff00-\uffef]/.test(own)) faults.push("full-width signs");
  if (place === "help" && own.split(/[.?](?:\s|$)/).filter((part) => part.trim() !== "").length > 2) {
    faults.push("more than two sentences");
  }
  return faults;
}

function chineseFaults(text: string, place: Place): readonly string[] {
  const faults: string[] = [];
  const prose = chineseProse(text);
  const banned = chineseBanned.exec(ownWords(text));
  if (banned) faults.push(`banned word: ${banned[0]}`);
  if (/[,;:!?()]/.test(prose)) faults.push("half-width punctuation");
  if (
    /[\u4e00-\u9fff，。：；（）、] [0-9`⟦]|[0-9`⟧] [\u4e00-\u9fff，。：；（）、]/.test(
      text.replaceAll(/`[^`]*`/g, "``").replaceAll(/“[^”]*”/g, ""),
    )
  ) {
    faults.push("a blank between Chinese and digits, backquotes or slots");
  }
  if (/「|」|'/.test(prose)) faults.push("quotes are “ ”");
  const stop = /[。？](⟦nearest⟧)?$/.test(text);
  if ((place === "message" || place === "help") !== stop) faults.push(stop ? "ends with a stop" : "no 。 at the end");
  if (place === "help" && prose.split(/[。？]/).filter((part) => part.trim() !== "").length > 2) {
    faults.push("more than two sentences");
  }
  if (!/[\u4e00-\u9fff]/.test(text) && ownWords(text).trim() !== "") faults.push("not Chinese");
  return faults;
}

/** A number before a word needs its forms one and other; this finds numbers that have none. */
function countedWithoutForms(text: string, page: MessagePage): readonly string[] {
  const notCounted = new Set([
    "and",
    "or",
    "of",
    "is",
    "are",
    "in",
    "to",
    "has",
    "was",
    "would",
    "as",
    "for",
    "on",
    "that",
  ]);
  return variantsOf(text).flatMap((form) =>
    [...form.matchAll(/⟦([^#⟧][^⟧]*)⟧ ([a-z]+)/g)].flatMap(([, name = "", word = ""]) => {
      const counts = page.head.parameters?.[name] === "number" && !notCounted.has(word);
      const chosen = new RegExp(`\\{${name}, plural,`).test(text);
      return counts && !chosen ? [`{${name}} ${word} has no forms for one and other`] : [];
    }),
  );
}

/** Everything that the texts of a page have against them. */
export function faultsOfPage(page: MessagePage): readonly string[] {
  const faults = new Set<string>();
  const judge = (text: HeadText | undefined, place: Place, name = ""): void => {
    if (text === undefined) return;
    for (const language of ["en", "zh"] as const) {
      const where = `${place}${name && ` ${name}`} ${language}`;
      for (const form of variantsOf(text[language])) {
        if (form === "") continue;
        for (const fault of faultsOf(form, place, language)) faults.add(`${where}: ${fault} in “${shown(form)}”`);
      }
      if (language === "en") for (const fault of countedWithoutForms(text.en, page)) faults.add(`${where}: ${fault}`);
    }
    const [english, chinese] = [slots(text.en), slots(text.zh)];
    if (english !== chinese && place !== "help")
      faults.add(`${place} ${name}: English says ${english}, Chinese says ${chinese}`);
  };
  const { head } = page;
  judge(head.message, "message");
  judge(head.help, "help");
  for (const [name, text] of Object.entries(head.labels ?? {})) judge(text, "label", name);
  for (const [name, text] of Object.entries(head.fixes ?? {})) judge(text, "fix", name);
  for (const name of unsaid(page)) faults.add(`declares the parameter ${name} and never says it`);
  return [...faults];
}

const shown = (form: string): string => form.replaceAll(/⟦([^⟧]*)⟧/g, "{$1}");

/** The slots of a text, each once, in order of their names; what a choice only asks for is not said. */
function slots(text: string): string {
  return [...slotsOf(text)].toSorted().join(", ") || "nothing";
}

function unsaid(page: MessagePage): readonly string[] {
  const { message, help, labels, fixes, parameters } = page.head;
  const texts = [message, help, ...Object.values(labels ?? {}), ...Object.values(fixes ?? {})];
  const all = texts.map((text) => (text === undefined ? "" : text.en + text.zh)).join("\n");
  return Object.keys(parameters ?? {}).filter((name) => !new RegExp(`\\{${name}\\b`).test(all));
}
