import type { Language } from "@bylaw/diagnostics";

/** What `bylaw compare` says beside the words of the measures. */
export interface CompareWords {
  readonly head: (count: number, on: string) => string;
  readonly columns: readonly [measure: string, decision: string, outcome: string, unknown: string, short: string];
  readonly unknownFacts: (measure: string) => string;
  readonly notOfMeasure: (measure: string) => string;
  /** The sign is that of the outcome which it would have. */
  readonly notInForce: (sign: string) => string;
  readonly refused: Readonly<Record<"policy" | "case", string>>;
  /** So many facts. */
  readonly facts: (count: number) => string;
  readonly more: (count: number) => string;
  readonly joint: string;
}

/** The words of each language. */
export const compareWords: Readonly<Record<Language, CompareWords>> = {
  en: {
    head: (count, on) => `One applicant under ${count} ${count === 1 ? "measure" : "measures"}, as of ${on}.`,
    columns: ["measure", "decision", "outcome", "unknown", "not met, and what it gives"],
    unknownFacts: (measure) => `Not yet known, for ${measure}`,
    notOfMeasure: (measure) => `Given, and not asked by ${measure}`,
    notInForce: (sign) => `not in force (${sign})`,
    refused: { policy: "does not compile", case: "cannot read this case" },
    facts: (count) => (count === 0 ? "–" : `${count} ${count === 1 ? "fact" : "facts"}`),
    more: (count) => `and ${count} more`,
    joint: "; ",
  },
  zh: {
    head: (count, on) => `同一申报对照${count}项政策，判定日${on}。`,
    columns: ["政策", "判定", "结果", "尚缺", "不符合之处和所得"],
    unknownFacts: (measure) => `${measure}尚缺`,
    notOfMeasure: (measure) => `已提供但${measure}不涉及`,
    notInForce: (sign) => `不在施行期内（${sign}）`,
    refused: { policy: "无法编译", case: "无法读取该申报" },
    facts: (count) => (count === 0 ? "–" : `${count}项`),
    more: (count) => `另有${count}项`,
    joint: "；",
  },
};
