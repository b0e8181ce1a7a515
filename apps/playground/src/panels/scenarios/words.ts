import { type CoverageKind, type CoveragePoint, scenarioWords } from "@bylaw/coverage";
import type { Language } from "@bylaw/diagnostics";
import type { ExpectedOutcome } from "@bylaw/ir";
import type { ShownBoundary } from "../../engine/scenario-board.ts";
import type { NewScenarioGiven } from "../../engine/service-calls.ts";

type Why = Extract<NewScenarioGiven, { readonly why: unknown }>["why"];

/** What the panel of the scenarios says. */
export interface ScenarioPanelWords {
  readonly none: string;
  readonly broken: string;
  readonly running: string;
  readonly tally: (passed: number, failed: number) => string;
  readonly addApplicant: string;
  readonly onlyArticle: (article: string) => string;
  readonly table: string;
  readonly columns: Readonly<Record<"result" | "scenario" | "articles" | "expected" | "found", string>>;
  readonly passes: string;
  readonly differs: string;
  readonly notRun: string;
  readonly asExpected: string;
  readonly goTo: (name: string) => string;
  readonly coverage: string;
  readonly allTried: string;
  readonly open: (count: number) => string;
  readonly kinds: Readonly<Record<CoverageKind, string>>;
  readonly count: (covered: number, all: number) => string;
  /** How far a boundary is tried, in plain words. */
  readonly tried: (beads: ShownBoundary["beads"]) => string;
  readonly points: Readonly<Record<CoveragePoint, string>>;
  readonly notTried: (points: readonly string[]) => string;
  /** On a button: a scenario at this point of the boundary. */
  readonly add: (point: CoveragePoint) => string;
  /** Of all beads, and of those of one line. */
  readonly beads: string;
  readonly bead: (name: string, tried: string) => string;
  readonly byHand: string;
  readonly here: string;
  readonly close: string;
  readonly refused: Readonly<Record<Why, string>>;
  readonly statuses: Readonly<Record<ExpectedOutcome, string>>;
}

function pointsTried({ below, at, above }: ShownBoundary["beads"]): string {
  return [below, at, above].map((bead) => (bead === "none" ? "0" : "1")).join("");
}

const triedInEnglish: Readonly<Record<string, string>> = {
  "000": "not tested yet",
  "001": "tested from above only",
  "100": "tested from below only",
  "010": "tested at the line only",
  "011": "not tested just below",
  "110": "not tested above",
  "101": "not tested at the line itself",
  "111": "tested below, at and above",
};
const triedInChinese: Readonly<Record<string, string>> = {
  "000": "尚未检验",
  "001": "仅检验高于该值的情形",
  "100": "仅检验低于该值的情形",
  "010": "仅检验恰为该值的情形",
  "011": "未检验略低于该值的情形",
  "110": "未检验高于该值的情形",
  "101": "未检验恰为该值的情形",
  "111": "低于、恰为、高于该值的情形均已检验",
};

const statuses: ScenarioPanelWords["statuses"] = {
  met: "met",
  not_met: "not met",
  undecided: "undecided",
  at_discretion: "at discretion",
  waived: "waived",
  not_applicable: "not applicable",
  none: "none",
  held: "held",
  due_for_review: "due for review",
  rectifying: "rectifying",
  expired: "expired",
  revoked: "revoked",
  barred: "barred",
  not_triggered: "not triggered",
  pending: "pending",
  done_in_time: "done in time",
  done_late: "done late",
  overdue: "overdue",
  done: "done",
  running: "running",
  next: "next",
  later: "later",
  open: "open",
};
const statusesInChinese: ScenarioPanelWords["statuses"] = {
  met: "符合",
  not_met: "不符合",
  undecided: "待核实",
  at_discretion: "由主管部门裁量",
  waived: "豁免",
  not_applicable: "不适用",
  none: "未取得",
  held: "有效",
  due_for_review: "应予复核",
  rectifying: "整改中",
  expired: "已届满",
  revoked: "已撤销",
  barred: "禁止申报期内",
  not_triggered: "未触发",
  pending: "待履行",
  done_in_time: "按期履行",
  done_late: "逾期履行",
  overdue: "逾期未履行",
  done: "已办理",
  running: "进行中",
  next: "下一步",
  later: "尚未开始",
  open: "尚未查明",
};

const en = scenarioWords.en;
const zh = scenarioWords.zh;
const onButtons: Readonly<Partial<Record<CoveragePoint, string>>> = {
  at: "Add one at the line",
  just_below: "Add one just below",
  just_above: "Add one just above",
  missing: "Add one not known",
};
const onButtonsInChinese: typeof onButtons = {
  at: "添加恰为该值的情景",
  just_below: "添加略低于该值的情景",
  just_above: "添加略高于该值的情景",
  missing: "添加未提供的情景",
};

export const scenarioPanelWords: Readonly<Record<Language, ScenarioPanelWords>> = {
  en: {
    none: "This text has no scenarios yet.",
    broken: "The text has errors. Its scenarios run again when they are gone.",
    running: "The scenarios are running.",
    tally: (passed, failed) =>
      failed === 0 ? `All ${passed} give what is expected.` : `${failed} differ, ${passed} give what is expected.`,
    addApplicant: "Add a scenario from this applicant",
    onlyArticle: (article) => `Only article ${article}`,
    table: "Scenarios, those that differ first",
    columns: { result: "Result", scenario: "Scenario", articles: "Article", expected: "Expected", found: "Found" },
    passes: "As expected",
    differs: "Differs",
    notRun: "Not run yet",
    asExpected: "the same",
    goTo: (name) => `${name}: go to its line`,
    coverage: "What the scenarios try",
    allTried: "Every article, rule, arm and boundary is tried.",
    open: (count) => `${count} ${count === 1 ? "thing is" : "things are"} not tried`,
    kinds: {
      article: "Articles",
      rule: "Rules",
      arm: "Arms",
      boundary: "Boundaries",
      title: "Titles",
      duty: "Duties",
      step: "Steps",
      limit: "Limits",
    },
    count: (covered, all) => `${covered} of ${all}`,
    tried: (beads) => triedInEnglish[pointsTried(beads)] ?? "",
    points: { ...en.points, at: "at the line" },
    notTried: (points) => `not tried: ${points.join(", ")}`,
    add: (point) => onButtons[point] ?? en.points[point],
    beads: "Boundaries and the scenarios round them. Up and down go from one to the next, Enter offers a scenario.",
    bead: (name, tried) => `${name}: ${tried}. Enter adds a scenario at this boundary.`,
    byHand: "rests on more than one fact, so it is written by hand",
    here: "Boundary chosen in the text",
    close: "Close",
    refused: {
      noPolicy: "The text has errors, so that nothing can be found for a scenario.",
      noCase: "No applicant known here comes to this boundary. State one who does, then add the scenario.",
      refused: "A value of the present applicant is refused. Mend it, then add the scenario.",
      noPlace: "No text of this measure takes scenarios.",
    },
    statuses,
  },
  zh: {
    none: "本文尚无情景。",
    broken: "原文有错误，改正后情景将重新运行。",
    running: "情景正在运行。",
    tally: (passed, failed) =>
      failed === 0 ? `${passed}个情景均与预期一致。` : `${failed}个情景与预期不符，${passed}个与预期一致。`,
    addApplicant: "以当前申报单位添加情景",
    onlyArticle: (article) => `仅看第${article}条`,
    table: "情景，与预期不符的在前",
    columns: { result: "结果", scenario: "情景", articles: "条文", expected: "预期", found: "判定结果" },
    passes: "与预期一致",
    differs: "与预期不符",
    notRun: "尚未运行",
    asExpected: "相同",
    goTo: (name) => `${name}：转到所在行`,
    coverage: "情景检验范围",
    allTried: "各条文、规则、情形和临界值均已检验。",
    open: (count) => `尚有${count}项未检验`,
    kinds: zh.kinds,
    count: (covered, all) => `${covered}/${all}`,
    tried: (beads) => triedInChinese[pointsTried(beads)] ?? "",
    points: zh.points,
    notTried: (points) => `未检验：${points.join("、")}`,
    add: (point) => onButtonsInChinese[point] ?? zh.points[point],
    beads: "临界值及其情景。上下键逐个移动，回车键可添加情景。",
    bead: (name, tried) => `${name}：${tried}。回车键可在该临界值添加情景。`,
    byHand: "涉及多个事项，请自行编写",
    here: "原文中选定的临界值",
    close: "关闭",
    refused: {
      noPolicy: "原文有错误，无法得出情景的判定结果。",
      noCase: "现有申报单位均不涉及该临界值。请先填报涉及的申报单位，再添加情景。",
      refused: "当前申报单位有申报值未被接受，请改正后再添加情景。",
      noPlace: "本政策没有可添加情景的文本。",
    },
    statuses: statusesInChinese,
  },
};
