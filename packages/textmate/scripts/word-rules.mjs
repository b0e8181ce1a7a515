// Rules for what stands inside a line: comments, texts, citations, amounts, signs, keywords, names.
import { alternatives, digit, isChinese, wholeWords, word, wordEnd, wordStart } from "./keyword-forms.mjs";
import { chineseCitation, citationScope, englishCitation, scope } from "./statement-rules.mjs";

const blank = "[ \\t\\u3000]";

const comments = [
  { name: "comment.line.documentation.bylaw", match: "///[^\\r\\n]*+" },
  { name: "comment.line.double-slash.bylaw", match: "//[^\\r\\n]*+" },
];

/** Texts end with their line; an unclosed one too. */
const texts = [
  { name: "string.quoted.double.bylaw", match: '"[^"\\r\\n]*+"?' },
  { name: "string.quoted.curly.bylaw", match: "“[^”\\r\\n]*+”?" },
  { name: "string.quoted.corner.bylaw", match: "「[^」\\r\\n]*+」?" },
  { name: "string.quoted.title.bylaw", match: "《[^》\\r\\n]*+》?" },
];

/** `because 8 last, 9.assets`: numbers are citations here, to the end of the list. */
function citationLists(forms) {
  const opening = [
    { words: forms.of("because", "except"), scope: "keyword.other" },
    { words: forms.of("tightens", "proves"), scope: "keyword.other.note" },
  ];
  const verbs = forms.of("omit", "expect", "mayRelax").sort((a, b) => b.length - a.length);
  const inside = [
    { include: "#comments" },
    { include: "#texts" },
    { comment: "the list goes on in the next line", begin: `[,，、]${blank}*+$`, end: `^${blank}*+(?=[^ \\t])` },
    { include: "#citations" },
    { name: citationScope.name, match: `${wordStart}${englishCitation}${wordEnd}` },
    { match: wholeWords(forms.of("article")), name: citationScope.name },
    { include: "#keywords" },
    { include: "#names" },
    { include: "#punctuation" },
  ];
  const end = `$|(?=${wordStart}(?:${alternatives(forms.inClass(["reserved", "phrase", "joint"]))})${wordEnd})|(?=[^ \\t,，、.．\\p{L}\\p{N}_\`"“「《/])`;
  return [
    ...opening.map(({ words, scope: name }) => ({
      begin: wholeWords(words),
      beginCaptures: { 0: scope(name) },
      end,
      patterns: inside,
    })),
    {
      comment: "behind a verb that has been read: expect 8(1) met, omit 3 “…”, may relax 8(1), 8(3)",
      begin: `(?<=${verbs.join("|")})(?=${blank}++(?:${digit}|第|article${blank}))`,
      end: `${end}|(?=[=＝])`,
      patterns: inside,
    },
  ];
}

function amounts(forms, units) {
  const scales = `(?:[十百千万萬亿億]++|[ \\t]++[万萬亿億]++(?=[元平家人件次笔筆项項名个個]|[^A-Za-z0-9_\\x{4e00}-\\x{9fff}]))?`;
  const number = `${digit}(?:${digit}|_(?=${digit}))*+(?:[.．]${digit}++)?${scales}`;
  const notUnit = alternatives(forms.inClass(["reserved", "phrase", "joint"]));
  const known = alternatives([...forms.inClass(["unit"]), ...units]);
  const joining = alternatives(forms.of("when", "unless", "and", "or", "otherwise", "tightens").filter(isChinese));
  const next = alternatives(forms.inClass(["reserved", "phrase", "joint"]).filter(isChinese));
  const glued = `(?:${known})(?=${wordEnd}|${joining}|(?:${next})${wordEnd})`;
  return [
    {
      name: "constant.numeric.date.bylaw",
      match: `${wordStart}(?:${digit}{4}-${digit}{1,2}-${digit}{1,2}(?!${digit})|${digit}{4}年${digit}{1,2}月${digit}{1,2}日|${digit}{4}[/／]${digit}{1,2}[/／]${digit}{1,2}(?!${digit}))`,
    },
    {
      match: `${wordStart}([A-Z]{3})${blank}*+(?=${digit})`,
      captures: { 1: scope("keyword.other.unit") },
    },
    {
      match: `(?:${wordStart}|(?<=\\p{Han}))(${number})(?:${blank}*+(?:([%％])|(${glued}|(?!(?:${notUnit})${wordEnd})${word})))?`,
      captures: { 1: scope("constant.numeric"), 2: scope("keyword.other.unit"), 3: scope("keyword.other.unit") },
    },
    { name: "keyword.other.unit.bylaw", match: "[%％]" },
  ];
}

const signs = [
  { name: "keyword.operator.comparison.bylaw", match: "[>＞<＜!！=＝][=＝]|[≥≧≤≦≠]|[=＝<＜>＞]" },
  { name: "keyword.operator.arithmetic.bylaw", match: "[+＋\\-－−*×＊/÷／]" },
];

const punctuation = [
  { name: "punctuation.separator.table.bylaw", match: "[|｜]" },
  { name: "punctuation.section.brackets.bylaw", match: "[()（）\\[\\]［］]" },
  { name: "punctuation.separator.comma.bylaw", match: "[,，、]" },
  { name: "punctuation.separator.colon.bylaw", match: "[:：]" },
  { name: "punctuation.accessor.bylaw", match: "[.．]" },
];

/** Kinds of facts are keywords behind a colon, the other words with a meaning in their place wherever no sign shows a name. */
const kindIds = ["attested", "number", "money", "percent", "duration", "date", "area", "text", "points"];

function keywords(forms) {
  const always = forms.inClass(["reserved", "phrase", "joint"], ["yes", "no", "yesNo"]);
  const values = forms.of("yes", "no", "known", "unknown", "none", "today");
  const glued = forms.of("atLeast", "notLess", "more", "less", "notMore").filter(isChinese);
  const notName = `(?!${blank}*+[.．:：])`;
  return [
    { comment: "title.until", name: "variable.other.bylaw", match: `(?<=[.．])${word}` },
    { name: "support.type.bylaw", match: `${wordStart}yes\\/no${wordEnd}|是[/／]否|${wholeWords(forms.of("yesNo"))}` },
    {
      match: `([:：])${blank}*+(${alternatives(forms.of(...kindIds, "yearType", "years"))})${wordEnd}`,
      captures: { 1: scope("punctuation.separator.colon"), 2: scope("support.type") },
    },
    { name: "keyword.other.bylaw", match: `${wordStart}(?:${alternatives(glued)})(?=${digit})` },
    { name: "constant.language.bylaw", match: `${wholeWords(values)}${notName}` },
    {
      comment: "a field of this name",
      name: "variable.other.bylaw",
      match: `${wholeWords(forms.inClass(["joint"]))}(?=${blank}*+[=＝])`,
    },
    { name: "keyword.other.bylaw", match: wholeWords(always) },
    {
      name: "keyword.other.bylaw",
      match: `${wholeWords(forms.of("exactly", "distinct", "round", "ask", "cohort", "unique", "latest"))}(?=${blank}++[\\p{L}\\p{N}])`,
    },
    { name: "constant.language.status.bylaw", match: `${wholeWords(forms.inClass(["outcome"]))}${notName}` },
  ];
}

function names() {
  return [
    { name: "variable.other.quoted.bylaw", match: "`[^`\\r\\n]*+`?" },
    { name: "support.function.bylaw", match: `${wordStart}(?:min|max)(?=${blank}*+[(（])` },
    { name: "variable.other.bylaw", match: `${wordStart}${word}` },
  ];
}

/** The repository of the grammar; `units` are counting words that need no declaration. */
export function wordRules(forms, units) {
  const group = (patterns) => ({ patterns });
  return {
    comments: group(comments),
    texts: group(texts),
    citations: group([
      { name: citationScope.name, match: `${wordStart}${chineseCitation}(?:\\.${word})?${wordEnd}` },
      {
        comment: "18(1) wherever it stands: only a name can be called",
        name: citationScope.name,
        match: `${wordStart}${digit}++[(（]${digit}++[)）](?:\\.${word})?`,
      },
    ]),
    "citation-lists": group(citationLists(forms)),
    amounts: group(amounts(forms, units)),
    signs: group(signs),
    punctuation: group(punctuation),
    keywords: group(keywords(forms)),
    names: group(names(forms)),
  };
}
