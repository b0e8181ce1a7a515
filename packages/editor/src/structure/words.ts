import type { Language } from "@bylaw/diagnostics";
import type { RuleStatus } from "@bylaw/ir";

/** What the outline, hints, lenses and links say, in the words of the glossary. */
export interface StructureWords {
  readonly statuses: Readonly<Record<RuleStatus, string>>;
  /** Of a rule that is asked of each record of a list. */
  readonly metOf: (met: number, all: number) => string;
  readonly gives: (value: string) => string;
  readonly noScenario: string;
  readonly scenarios: (passed: number, all: number) => string;
  /** Before they ran. */
  readonly scenariosNotRun: (all: number) => string;
  readonly scenarioPassed: string;
  readonly scenarioFailed: string;
  readonly scenarioNotRun: string;
  /** Behind what is known, where scenarios run when they are asked to. */
  readonly toRun: (known: string) => string;
  readonly toRunAgain: (known: string) => string;
  readonly runScenario: string;
  readonly goTo: (citation: string) => string;
  readonly omission: string;
}

const english: StructureWords = {
  statuses: {
    met: "✓ met",
    not_met: "✗ not met",
    undecided: "? undecided",
    at_discretion: "◇ at the authority’s discretion",
    waived: "○ waived",
    not_applicable: "– does not apply",
  },
  metOf: (met, all) => `${met} of ${all} met`,
  gives: (value) => `gives ${value}`,
  noScenario: "no scenario tries this rule",
  scenarios: (passed, all) =>
    passed === all ? `${counted(all, "scenario")}, all pass` : `${passed} of ${counted(all, "scenario")} pass`,
  scenariosNotRun: (all) => counted(all, "scenario"),
  scenarioPassed: "✓ passes",
  scenarioFailed: "✗ fails",
  scenarioNotRun: "not run yet",
  toRun: (known) => `${known}: run`,
  toRunAgain: (known) => `${known}: run again`,
  runScenario: "run",
  goTo: (citation) => `Go to ${citation}`,
  omission: "not encoded",
};

const chinese: StructureWords = {
  statuses: {
    met: "✓ 符合",
    not_met: "✗ 不符合",
    undecided: "? 待核实",
    at_discretion: "◇ 由主管部门裁量",
    waived: "○ 豁免",
    not_applicable: "– 不适用",
  },
  metOf: (met, all) => `${all}项中${met}项符合`,
  gives: (value) => `结果为${value}`,
  noScenario: "没有情景检验本规则",
  scenarios: (passed, all) => (passed === all ? `${all}个情景全部通过` : `${all}个情景中${passed}个通过`),
  scenariosNotRun: (all) => `${all}个情景`,
  scenarioPassed: "✓ 通过",
  scenarioFailed: "✗ 未通过",
  scenarioNotRun: "尚未运行",
  toRun: (known) => `${known}：运行`,
  toRunAgain: (known) => `${known}：再次运行`,
  runScenario: "运行",
  goTo: (citation) => `转到${citation}`,
  omission: "不编入",
};

/** The words of a language. */
export function structureWords(language: Language): StructureWords {
  return language === "zh" ? chinese : english;
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
