// Generated from messages/ by `npm run generate`. Do not edit.
import type { ParameterValue, Severity } from "./diagnostic.ts";
import { choose, choosePlural, countOf, formatCount, joinList, nearestNames, selectKey } from "./parameters.ts";

type P = Readonly<Record<string, ParameterValue>>;
type Text = (p: P) => string;
interface Both { readonly en: Text; readonly zh: Text }
interface Texts { readonly message: Both; readonly labels: Readonly<Record<string, Both>>; readonly help?: Both; readonly fixes: Readonly<Record<string, Both>> }

/** The parameters that each code takes. */
export interface DiagnosticParameters {
  readonly "chain-turns-back": {  };
  readonly "comma-between-conditions": {  };
  readonly "condition-missing": { readonly "verb": string };
  readonly "condition-needs-article": {  };
  readonly "date-with-slashes": { readonly "written": string };
  readonly "doubled-equals": {  };
  readonly "if-needs-brackets": {  };
  readonly "items-on-own-lines": { readonly "group": string };
  readonly "label-without-owner": { readonly "name": string };
  readonly "missing-space": { readonly "after": string; readonly "read": string };
  readonly "name-needs-backquotes": { readonly "name": string };
  readonly "needless-stop": { readonly "sign": string };
  readonly "nested-too-deeply": { readonly "limit": number };
  readonly "no-such-date": { readonly "date": string };
  readonly "no-such-statement": { readonly "word": string; readonly "nearest": readonly string[] };
  readonly "note-out-of-place": { readonly "verb": string; readonly "note": string };
  readonly "note-twice": { readonly "note": string };
  readonly "number-with-commas": { readonly "written": string; readonly "first": string; readonly "second": string; readonly "to": string };
  readonly "plugin-file-missing": { readonly "path": string; readonly "nearest": readonly string[] };
  readonly "plugin-file-outside": { readonly "path": string };
  readonly "plugin-file-twice": { readonly "path": string };
  readonly "plugin-file-unread": { readonly "number": number };
  readonly "plugin-manifest-unread": {  };
  readonly "plugin-other-format": { readonly "found": string; readonly "expected": number };
  readonly "plugin-reserved-entry": { readonly "key": string };
  readonly "plugin-too-large": { readonly "limit": number };
  readonly "plugin-unknown-entry": { readonly "key": string; readonly "nearest": readonly string[] };
  readonly "plugin-value-missing": { readonly "key": string };
  readonly "plugin-value-wrong": { readonly "key": string; readonly "kind": string };
  readonly "repeated-header-line": { readonly "verb": string };
  readonly "row-without-table": {  };
  readonly "source-too-large": { readonly "size": number; readonly "limit": number };
  readonly "two-statements-on-one-line": { readonly "verb": string };
  readonly "unclosed-block": {  };
  readonly "unclosed-name": { readonly "name": string };
  readonly "unclosed-text": {  };
  readonly "unexpected-word": { readonly "text": string };
  readonly "unfinished-statement": { readonly "after": string };
  readonly "unknown-fact": { readonly "name": string; readonly "nearest": readonly string[]; readonly "searched": readonly string[] };
  readonly "unreadable-characters": { readonly "count": number };
  readonly "value-without-condition": {  };
  readonly "wrong-section": { readonly "verb": string; readonly "home": string; readonly "section": string; readonly "name": string };
}

interface LabelNames {
  readonly "chain-turns-back": "here";
  readonly "comma-between-conditions": "here";
  readonly "condition-missing": "here";
  readonly "condition-needs-article": "here";
  readonly "date-with-slashes": "here";
  readonly "doubled-equals": "here";
  readonly "if-needs-brackets": "here";
  readonly "items-on-own-lines": "here";
  readonly "label-without-owner": "here";
  readonly "missing-space": "here";
  readonly "name-needs-backquotes": "here";
  readonly "needless-stop": "here";
  readonly "nested-too-deeply": "here";
  readonly "no-such-date": "here";
  readonly "no-such-statement": "here";
  readonly "note-out-of-place": "here";
  readonly "note-twice": "second" | "first";
  readonly "number-with-commas": "here";
  readonly "plugin-file-missing": never;
  readonly "plugin-file-outside": never;
  readonly "plugin-file-twice": never;
  readonly "plugin-file-unread": never;
  readonly "plugin-manifest-unread": never;
  readonly "plugin-other-format": never;
  readonly "plugin-reserved-entry": never;
  readonly "plugin-too-large": never;
  readonly "plugin-unknown-entry": never;
  readonly "plugin-value-missing": never;
  readonly "plugin-value-wrong": never;
  readonly "repeated-header-line": "second" | "first";
  readonly "row-without-table": "here";
  readonly "source-too-large": "here";
  readonly "two-statements-on-one-line": "here";
  readonly "unclosed-block": "here";
  readonly "unclosed-name": "here";
  readonly "unclosed-text": "here";
  readonly "unexpected-word": "here";
  readonly "unfinished-statement": "here";
  readonly "unknown-fact": "here";
  readonly "unreadable-characters": "here";
  readonly "value-without-condition": "here";
  readonly "wrong-section": "here" | "section";
}

interface PrimaryLabels {
  readonly "chain-turns-back": "here";
  readonly "comma-between-conditions": "here";
  readonly "condition-missing": "here";
  readonly "condition-needs-article": "here";
  readonly "date-with-slashes": "here";
  readonly "doubled-equals": "here";
  readonly "if-needs-brackets": "here";
  readonly "items-on-own-lines": "here";
  readonly "label-without-owner": "here";
  readonly "missing-space": "here";
  readonly "name-needs-backquotes": "here";
  readonly "needless-stop": "here";
  readonly "nested-too-deeply": "here";
  readonly "no-such-date": "here";
  readonly "no-such-statement": "here";
  readonly "note-out-of-place": "here";
  readonly "note-twice": "second";
  readonly "number-with-commas": "here";
  readonly "plugin-file-missing": never;
  readonly "plugin-file-outside": never;
  readonly "plugin-file-twice": never;
  readonly "plugin-file-unread": never;
  readonly "plugin-manifest-unread": never;
  readonly "plugin-other-format": never;
  readonly "plugin-reserved-entry": never;
  readonly "plugin-too-large": never;
  readonly "plugin-unknown-entry": never;
  readonly "plugin-value-missing": never;
  readonly "plugin-value-wrong": never;
  readonly "repeated-header-line": "second";
  readonly "row-without-table": "here";
  readonly "source-too-large": "here";
  readonly "two-statements-on-one-line": "here";
  readonly "unclosed-block": "here";
  readonly "unclosed-name": "here";
  readonly "unclosed-text": "here";
  readonly "unexpected-word": "here";
  readonly "unfinished-statement": "here";
  readonly "unknown-fact": "here";
  readonly "unreadable-characters": "here";
  readonly "value-without-condition": "here";
  readonly "wrong-section": "here";
}

interface FixParameters {
  readonly "chain-turns-back": {  };
  readonly "comma-between-conditions": { readonly "and": {  } };
  readonly "condition-missing": {  };
  readonly "condition-needs-article": { readonly "lead": { readonly "to": string } };
  readonly "date-with-slashes": { readonly "dashes": { readonly "to": string } };
  readonly "doubled-equals": { readonly "single": {  } };
  readonly "if-needs-brackets": { readonly "brackets": {  } };
  readonly "items-on-own-lines": {  };
  readonly "label-without-owner": {  };
  readonly "missing-space": { readonly "insert": {  } };
  readonly "name-needs-backquotes": { readonly "quote": { readonly "to": string } };
  readonly "needless-stop": { readonly "remove": {  } };
  readonly "nested-too-deeply": {  };
  readonly "no-such-date": {  };
  readonly "no-such-statement": { readonly "rename": { readonly "to": string } };
  readonly "note-out-of-place": {  };
  readonly "note-twice": {  };
  readonly "number-with-commas": { readonly "underscores": {  } };
  readonly "plugin-file-missing": {  };
  readonly "plugin-file-outside": {  };
  readonly "plugin-file-twice": {  };
  readonly "plugin-file-unread": {  };
  readonly "plugin-manifest-unread": {  };
  readonly "plugin-other-format": {  };
  readonly "plugin-reserved-entry": {  };
  readonly "plugin-too-large": {  };
  readonly "plugin-unknown-entry": {  };
  readonly "plugin-value-missing": {  };
  readonly "plugin-value-wrong": {  };
  readonly "repeated-header-line": {  };
  readonly "row-without-table": {  };
  readonly "source-too-large": {  };
  readonly "two-statements-on-one-line": { readonly "break": {  } };
  readonly "unclosed-block": {  };
  readonly "unclosed-name": {  };
  readonly "unclosed-text": { readonly "close": {  } };
  readonly "unexpected-word": {  };
  readonly "unfinished-statement": {  };
  readonly "unknown-fact": { readonly "rename": { readonly "to": string } };
  readonly "unreadable-characters": { readonly "remove": {  } };
  readonly "value-without-condition": {  };
  readonly "wrong-section": {  };
}

export type DiagnosticCode = keyof DiagnosticParameters;
export type ParametersOf<C extends DiagnosticCode> = DiagnosticParameters[C];
export type LabelName<C extends DiagnosticCode> = LabelNames[C];
export type PrimaryLabel<C extends DiagnosticCode> = PrimaryLabels[C];
export type FixName<C extends DiagnosticCode> = keyof FixParameters[C] & string;
/** What a fix needs beside the parameters of its problem. */
export type FixParametersOf<C extends DiagnosticCode, N extends FixName<C>> = FixParameters[C][N];

export const severities: { readonly [C in DiagnosticCode]: Severity } = {
  "chain-turns-back": "error",
  "comma-between-conditions": "error",
  "condition-missing": "error",
  "condition-needs-article": "error",
  "date-with-slashes": "error",
  "doubled-equals": "error",
  "if-needs-brackets": "error",
  "items-on-own-lines": "error",
  "label-without-owner": "error",
  "missing-space": "warning",
  "name-needs-backquotes": "error",
  "needless-stop": "warning",
  "nested-too-deeply": "error",
  "no-such-date": "error",
  "no-such-statement": "error",
  "note-out-of-place": "error",
  "note-twice": "error",
  "number-with-commas": "error",
  "plugin-file-missing": "error",
  "plugin-file-outside": "error",
  "plugin-file-twice": "error",
  "plugin-file-unread": "error",
  "plugin-manifest-unread": "error",
  "plugin-other-format": "error",
  "plugin-reserved-entry": "error",
  "plugin-too-large": "error",
  "plugin-unknown-entry": "warning",
  "plugin-value-missing": "error",
  "plugin-value-wrong": "error",
  "repeated-header-line": "error",
  "row-without-table": "error",
  "source-too-large": "error",
  "two-statements-on-one-line": "error",
  "unclosed-block": "error",
  "unclosed-name": "error",
  "unclosed-text": "error",
  "unexpected-word": "error",
  "unfinished-statement": "error",
  "unknown-fact": "error",
  "unreadable-characters": "error",
  "value-without-condition": "error",
  "wrong-section": "error",
};

export const diagnosticCodes: readonly DiagnosticCode[] = Object.keys(severities) as DiagnosticCode[];

/** The labels of each code, the primary one first. */
export const labelOrder: { readonly [C in DiagnosticCode]: readonly string[] } = {
  "chain-turns-back": ["here"],
  "comma-between-conditions": ["here"],
  "condition-missing": ["here"],
  "condition-needs-article": ["here"],
  "date-with-slashes": ["here"],
  "doubled-equals": ["here"],
  "if-needs-brackets": ["here"],
  "items-on-own-lines": ["here"],
  "label-without-owner": ["here"],
  "missing-space": ["here"],
  "name-needs-backquotes": ["here"],
  "needless-stop": ["here"],
  "nested-too-deeply": ["here"],
  "no-such-date": ["here"],
  "no-such-statement": ["here"],
  "note-out-of-place": ["here"],
  "note-twice": ["second", "first"],
  "number-with-commas": ["here"],
  "plugin-file-missing": [],
  "plugin-file-outside": [],
  "plugin-file-twice": [],
  "plugin-file-unread": [],
  "plugin-manifest-unread": [],
  "plugin-other-format": [],
  "plugin-reserved-entry": [],
  "plugin-too-large": [],
  "plugin-unknown-entry": [],
  "plugin-value-missing": [],
  "plugin-value-wrong": [],
  "repeated-header-line": ["second", "first"],
  "row-without-table": ["here"],
  "source-too-large": ["here"],
  "two-statements-on-one-line": ["here"],
  "unclosed-block": ["here"],
  "unclosed-name": ["here"],
  "unclosed-text": ["here"],
  "unexpected-word": ["here"],
  "unfinished-statement": ["here"],
  "unknown-fact": ["here"],
  "unreadable-characters": ["here"],
  "value-without-condition": ["here"],
  "wrong-section": ["here", "section"],
};

export const messages: { readonly [C in DiagnosticCode]: Texts } = {
  "chain-turns-back": {
    message: { en: () => "A chain of comparisons runs one way, either upwards or downwards.", zh: () => "连续比较须朝同一方向。" },
    labels: { "here": { en: () => "turns here", zh: () => "此处方向相反" } },
    fixes: {},
  },
  "comma-between-conditions": {
    message: { en: () => "A comma does not join conditions.", zh: () => "逗号不能连接条件。" },
    labels: { "here": { en: () => "`and` or `or` is needed", zh: () => "应写“且”或“或”" } },
    fixes: { "and": { en: () => "Write `and`", zh: () => "改为“且”" } },
  },
  "condition-missing": {
    message: { en: (p) => "`" + String(p["verb"] ?? "") + "` needs a condition, given with `when`.", zh: (p) => "`" + String(p["verb"] ?? "") + "`须用“当”写明条件。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "condition-needs-article": {
    message: { en: () => "A line may begin with its condition only directly after an article.", zh: () => "以“…的，”开头的语句须直接写在条文号之后。" },
    labels: { "here": { en: () => "the condition", zh: () => "条件" } },
    help: { en: () => "Put the article first on the line, or begin with `当 … 时，`.", zh: () => "可以在行首写明条文号，或者改用“当…时，”。" },
    fixes: { "lead": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "date-with-slashes": {
    message: { en: (p) => "`" + String(p["written"] ?? "") + "` would be a division; a date is written with dashes.", zh: (p) => "`" + String(p["written"] ?? "") + "`会被当作除法，日期应使用短横线。" },
    labels: { "here": { en: () => "read as a date", zh: () => "按日期读取" } },
    fixes: { "dashes": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "doubled-equals": {
    message: { en: () => "`==` is read as `=`.", zh: () => "`==`按`=`读取。" },
    labels: { "here": { en: () => "one sign is enough", zh: () => "一个等号即可" } },
    fixes: { "single": { en: () => "Write `=`", zh: () => "改为`=`" } },
  },
  "if-needs-brackets": {
    message: { en: () => "An `if` after a sign stands in brackets.", zh: () => "符号之后的“如果”须写在括号内。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "brackets": { en: () => "Put it in brackets", zh: () => "加上括号" } },
  },
  "items-on-own-lines": {
    message: { en: (p) => "After `" + String(p["group"] ?? "") + "` each condition stands on a line of its own, with a name and a colon.", zh: (p) => "`" + String(p["group"] ?? "") + "`之后每个条件另起一行，写明名称和冒号。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    help: { en: () => "For example `size: assets >= 800000` on the next line. To join two conditions, write `and`.", zh: () => "例如在下一行写“规模: 资产总额 >= 80万元”；只需连接条件的，可以用“且”。" },
    fixes: {},
  },
  "label-without-owner": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` stands under nothing that has fields or named conditions.", zh: (p) => "`" + String(p["name"] ?? "") + "`之上没有清单，也没有分项条件。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "missing-space": {
    message: { en: (p) => "A blank is missing after `" + String(p["after"] ?? "") + "`; the line is read as `" + String(p["read"] ?? "") + "`.", zh: (p) => "`" + String(p["after"] ?? "") + "`后缺少空格，现按`" + String(p["read"] ?? "") + "`读取。" },
    labels: { "here": { en: () => "joining word", zh: () => "连接词" } },
    fixes: { "insert": { en: () => "Insert the blanks", zh: () => "补上空格" } },
  },
  "name-needs-backquotes": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` begins a statement here; as a name it stands in backquotes.", zh: (p) => "`" + String(p["name"] ?? "") + "`在此是语句的首词，用作名称须加反引号。" },
    labels: { "here": { en: () => "first word of the line", zh: () => "行首词" } },
    fixes: { "quote": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "needless-stop": {
    message: { en: (p) => "`" + String(p["sign"] ?? "") + "` has no meaning here; a statement ends where the next one begins.", zh: (p) => "`" + String(p["sign"] ?? "") + "`在此没有含义，下一语句开始处即为本语句结束。" },
    labels: { "here": { en: () => "not needed", zh: () => "无需书写" } },
    fixes: { "remove": { en: (p) => "Remove `" + String(p["sign"] ?? "") + "`", zh: (p) => "删除`" + String(p["sign"] ?? "") + "`" } },
  },
  "nested-too-deeply": {
    message: { en: (p) => "Brackets and conditions nest more than " + choosePlural(countOf(p["limit"]), { "one": () => formatCount(countOf(p["limit"]), "en") + " level", "other": () => formatCount(countOf(p["limit"]), "en") + " levels" }) + " deep here.", zh: (p) => "此处括号和条件的嵌套超过" + String(p["limit"] ?? "") + "层。" },
    labels: { "here": { en: () => "too deep from here", zh: () => "由此过深" } },
    help: { en: () => "A part of it can be given a name with `let`.", zh: () => "可以用“定义”为其中一部分另行命名。" },
    fixes: {},
  },
  "no-such-date": {
    message: { en: (p) => "The calendar has no day `" + String(p["date"] ?? "") + "`.", zh: (p) => "日历上没有`" + String(p["date"] ?? "") + "`这一天。" },
    labels: { "here": { en: () => "no such day", zh: () => "没有这一天" } },
    fixes: {},
  },
  "no-such-statement": {
    message: { en: (p) => "No statement begins with `" + String(p["word"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p) => "没有以`" + String(p["word"] ?? "") + "`开头的语句。" + nearestNames(p["nearest"] as readonly string[], "zh") },
    labels: { "here": { en: () => "first word of the line", zh: () => "行首词" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "note-out-of-place": {
    message: { en: (p) => "`" + String(p["verb"] ?? "") + "` takes no `" + String(p["note"] ?? "") + "`.", zh: (p) => "`" + String(p["verb"] ?? "") + "`之后不能写`" + String(p["note"] ?? "") + "`。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "note-twice": {
    message: { en: (p) => "`" + String(p["note"] ?? "") + "` stands twice in this statement.", zh: (p) => "本语句中`" + String(p["note"] ?? "") + "`出现两次。" },
    labels: { "second": { en: () => "the second", zh: () => "第二处" }, "first": { en: () => "the first", zh: () => "第一处" } },
    fixes: {},
  },
  "number-with-commas": {
    message: { en: (p) => "`" + String(p["written"] ?? "") + "` is read as two numbers, `" + String(p["first"] ?? "") + "` and `" + String(p["second"] ?? "") + "`.", zh: (p) => "`" + String(p["written"] ?? "") + "`会被读成`" + String(p["first"] ?? "") + "`和`" + String(p["second"] ?? "") + "`两个数。" },
    labels: { "here": { en: () => "a comma separates things here", zh: () => "此处逗号表示分隔" } },
    help: { en: () => "Long numbers may be written `800000`, `800_000` or `80万`.", zh: () => "较大的数可以写作`800000`、`800_000`或`80万`。" },
    fixes: { "underscores": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "plugin-file-missing": {
    message: { en: (p) => "The manifest lists `" + String(p["path"] ?? "") + "`, and the plugin has no such file." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p) => "清单列有`" + String(p["path"] ?? "") + "`，插件中没有该文件。" + nearestNames(p["nearest"] as readonly string[], "zh") },
    labels: {},
    fixes: {},
  },
  "plugin-file-outside": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` is not a path inside the plugin.", zh: (p) => "`" + String(p["path"] ?? "") + "`不是插件内的路径。" },
    labels: {},
    help: { en: () => "A path begins with a name and parts its folders by `/`.", zh: () => "路径以名称开头，文件夹之间用`/`分隔。" },
    fixes: {},
  },
  "plugin-file-twice": {
    message: { en: (p) => "The file `" + String(p["path"] ?? "") + "` is there twice.", zh: (p) => "文件`" + String(p["path"] ?? "") + "`重复出现。" },
    labels: {},
    fixes: {},
  },
  "plugin-file-unread": {
    message: { en: (p) => "File " + String(p["number"] ?? "") + " of the plugin is not a path and a text.", zh: (p) => "插件的第" + String(p["number"] ?? "") + "个文件没有路径和文本。" },
    labels: {},
    fixes: {},
  },
  "plugin-manifest-unread": {
    message: { en: () => "A plugin's manifest is one object of named values, and this is not one.", zh: () => "插件清单应为由名称和值组成的对象，此处不是。" },
    labels: {},
    help: { en: () => "The file `plugin.json` begins with `{` and ends with `}`.", zh: () => "`plugin.json`以`{`开头，以`}`结尾。" },
    fixes: {},
  },
  "plugin-other-format": {
    message: { en: (p) => "The plugin is written in format " + String(p["found"] ?? "") + ", and only format " + String(p["expected"] ?? "") + " is read here.", zh: (p) => "该插件采用格式" + String(p["found"] ?? "") + "，此处只读取格式" + String(p["expected"] ?? "") + "。" },
    labels: {},
    help: { en: () => "A plugin of another format belongs to another version of Bylaw.", zh: () => "格式不同的插件适用于其他版本的Bylaw。" },
    fixes: {},
  },
  "plugin-reserved-entry": {
    message: { en: (p) => "`" + String(p["key"] ?? "") + "` may not be the name of an entry in a plugin's manifest.", zh: (p) => "`" + String(p["key"] ?? "") + "`不得作为插件清单中的名称。" },
    labels: {},
    fixes: {},
  },
  "plugin-too-large": {
    message: { en: (p) => "The plugin's files are larger than " + String(p["limit"] ?? "") + " MiB together.", zh: (p) => "插件的文件合计超过" + String(p["limit"] ?? "") + " MiB。" },
    labels: {},
    fixes: {},
  },
  "plugin-unknown-entry": {
    message: { en: (p) => "A plugin's manifest has no entry called `" + String(p["key"] ?? "") + "`, so it is left out." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p) => "插件清单没有名为`" + String(p["key"] ?? "") + "`的项，已略去。" + nearestNames(p["nearest"] as readonly string[], "zh") },
    labels: {},
    fixes: {},
  },
  "plugin-value-missing": {
    message: { en: (p) => "The plugin's manifest gives no `" + String(p["key"] ?? "") + "`.", zh: (p) => "插件清单缺少`" + String(p["key"] ?? "") + "`。" },
    labels: {},
    fixes: {},
  },
  "plugin-value-wrong": {
    message: { en: (p) => "`" + String(p["key"] ?? "") + "` is not " + choose(selectKey(p["kind"]), { "id": () => "a name of small letters, digits, `_` and `-`", "version": () => "a version such as 1.0.0", "kind": () => "one of `measure`, `vocabulary` and `calendar`", "date": () => "a day written as 2024-05-01", "division": () => "a code of six digits", "names": () => "a pair of texts, `en` and `zh`", "files": () => "a list of file names", "other": () => "a text" }) + ".", zh: (p) => "`" + String(p["key"] ?? "") + "`应为" + choose(selectKey(p["kind"]), { "id": () => "由小写字母、数字、`_`和`-`组成的名称", "version": () => "形如1.0.0的版本号", "kind": () => "`measure`、`vocabulary`、`calendar`之一", "date": () => "形如2024-05-01的日期", "division": () => "六位代码", "names": () => "`en`和`zh`两项文字", "files": () => "文件名清单", "other": () => "文字" }) + "。" },
    labels: {},
    fixes: {},
  },
  "repeated-header-line": {
    message: { en: (p) => "`" + String(p["verb"] ?? "") + "` stands twice in the head of the policy.", zh: (p) => "政策首部中`" + String(p["verb"] ?? "") + "`出现两次。" },
    labels: { "second": { en: () => "the second", zh: () => "第二处" }, "first": { en: () => "the first", zh: () => "第一处" } },
    fixes: {},
  },
  "row-without-table": {
    message: { en: () => "This row belongs to no table.", zh: () => "该行不属于任何表。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "source-too-large": {
    message: { en: (p) => "This text has " + choosePlural(countOf(p["size"]), { "one": () => formatCount(countOf(p["size"]), "en") + " character", "other": () => formatCount(countOf(p["size"]), "en") + " characters" }) + ", more than the " + formatCount(countOf(p["limit"]), "en") + " that are read.", zh: (p) => "本文件共" + formatCount(countOf(p["size"]), "zh") + "个字符，超过可读取的" + formatCount(countOf(p["limit"]), "zh") + "个。" },
    labels: { "here": { en: () => "nothing is read", zh: () => "未予读取" } },
    fixes: {},
  },
  "two-statements-on-one-line": {
    message: { en: (p) => "`" + String(p["verb"] ?? "") + "` begins a new statement, so it stands on a line of its own.", zh: (p) => "`" + String(p["verb"] ?? "") + "`是新的语句，应另起一行。" },
    labels: { "here": { en: () => "second statement", zh: () => "第二个语句" } },
    fixes: { "break": { en: () => "Begin a new line", zh: () => "另起一行" } },
  },
  "unclosed-block": {
    message: { en: () => "The block of rules that begins here is not closed.", zh: () => "此处开始的规则块没有结束。" },
    labels: { "here": { en: () => "begins here", zh: () => "由此开始" } },
    fixes: {},
  },
  "unclosed-name": {
    message: { en: (p) => "The name `" + String(p["name"] ?? "") + "` has no closing backquote on its line.", zh: (p) => "名称`" + String(p["name"] ?? "") + "`在本行内没有后反引号。" },
    labels: { "here": { en: () => "begins here", zh: () => "由此开始" } },
    fixes: {},
  },
  "unclosed-text": {
    message: { en: () => "The text that begins here has no closing quotation mark on its line.", zh: () => "此处开始的文字在本行内没有后引号。" },
    labels: { "here": { en: () => "begins here", zh: () => "由此开始" } },
    fixes: { "close": { en: () => "Close the text at the end of the line", zh: () => "在行末补上引号" } },
  },
  "unexpected-word": {
    message: { en: (p) => "`" + String(p["text"] ?? "") + "` is not expected here.", zh: (p) => "此处不应出现`" + String(p["text"] ?? "") + "`。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "unfinished-statement": {
    message: { en: (p) => "Something is missing after `" + String(p["after"] ?? "") + "`.", zh: (p) => "`" + String(p["after"] ?? "") + "`之后缺少内容。" },
    labels: { "here": { en: () => "ends here", zh: () => "到此结束" } },
    fixes: {},
  },
  "unknown-fact": {
    message: { en: (p) => "No fact is called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p) => "没有名为`" + String(p["name"] ?? "") + "`的事项。" + nearestNames(p["nearest"] as readonly string[], "zh") },
    labels: { "here": { en: (p) => "not declared here" + choose(selectKey(p["searched"]), { "none": () => "", "other": () => " or in " + joinList(p["searched"] as readonly string[], "en") }), zh: (p) => "本文件" + choose(selectKey(p["searched"]), { "none": () => "", "other": () => "及" + joinList(p["searched"] as readonly string[], "zh") }) + "未声明" } },
    help: { en: () => "A fact is declared once with its kind, as in `fact assets: money`.", zh: () => "事项须先声明其种类，例如“事项 资产总额: 金额”。" },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "unreadable-characters": {
    message: { en: (p) => choosePlural(countOf(p["count"]), { "one": () => "This character has", "other": () => "These characters have" }) + " no meaning here.", zh: () => "此处字符没有含义。" },
    labels: { "here": { en: () => "cannot be read", zh: () => "无法读取" } },
    fixes: { "remove": { en: () => "Remove", zh: () => "删除" } },
  },
  "value-without-condition": {
    message: { en: () => "Of several values, each needs its `when` or `otherwise`.", zh: () => "有多个取值的，每个都须写明“当”或“其余”。" },
    labels: { "here": { en: () => "this value", zh: () => "该取值" } },
    help: { en: () => "A list of values stands after `in` or `include any of`.", zh: () => "一组取值可以写在“属于”或“包含任一”之后。" },
    fixes: {},
  },
  "wrong-section": {
    message: { en: (p) => "`" + String(p["verb"] ?? "") + "` belongs in " + choose(selectKey(p["home"]), { "policy": () => "the head of a policy", "decision": () => "a decision", "title": () => "a title", "duty": () => "a duty", "procedure": () => "a procedure", "other": () => "a scenario" }) + ", and this line stands " + choose(selectKey(p["section"]), { "none": () => "in no section", "policy": () => "in the head of the policy", "decision": () => "in the decision", "title": () => "in the title", "duty": () => "in the duty", "procedure": () => "in the procedure", "sample": () => "in the sample", "other": () => "in the scenario" }) + choose(selectKey(p["name"]), { "none": () => "", "other": () => " `" + String(p["name"] ?? "") + "`" }) + ".", zh: (p) => "`" + String(p["verb"] ?? "") + "`应写在" + choose(selectKey(p["home"]), { "policy": () => "政策的首部", "decision": () => "判定", "title": () => "称号", "duty": () => "义务", "procedure": () => "程序", "other": () => "情景" }) + "之下，此处" + choose(selectKey(p["section"]), { "none": () => "不在任何部分", "policy": () => "位于政策首部", "decision": () => "位于判定", "title": () => "位于称号", "duty": () => "位于义务", "procedure": () => "位于程序", "sample": () => "位于样例", "other": () => "位于情景" }) + choose(selectKey(p["name"]), { "none": () => "", "other": () => "`" + String(p["name"] ?? "") + "`" }) + choose(selectKey(p["section"]), { "none": () => "之下", "other": () => "之中" }) + "。" },
    labels: { "here": { en: () => "stands here", zh: () => "语句在此" }, "section": { en: () => "the section begins here", zh: () => "由此开始" } },
    fixes: {},
  },
};
