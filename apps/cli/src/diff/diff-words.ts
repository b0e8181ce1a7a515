import type { AnswerPart, Bump, DeclaredChange, NotCompared } from "@bylaw/analysis";
import type { Language } from "@bylaw/diagnostics";

/** What `bylaw diff` says beside names, articles and values. */
export interface DiffWords {
  readonly head: (before: string, after: string, on: string) => string;
  readonly placed: (name: string, place: string) => string;
  readonly tried: (boundary: number, population: number) => string;
  readonly nothing: string;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<AnswerPart, string>>;
  readonly found: (boundary: number, population: number) => string;
  /** Behind the number of those found. */
  readonly because: (articles: readonly string[]) => string;
  /** One applicant: of which case, which facts are other than there, on which day. */
  readonly witness: (name: string, varied: readonly string[], on: string, readings: readonly string[]) => string;
  readonly noFacts: string;
  readonly unknown: string;
  readonly declared: Readonly<Record<DeclaredChange["change"], string>>;
  readonly kinds: Readonly<Record<DeclaredChange["kind"], string>>;
  readonly rules: string;
  readonly rule: (decision: string, article: string, count: number) => string;
  readonly notCompared: (open: NotCompared) => string;
  readonly open: (parts: readonly string[]) => string;
  readonly proposed: (bump: Bump, because: "outcome" | "taken" | "came" | "rules" | "nothing") => string;
  readonly more: (count: number) => string;
  readonly colon: string;
  readonly comma: string;
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const bumpsInChinese: Readonly<Record<Bump, string>> = { major: "主版本", minor: "次版本", patch: "修订版本" };

/** The words of each language. */
export const diffWords: Readonly<Record<Language, DiffWords>> = {
  en: {
    head: (before, after, on) => `${before} → ${after}, as of ${on}.`,
    placed: (name, place) => `${name} (${place})`,
    tried: (boundary, population) =>
      `Compared: ${plural(boundary, "boundary case", "boundary cases")}, ${plural(population, "applicant", "applicants")} of the population.`,
    nothing: "Nothing differs.",
    outcomes: {
      met: "✓ Met",
      not_met: "✗ Not met",
      undecided: "? Undecided",
      at_discretion: "◇ At discretion",
      yes: "in force",
      no: "not in force",
      taken: "case read",
      refused: "case refused",
    },
    parts: { outcome: "", records: "records", value: "value", state: "", force: "", case: "" },
    found: (boundary, population) =>
      [
        ...(boundary > 0 ? [plural(boundary, "boundary case", "boundary cases")] : []),
        ...(population > 0 ? [plural(population, "applicant", "applicants")] : []),
      ].join(", "),
    because: (articles) => `; ${articles.join(", ")}`,
    witness: (name, varied, on, readings) =>
      `such as ${name}${varied.length > 0 ? ` with ${varied.join(", ")}` : ""}, on ${on}${readings.length > 0 ? `, reading ${readings.join(", ")}` : ""}`,
    noFacts: "an applicant of whom nothing is known",
    unknown: "not known",
    declared: {
      added: "Added",
      removed: "Taken away",
      narrowed: "Other values, or fewer",
      widened: "More values",
    },
    kinds: {
      decision: "decision",
      rule: "rule",
      arm: "arm",
      fact: "fact",
      reading: "reading",
      title: "title",
      duty: "duty",
      procedure: "procedure",
      step: "step",
      paper: "paper",
    },
    rules: "Rules that judge otherwise, though no outcome is another",
    rule: (decision, article, count) => `${decision}, ${article} (${plural(count, "applicant", "applicants")})`,
    notCompared: (open) => {
      switch (open.what) {
        case "population":
          return "there is no population";
        case "beyond":
          return `values, titles, duties and procedures of the population beyond its first ${open.first} applicants`;
        case "boundary":
          return `boundary cases beyond ${open.tried}`;
        case "rounds":
          return `the limits over a round in ${open.id}`;
        case "lines":
          return `${open.id} at each of its own lines, only with the cases written and the population`;
        case "met":
          return `${open.id} behind other rules, since no applicant was found who meets it`;
        default:
          return open satisfies never;
      }
    },
    open: (parts) => `Not compared: ${parts.join("; ")}.`,
    proposed: (bump, because) => {
      const reasons = {
        outcome: "some outcome is another",
        taken: "something was taken away",
        came: "something was added and no outcome is another",
        rules: "rules judge otherwise and no outcome is another",
        nothing: "no outcome is another",
      };
      return `Proposed release: ${bump}, ${reasons[because]}.`;
    },
    more: (count) => `and ${count} more`,
    colon: ": ",
    comma: ", ",
  },
  zh: {
    head: (before, after, on) => `${before} → ${after}，判定日${on}。`,
    placed: (name, place) => `${name}（${place}）`,
    tried: (boundary, population) => `对照范围：临界情形${boundary}个，模拟申报单位${population}家。`,
    nothing: "未发现差异。",
    outcomes: {
      met: "✓ 符合",
      not_met: "✗ 不符合",
      undecided: "? 待核实",
      at_discretion: "◇ 由主管部门裁量",
      yes: "施行期内",
      no: "不在施行期内",
      taken: "可以读取",
      refused: "无法读取",
    },
    parts: { outcome: "", records: "逐项", value: "所得", state: "", force: "", case: "" },
    found: (boundary, population) =>
      [...(boundary > 0 ? [`临界情形${boundary}个`] : []), ...(population > 0 ? [`申报单位${population}家`] : [])].join(
        "，",
      ),
    because: (articles) => `，依据${articles.join("、")}`,
    witness: (name, varied, on, readings) =>
      `例如${name}${varied.length > 0 ? `，其中${varied.join("，")}` : ""}，判定日${on}${readings.length > 0 ? `，口径${readings.join("、")}` : ""}`,
    noFacts: "各事项均未知的申报",
    unknown: "未知",
    declared: { added: "新增", removed: "删除", narrowed: "取值改变或者减少", widened: "取值增加" },
    kinds: {
      decision: "判定",
      rule: "规则",
      arm: "分支",
      fact: "事项",
      reading: "口径",
      title: "称号",
      duty: "义务",
      procedure: "程序",
      step: "步骤",
      paper: "材料",
    },
    rules: "规则的判断有变化，但判定结果不变",
    rule: (decision, article, count) => `${decision}，${article}（${count}家）`,
    notCompared: (open) => {
      switch (open.what) {
        case "population":
          return "没有模拟申报单位";
        case "beyond":
          return `前${open.first}家以外的模拟申报单位的所得、称号、义务和程序`;
        case "boundary":
          return `${open.tried}个以外的临界情形`;
        case "rounds":
          return `${open.id}中同批申报的名额限制`;
        case "lines":
          return `${open.id}自身的各临界情形（仅对照所写申报和模拟申报单位）`;
        case "met":
          return `未找到符合${open.id}的申报，该判定中的变化可能被其他规则掩盖`;
        default:
          return open satisfies never;
      }
    },
    open: (parts) => `未对照：${parts.join("；")}。`,
    proposed: (bump, because) => {
      const reasons = {
        outcome: "有判定结果改变",
        taken: "有内容删除或者取值减少",
        came: "有新增内容，判定结果不变",
        rules: "规则的判断有变化，判定结果不变",
        nothing: "判定结果不变",
      };
      return `建议版本：${bumpsInChinese[bump]}（${bump}），${reasons[because]}。`;
    },
    more: (count) => `另有${count}项`,
    colon: "：",
    comma: "、",
  },
};
