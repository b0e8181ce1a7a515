// Generated from messages/ by `npm run generate`. Do not edit.
import type { ParameterValue, Severity } from "./diagnostic.ts";
import { choose, joinList, nearestNames, selectKey } from "./parameters.ts";

type P = Readonly<Record<string, ParameterValue>>;
type Text = (p: P) => string;
interface Both { readonly en: Text; readonly zh: Text }
interface Texts { readonly message: Both; readonly labels: Readonly<Record<string, Both>>; readonly help?: Both; readonly fixes: Readonly<Record<string, Both>> }

/** The parameters that each code takes. */
export interface DiagnosticParameters {
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
  readonly "unknown-fact": { readonly "name": string; readonly "nearest": readonly string[]; readonly "searched": readonly string[] };
}

interface LabelNames {
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
  readonly "unknown-fact": "here";
}

interface PrimaryLabels {
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
  readonly "unknown-fact": "here";
}

interface FixParameters {
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
  readonly "unknown-fact": { readonly "rename": { readonly "to": string } };
}

export type DiagnosticCode = keyof DiagnosticParameters;
export type ParametersOf<C extends DiagnosticCode> = DiagnosticParameters[C];
export type LabelName<C extends DiagnosticCode> = LabelNames[C];
export type PrimaryLabel<C extends DiagnosticCode> = PrimaryLabels[C];
export type FixName<C extends DiagnosticCode> = keyof FixParameters[C] & string;
/** What a fix needs beside the parameters of its problem. */
export type FixParametersOf<C extends DiagnosticCode, N extends FixName<C>> = FixParameters[C][N];

export const severities: { readonly [C in DiagnosticCode]: Severity } = {
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
  "unknown-fact": "error",
};

export const diagnosticCodes: readonly DiagnosticCode[] = Object.keys(severities) as DiagnosticCode[];

/** The labels of each code, the primary one first. */
export const labelOrder: { readonly [C in DiagnosticCode]: readonly string[] } = {
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
  "unknown-fact": ["here"],
};

export const messages: { readonly [C in DiagnosticCode]: Texts } = {
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
  "unknown-fact": {
    message: { en: (p) => "No fact is called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p) => "没有名为`" + String(p["name"] ?? "") + "`的事项。" + nearestNames(p["nearest"] as readonly string[], "zh") },
    labels: { "here": { en: (p) => "not declared here" + choose(selectKey(p["searched"]), { "none": () => "", "other": () => " or in " + joinList(p["searched"] as readonly string[], "en") }), zh: (p) => "本文件" + choose(selectKey(p["searched"]), { "none": () => "", "other": () => "及" + joinList(p["searched"] as readonly string[], "zh") }) + "未声明" } },
    help: { en: () => "A fact is declared once with its kind, as in `fact assets: money`.", zh: () => "事项须先声明其种类，例如“事项 资产总额: 金额”。" },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
};
