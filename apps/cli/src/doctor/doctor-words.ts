import { joinNames, type Language, renderMessage } from "@bylaw/diagnostics";
import type { AboutKept } from "../kept/about-kept.ts";
import type { Finding, NotCompared } from "./finding.ts";

/** What `bylaw doctor` says. */
export interface DoctorWords {
  readonly columns: readonly [plugin: string, version: string, reviewed: string, expires: string, state: string];
  readonly fine: string;
  readonly finding: (finding: Finding) => string;
  readonly notCompared: (reason: NotCompared) => string;
  readonly summary: (count: number, wrong: number) => string;
  readonly none: string;
  /** Whether, where and how much of what is compiled is kept. */
  readonly kept: (about: AboutKept) => string;
  /** Between the findings of one plugin. */
  readonly joint: string;
}

function english(finding: Finding): string {
  switch (finding.kind) {
    case "broken":
      return renderMessage(finding.problem, "en").replace(/\.$/, "");
    case "twice":
      return `left out: the one in ${finding.first} is read`;
    case "expired":
      return `expired: a new review was due by ${finding.on}`;
    case "unreviewed":
      return "not reviewed: no day or no role is named";
    case "changed": {
      const { changed, added, gone } = finding.changes;
      const parts = [list("changed", changed), list("added", added), list("gone", gone)].filter(Boolean);
      return `the source text differs: articles ${parts.join("; ")}`;
    }
    case "unlisted":
      return `not listed: ${joinNames(finding.files, "en")}`;
    case "missing":
      return `missing: ${joinNames(finding.files, "en")}`;
    case "unknownPlugins":
      return `uses what is not installed: ${joinNames(finding.names, "en")}`;
    case "errors":
      return `does not compile: ${finding.count} ${finding.count === 1 ? "error" : "errors"}`;
    default:
      return finding satisfies never;
  }
}

function list(word: string, articles: readonly string[]): string {
  return articles.length === 0 ? "" : `${word} ${articles.join(", ")}`;
}

function chinese(finding: Finding): string {
  switch (finding.kind) {
    case "broken":
      return renderMessage(finding.problem, "zh").replace(/。$/, "");
    case "twice":
      return `未采用：采用${finding.first}`;
    case "expired":
      return `复核期限已于${finding.on}届满`;
    case "unreviewed":
      return "未复核：没有写明复核日期或者复核人";
    case "changed": {
      const { changed, added, gone } = finding.changes;
      const parts = [articles("改动", changed), articles("新增", added), articles("删去", gone)].filter(Boolean);
      return `原文有变化：${parts.join("；")}`;
    }
    case "unlisted":
      return `清单未列：${joinNames(finding.files, "zh")}`;
    case "missing":
      return `缺少文件：${joinNames(finding.files, "zh")}`;
    case "unknownPlugins":
      return `引用的插件没有安装：${joinNames(finding.names, "zh")}`;
    case "errors":
      return `无法编译：${finding.count}处错误`;
    default:
      return finding satisfies never;
  }
}

function articles(word: string, numbers: readonly string[]): string {
  return numbers.length === 0 ? "" : `${word}第${numbers.join("、")}条`;
}

function englishKept(about: AboutKept): string {
  const other = "BYLAW_CACHE names another folder, or off.";
  switch (about.state) {
    case "off":
      return "Nothing that is compiled is kept: the environment names no folder for it, or BYLAW_CACHE is off.";
    case "barred":
      return `Nothing that is compiled is kept: ${about.folder} cannot be made, or is not this user's alone. ${other}`;
    case "absent":
      return `Nothing that is compiled has been kept yet; it will be in ${about.folder}. ${other}`;
    case "there": {
      const files = `${about.files} ${about.files === 1 ? "file" : "files"}`;
      return `What is compiled is kept in ${about.folder}: ${files}, ${kilobytes(about.bytes)} kB. ${other}`;
    }
    default:
      return about satisfies never;
  }
}

function chineseKept(about: AboutKept): string {
  const other = "环境变量BYLAW_CACHE可以另行指定文件夹，设为off则不保存。";
  switch (about.state) {
    case "off":
      return "不保存编译结果：环境变量BYLAW_CACHE已设为off，或者没有可用的缓存文件夹。";
    case "barred":
      return `不保存编译结果：${about.folder}无法建立，或者他人也可写入。${other}`;
    case "absent":
      return `尚未保存编译结果，以后保存在${about.folder}。${other}`;
    case "there":
      return `编译结果保存在${about.folder}：${about.files}个文件，${kilobytes(about.bytes)} kB。${other}`;
    default:
      return about satisfies never;
  }
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}

/** The words of each language. */
export const doctorWords: Readonly<Record<Language, DoctorWords>> = {
  en: {
    columns: ["plugin", "version", "reviewed", "expires", "state"],
    fine: "in order",
    finding: english,
    notCompared: (reason) =>
      reason.kind === "noText" ? `not compared: no ${reason.file}` : "not compared: no fingerprints",
    summary: (count, wrong) => `${count} ${count === 1 ? "plugin" : "plugins"} examined, ${wrong} not in order.`,
    none: "No plugin can be seen from here.",
    kept: englishKept,
    joint: "; ",
  },
  zh: {
    columns: ["插件", "版本", "复核", "期限", "状况"],
    fine: "正常",
    finding: chinese,
    notCompared: (reason) => (reason.kind === "noText" ? `未比对：没有${reason.file}` : "未比对：没有校验值"),
    summary: (count, wrong) => `共检查${count}个插件，${wrong}个有问题。`,
    none: "此处没有可用的插件。",
    kept: chineseKept,
    joint: "；",
  },
};
