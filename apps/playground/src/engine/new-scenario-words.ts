import type { Language } from "@bylaw/diagnostics";

/** What is written into a text beside the scenario itself. */
export interface NewScenarioWords {
  /** Above a scenario whose expectation nobody has looked at. */
  readonly confirm: string;
  readonly applicant: (day: string) => string;
  /** Without a value the fact is not given. */
  readonly boundary: (rule: string, fact: string, value: string | undefined) => string;
}

export const newScenarioWords: Readonly<Record<Language, NewScenarioWords>> = {
  en: {
    confirm: "To confirm: what is expected here is what the text gives now. Check it, then take this line away.",
    applicant: (day) => `an applicant on ${day}`,
    boundary: (rule, fact, value) => `${rule}: ${fact} ${value === undefined ? "not known" : `= ${value}`}`,
  },
  zh: {
    confirm: "待确认：以下预期为目前的判定结果，请核对后删去本行。",
    applicant: (day) => `申报单位，${day}`,
    boundary: (rule, fact, value) => `${rule}：${fact}${value === undefined ? "未提供" : ` = ${value}`}`,
  },
};
