// Rules about the start of a line: verbs, the citation that opens it, declared names, labels, table bars.
import { alternatives, digit, isChinese, word, wordEnd, wordSign, wordStart } from "./keyword-forms.mjs";

const places = ["article", "section", "paragraph", "schedule"];
const declaring = [
  "policy",
  "role",
  "paper",
  "fact",
  "let",
  "decision",
  "table",
  "title",
  "duty",
  "procedure",
  "step",
  "reading",
  "sample",
];
/** Words after which a verb is a name after all: `limit in (…)`. The same list as that of the scanner. */
const afterNames = [
  "and",
  "or",
  "in",
  "include",
  "includeAnyOf",
  "includeAllOf",
  "is",
  "isNot",
  "where",
  "then",
  "else",
  "otherwise",
  "notLess",
  "more",
  "less",
  "notMore",
];
const againstDigits = ["give", "add", "atMost", "valid"];
/** 材料1 and 列示 begin ordinary names too often to be cut from what is written against them. */
const neverCut = ["paper", "note", "role"];

const quoted = "`[^`\\r\\n]*+`?";
const numeral = "[0-9０-９零〇一二三四五六七八九十百千两]";
const blank = "[ \\t\\u3000]";

/** 第八条第一项, 附表一, with paragraphs and items. */
export const chineseCitation =
  `(?:第${numeral}++[条條节節段]|附表${numeral}++)(?:第${numeral}++款)?` +
  `(?:第?[(（]${numeral}++[)）][项項]?|第${numeral}++[项項])?(?:末款|最后一款|最後一款)?`;

/** `8(1)`, `8 para 2 (3)`, `9.assets`, `8 last`. */
export const englishCitation =
  `${digit}++(?:\\.${digit}++)?(?:${blank}+para${blank}+${digit}++)?(?:${blank}*+[(（]${digit}++[)）])?` +
  `(?:${blank}+last${wordEnd})?(?:\\.(?:${word}|${digit}++))?`;

/** The verbs as they may stand at a line start, and what follows them there. */
function verbAtStart(forms) {
  const names = alternatives(forms.of(...afterNames));
  const shown = `[=＝!！≠<＜>＞≤≥≦≧:：.．,，、)）|｜+＋*×＊÷]|/(?!/)|／`;
  const revokes = alternatives(forms.of("revoke"));
  const periods = alternatives(forms.of("quarter", "months", "years", "halfYear"));
  const all = forms.inClass(["verb"], ["every"]);
  const cut = forms.inClass(["verb"], neverCut).filter((form) => isChinese(form) && form.length > 1);
  const chineseDigits = forms.of(...againstDigits).filter(isChinese);
  return [
    `(?:${alternatives(all)})${wordEnd}(?!${blank}*+(?:${shown}|(?:${names}|between)${wordEnd}))`,
    `(?:${revokes})(?=${blank}*+[,，]${blank}*+[(（]?${digit})`,
    `(?:${alternatives(forms.of("every"))})(?=${blank}++(?:${periods})${wordEnd})`,
    `(?:${alternatives(chineseDigits)})(?=${digit})`,
    `(?:${alternatives(cut)})(?=${wordSign}++${blank}*+(?![=＝:：,，、\\p{L}]))`,
  ].join("|");
}

/** Verbs at line starts and straight after the citation that opens a line. */
function openingRules(forms) {
  const verb = verbAtStart(forms);
  const place = alternatives(forms.of(...places).filter((form) => !isChinese(form)));
  const again = `(?:${blank}*+(${verb}))?`;
  return [
    {
      comment: "article 8(1) require …",
      match: `^${blank}*+(${place})${blank}++(${englishCitation})${wordEnd}${again}`,
      captures: { 1: scope("keyword.control.verb"), 2: citationScope, 3: verbScope },
    },
    {
      comment: "第八条第一项 要求 …, also without blanks before a verb or a joining word",
      match: `^${blank}*+(${chineseCitation}(?:\\.${word})?)(?:${blank}*+(${verb})|${wordEnd}|(?=${joined(forms)}))`,
      captures: { 1: citationScope, 2: verbScope },
    },
    { comment: "a verb after a leading condition: …的，评定为", ...conditionVerb(forms, verb) },
  ];
}

/** Themes that have no colour for the first have one for the second, which editors also take for citations of the server. */
export const citationScope = { name: "constant.other.citation.bylaw entity.name.function.citation.bylaw" };
const verbScope = { name: "keyword.control.verb.bylaw" };

function joined(forms) {
  return alternatives(forms.of("when", "unless", "and", "or", "otherwise", "tightens").filter(isChinese));
}

function conditionVerb(forms, verb) {
  const marks = alternatives(forms.of("whose", "time"));
  return {
    match: `(?:${wordStart}|(?<=${wordSign}))(${marks})${blank}*+([,，])${blank}*+(${verb})`,
    captures: { 1: scope("keyword.other"), 2: scope("punctuation.separator.comma"), 3: verbScope },
  };
}

/** A declaring verb with the names that it declares, then every other verb. */
function verbRules(forms) {
  const verb = verbAtStart(forms);
  const names = alternatives(forms.of(...declaring));
  const notName = alternatives(forms.inClass(["reserved", "phrase", "joint"]));
  const name = `(?:${word}|${quoted})`;
  const local = `(?:${blank}++((?!(?:${notName})${wordEnd})${name}))?`;
  return [
    {
      comment: "fact assets 资产总额",
      match: `^${blank}*+(?=(?:${verb}))(${names})${blank}++(${name})${local}`,
      captures: { 1: verbScope, 2: scope("variable.other.declaration"), 3: scope("variable.other.declaration.local") },
    },
    { match: `^${blank}*+(${verb})`, captures: { 1: verbScope } },
  ];
}

/** `kind 类型: …` of a record, `b: …` of a group. */
function labelRule(forms) {
  const notName = alternatives(forms.inClass(["reserved", "phrase"]));
  const name = `(?:${word}|${quoted})`;
  return {
    match: `^${blank}*+(?!(?:${notName})${wordEnd})(${name})(?:${blank}++(${name}))?${blank}*+(?=[:：])`,
    captures: { 1: scope("variable.other.declaration"), 2: scope("variable.other.declaration.local") },
  };
}

/** A leading 的 or 时 written against its condition: the word before it is a name. */
function gluedCondition(forms) {
  const marks = alternatives(forms.of("whose", "time"));
  return {
    comment: "受处罚的，评定为",
    match: `${wordStart}(?=[^\\r\\n,，]{1,200}[的时時][ \\t]*[,，])(${wordSign}{1,40}?)(?=(?:${marks})${blank}*+[,，]${blank}*+(?:${verbAtStart(forms)}))`,
    captures: { 1: scope("variable.other") },
  };
}

export function scope(name) {
  return { name: `${name}.bylaw` };
}

/** The rules in the order in which they must be tried. */
export function statementRules(forms) {
  return {
    opening: openingRules(forms),
    verbs: verbRules(forms),
    label: labelRule(forms),
    glued: gluedCondition(forms),
  };
}
