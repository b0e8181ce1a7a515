import type { Language } from "@bylaw/diagnostics";

/** What a failed matcher says, in one language. */
interface Words {
  readonly isNot: (decision: string, outcome: string, wanted: string) => string;
  readonly isStill: (decision: string, outcome: string) => string;
  readonly notInForce: (day: string, outcome: string | undefined) => string;
  readonly allMet: string;
  readonly asked: (asked: string) => string;
  readonly given: (given: string) => string;
  readonly short: (shortfall: string) => string;
  readonly unknown: (facts: readonly string[]) => string;
  readonly awaited: (awaits: readonly string[]) => string;
  readonly leftTo: (role: string, citation: string | undefined, text: string | undefined) => string;
  readonly more: (count: number) => string;
  readonly record: (name: string) => string;
  readonly between: string;
  readonly after: string;
}

/** Outcomes, statuses and names stay as they are in the determination: a test is written in them. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    isNot: (decision, outcome, wanted) => `${decision} is ${outcome}, not ${wanted}.`,
    isStill: (decision, outcome) => `${decision} is ${outcome}.`,
    notInForce: (day, outcome) =>
      `The policy is not in force on ${day}${outcome === undefined ? "" : `; if it were, this would be ${outcome}`}.`,
    allMet: "No rule stands in the way.",
    asked: (asked) => `asked ${asked}`,
    given: (given) => `given ${given}`,
    short: (shortfall) => `short of it by ${shortfall}`,
    unknown: (facts) => `not known: ${facts.join(", ")}`,
    awaited: (awaits) => `awaited: ${awaits.join(", ")}`,
    leftTo: (role, citation, text) =>
      `left to ${role}${citation === undefined ? "" : ` by ${citation}`}${text === undefined ? "" : `: ${text}`}`,
    more: (count) => `and ${count} more`,
    record: (name) => `record ${name}:`,
    between: "; ",
    after: ": ",
  },
  zh: {
    isNot: (decision, outcome, wanted) => `${decision}为${outcome}，而非${wanted}。`,
    isStill: (decision, outcome) => `${decision}为${outcome}。`,
    notInForce: (day, outcome) =>
      `该政策在${day}不在施行期内${outcome === undefined ? "" : `；如仍适用，结果为${outcome}`}。`,
    allMet: "没有未通过的规则。",
    asked: (asked) => `要求${asked}`,
    given: (given) => `申报为${given}`,
    short: (shortfall) => `相差${shortfall}`,
    unknown: (facts) => `尚缺信息：${facts.join("、")}`,
    awaited: (awaits) => `尚待：${awaits.join("、")}`,
    leftTo: (role, citation, text) =>
      `由${role}${citation === undefined ? "" : `依${citation}`}确定${text === undefined ? "" : `：${text}`}`,
    more: (count) => `另有${count}项`,
    record: (name) => `记录${name}：`,
    between: "；",
    after: "：",
  },
};
