import { joinList } from "@bylaw/diagnostics";
import type { ComparisonOperator, Outcome } from "@bylaw/ir";
import type { Claim, Subject } from "./claim.ts";
import type { FigureKind } from "./quantity.ts";

type Words = Readonly<Record<ComparisonOperator, string>>;

const amounts: Words = { ">=": "不低于", ">": "超过", "<": "低于", "<=": "不超过", "=": "为", "!=": "不为" };
const counts: Words = { ...amounts, ">=": "不少于", "<": "少于" };
const lengths: Words = { ...counts, "<": "不满" };
const days: Words = { ">=": "不早于", ">": "晚于", "<": "早于", "<=": "不晚于", "=": "为", "!=": "不为" };

const outcomes: Readonly<Record<Outcome, string>> = {
  met: "符合",
  not_met: "不符合",
  undecided: "待核实",
  at_discretion: "由主管部门裁量",
};

/** What is asked, after 要求: 资产总额不低于80万元. A soft word stands before the comparison. */
export function askInChinese(claim: Claim, soft: boolean): string {
  const generally = soft ? "一般" : "";
  if (claim.kind === "threshold") {
    return `${claim.subject.text}${generally}${comparison(claim.subject.kind, claim.operator)}${boundWords(claim)}`;
  }
  if (claim.kind === "share") return `${shareName(claim)}${generally}${amounts[claim.operator]}${claim.bound.text}`;
  return generally + clauseInChinese(claim, true);
}

/** As a statement. Where a statement is asked for, its negation reads 无…, elsewhere “…”为否. */
export function clauseInChinese(claim: Claim, asked: boolean = false): string {
  switch (claim.kind) {
    case "threshold":
    case "share":
      return askInChinese(claim, false);
    case "equals":
      return `${claim.subject}${claim.negated ? "不为" : "为"}${either(claim.members)}`;
    case "includes": {
      const members = claim.mode === "all" ? joinList(claim.members, "zh") : either(claim.members);
      return `${claim.subject}${claim.negated ? "不包含" : "包含"}${members}`;
    }
    case "status":
      return `${claim.title}${claim.negated ? "不为" : "为"}${either(claim.statuses)}`;
    case "holds":
      if (!claim.negated) return claim.name;
      if (claim.name.includes("属于")) return claim.name.replace("属于", "不属于");
      return asked ? `无${claim.name}` : `“${claim.name}”为否`;
    case "none":
      return `${claim.negated ? "有" : "无"}${claim.subject}`;
    case "known":
      return `${claim.subject}${claim.negated ? "未知" : "已知"}`;
    case "handedIn":
      return `${claim.negated ? "未提交" : "已提交"}${claim.subject}`;
    case "outcome":
      return `${claim.decision}${claim.negated ? "不为" : ""}${outcomes[claim.outcome]}`;
    case "records": {
      const where = claim.where.kind === "always" ? "" : clauseInChinese(claim.where);
      if (claim.quantifier === "every")
        return `${claim.list}${claim.negated ? "不都" : "均"}${where === "" ? "有记录" : where}`;
      return `${claim.list}中${claim.negated ? "没有" : "有"}${where === "" ? "记录" : `${where}的记录`}`;
    }
    case "and":
      return joined(claim.claims, "且", asked);
    case "or":
      return joined(claim.claims, "或者", asked);
    case "always":
      return claim.negated ? "任何情形均不适用" : "任何情形";
    default:
      return claim satisfies never;
  }
}

/** The comparison as statutes write it for that kind of figure. */
export function comparison(kind: FigureKind, operator: ComparisonOperator): string {
  switch (kind.measure) {
    case "count":
    case "area":
      return counts[operator];
    case "months":
    case "days":
      return lengths[operator];
    case "date":
    case "year":
      return operator === "=" || operator === "!=" ? amounts[operator] : days[operator];
    default:
      return amounts[operator];
  }
}

/** The name of another count takes its unit, as a figure does: 不超过年服务中小企业家次. */
function boundWords({ subject, bound }: Extract<Claim, { readonly kind: "threshold" }>): string {
  const unit = bound.named === true && subject.kind.measure === "count" ? (subject.kind.unit?.zh ?? "") : "";
  return bound.text.endsWith(unit) || bound.text.endsWith("数") ? bound.text : bound.text + unit;
}

/** 专业人员比例, where both are counted alike; 研发费用占营业收入的比例 otherwise. */
function shareName(share: { readonly part: string; readonly whole: string; readonly alike: boolean }): string {
  return share.alike ? `${share.part}比例` : `${share.part}占${share.whole}的比例`;
}

/** Several members of which one is enough: a或者b, and a、b、c之一 from three on. */
function either(members: readonly string[]): string {
  return members.length < 3 ? members.join("或者") : `${members.join("、")}之一`;
}

/** Names, the last joined by 和; figures of one subject need no name. */
export function givenInChinese(subject: Subject, figure: string): string {
  return `${subject.text}${figure}`;
}

function joined(claims: readonly Claim[], word: string, asked: boolean): string {
  return claims
    .map((claim) => {
      const said = clauseInChinese(claim, asked);
      return claim.kind === "and" || claim.kind === "or" ? `（${said}）` : said;
    })
    .join(word);
}
