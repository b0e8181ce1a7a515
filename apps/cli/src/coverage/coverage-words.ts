import type { LedgerStatement, LedgerStatus } from "@bylaw/coverage";
import type { Language } from "@bylaw/diagnostics";

/** Fixed and counted words of the reports on coverage. */
export interface CoverageWords {
  readonly ledger: (name: string, counts: Readonly<Record<LedgerStatus, number>>) => string;
  readonly noArticles: (name: string) => string;
  readonly columns: readonly [article: string, status: string, by: string, where: string];
  readonly statuses: Readonly<Record<LedgerStatus, string>>;
  readonly statements: Readonly<Record<LedgerStatement["kind"], (count: number) => string>>;
  readonly omitted: (reason: string) => string;
  readonly recorded: (count: number, path: string) => string;
  readonly nameInManifest: (path: string) => string;
  readonly unchanged: (name: string, count: number) => string;
  readonly differs: (name: string, changed: number, added: number, gone: number) => string;
  readonly changes: Readonly<Record<"changed" | "added" | "gone", string>>;
}

const plural = (one: string, other: string) => (count: number) => `${count} ${count === 1 ? one : other}`;
const counted = (measure: string, name: string) => (count: number) => `${count}${measure}${name}`;

/** The words of each language. */
export const coverageWords: Readonly<Record<Language, CoverageWords>> = {
  en: {
    ledger: (name, { encoded, partly, omitted, missing }) =>
      `${name}: ${plural("article", "articles")(encoded + partly + omitted + missing)}: ${encoded} encoded, ${partly} partly, ${omitted} omitted, ${missing} missing.`,
    noArticles: (name) => `${name}: names no articles.`,
    columns: ["article", "status", "by", "where"],
    statuses: { encoded: "encoded", partly: "partly", omitted: "omitted", missing: "missing" },
    statements: {
      rule: plural("rule", "rules"),
      relaxation: plural("relaxation", "relaxations"),
      submission: plural("list of papers", "lists of papers"),
      encourage: plural("encouragement", "encouragements"),
      note: plural("note", "notes"),
      discretion: plural("point left to a role", "points left to a role"),
      reading: plural("reading", "readings"),
      arm: plural("arm", "arms"),
      addend: plural("addend", "addends"),
      most: plural("cap", "caps"),
      limit: plural("limit", "limits"),
      title: plural("title", "titles"),
      under: plural("dependence on a title", "dependences on a title"),
      term: plural("term of a title", "terms of a title"),
      duty: plural("duty", "duties"),
      step: plural("step", "steps"),
    },
    omitted: (reason) => `not encoded: ${reason}`,
    recorded: (count, path) => `Fingerprints of ${plural("article", "articles")(count)} written to ${path}.`,
    nameInManifest: (path) => `Name the file in plugin.json: "fingerprints": "${path}".`,
    unchanged: (name, count) => `${name}: ${plural("article", "articles")(count)} as encoded, none changed.`,
    differs: (name, changed, added, gone) =>
      `${name}: ${plural("article", "articles")(changed)} changed, ${added} added, ${gone} gone since they were encoded.`,
    changes: { changed: "changed", added: "added", gone: "gone" },
  },
  zh: {
    ledger: (name, { encoded, partly, omitted, missing }) =>
      `${name}：共${encoded + partly + omitted + missing}条，已编入${encoded}条，部分编入${partly}条，不编入${omitted}条，未作交代${missing}条。`,
    noArticles: (name) => `${name}：没有写明条文范围。`,
    columns: ["条文", "状态", "编入内容", "位置"],
    statuses: { encoded: "已编入", partly: "部分编入", omitted: "不编入", missing: "未作交代" },
    statements: {
      rule: counted("条", "规则"),
      relaxation: counted("项", "放宽"),
      submission: counted("份", "材料清单"),
      encourage: counted("项", "鼓励"),
      note: counted("项", "注明"),
      discretion: counted("项", "裁量事项"),
      reading: counted("项", "适用口径"),
      arm: counted("种", "情形"),
      addend: counted("项", "加计"),
      most: counted("项", "封顶"),
      limit: counted("项", "名额限制"),
      title: counted("项", "称号"),
      under: counted("项", "所依附的称号"),
      term: counted("项", "称号规定"),
      duty: counted("项", "义务"),
      step: counted("个", "步骤"),
    },
    omitted: (reason) => `不编入：${reason}`,
    recorded: (count, path) => `已将${count}条条文的校验值写入${path}。`,
    nameInManifest: (path) => `应在plugin.json中写明："fingerprints": "${path}"。`,
    unchanged: (name, count) => `${name}：共${count}条，与编入时一致。`,
    differs: (name, changed, added, gone) => `${name}：与编入时相比，改动${changed}条，新增${added}条，删去${gone}条。`,
    changes: { changed: "改动", added: "新增", gone: "删去" },
  },
};
