import type { Language } from "@bylaw/diagnostics";

/** Counted things and fixed words that stand round results; messages have their pages in the catalogue. */
export interface Words {
  readonly policies: (count: number) => string;
  readonly noProblems: string;
  readonly formatted: (changed: number, all: number) => string;
  readonly wouldFormat: (changed: number, all: number) => string;
  readonly scenarios: (passed: number, differ: number) => string;
  readonly noScenarios: string;
  readonly line: (number: number) => string;
  /** The articles whose rules keep an outcome open. */
  readonly inTheWay: (articles: readonly string[]) => string;
  readonly applicants: (count: number) => string;
  readonly applicant: string;
  /** A policy was written as so many files. */
  readonly built: (name: string, files: number) => string;
  /** What may be done with a new city. */
  readonly newCity: (id: string) => string;
}

/** The words of each language. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    policies: (count) => `${count} ${count === 1 ? "policy" : "policies"} checked.`,
    noProblems: "no problems",
    formatted: (changed, all) => `${changed} of ${all} ${all === 1 ? "file" : "files"} changed.`,
    wouldFormat: (changed, all) => `${changed} of ${all} ${all === 1 ? "file" : "files"} would change.`,
    scenarios: (passed, differ) => `${passed} ${passed === 1 ? "scenario" : "scenarios"} as expected, ${differ} not.`,
    noScenarios: "no scenarios",
    line: (number) => `line ${number}:`,
    inTheWay: (articles) => `In the way: ${articles.join(", ")}.`,
    applicants: (count) => `A round of ${count} ${count === 1 ? "applicant" : "applicants"}.`,
    applicant: "applicant",
    built: (name, files) => `${name}: ${files} ${files === 1 ? "file" : "files"} written.`,
    newCity: (id) => `Try it with: bylaw check ${id}, bylaw test ${id}. Its README says what comes next.`,
  },
  zh: {
    policies: (count) => `已检查${count}份政策。`,
    noProblems: "未发现问题",
    formatted: (changed, all) => `共${all}个文件，改动${changed}个。`,
    wouldFormat: (changed, all) => `共${all}个文件，需要改动${changed}个。`,
    scenarios: (passed, differ) => `${passed}个情景符合预期，${differ}个不符合预期。`,
    noScenarios: "没有情景",
    line: (number) => `第${number}行：`,
    inTheWay: (articles) => `尚有${articles.join("、")}未定。`,
    applicants: (count) => `同批申报共${count}家。`,
    applicant: "申报单位",
    built: (name, files) => `${name}：已写入${files}个文件。`,
    newCity: (id) => `可以运行bylaw check ${id}和bylaw test ${id}。后续步骤见其README。`,
  },
};
