import { joinList } from "@bylaw/diagnostics";
import { chineseFigure } from "./chinese-figures.ts";
import type { CourseWording, DutyParts, LimitParts } from "./course-wording.ts";

const asked = {
  review: "应予复核",
  rectify: "应责令整改",
  revoke: "应撤销称号",
  may_revoke: "可以撤销称号",
  revoke_and_bar: "应撤销称号并在期限内不受理申报",
  renew: "应予续期",
} as const;
const halves: Readonly<Record<string, string>> = { H1: "上半年", H2: "下半年" };
const quarters = ["一", "二", "三", "四"];

/** The Chinese words of values, titles, duties and procedures. */
export const chineseCourses: CourseWording = {
  titleStatus: {
    none: "未取得",
    held: "有效",
    due_for_review: "应予复核",
    rectifying: "整改中",
    expired: "已届满",
    revoked: "已撤销",
    barred: "禁止申报期内",
    undecided: "待核实",
  },
  dutyStatus: {
    not_triggered: "未触发",
    pending: "待履行",
    done_in_time: "按期履行",
    done_late: "逾期履行",
    overdue: "逾期未履行",
    done: "已履行",
    undecided: "待核实",
  },
  stepStatus: {
    done: "已办理",
    running: "进行中",
    next: "下一步",
    later: "未办理",
    open: "不详",
    not_applicable: "不适用",
  },
  ofRecord: (name, record) => `${name}（${record}）`,
  period: (period) => {
    const [year = period, part] = period.split("-");
    if (part === undefined) return `${year}年度`;
    if (part.startsWith("Q")) return `${year}年第${quarters[Number(part.slice(1)) - 1] ?? part}季度`;
    return halves[part] === undefined ? `${year}年${Number(part)}月` : `${year}年${halves[part]}`;
  },
  value: {
    known: ({ name, value, article }) => {
      const by = article === undefined ? "" : `依${article}`;
      const text = value?.text ?? "";
      return `${by}，${name}为${text}。`.replace(/^，/, "");
    },
    provisional: ({ name, value, open }) =>
      `如待定事项作出有利于申报单位的处理，${name}为${value?.text ?? ""}${depending(open)}；目前不是最终结果。`,
    withheld: (name) => `不符合条件，不产生${name}。`,
    leftTo: (name, role, article) => `${name}由${role}${article === undefined ? "" : `依${article}`}确定。`,
    between: (name, least, most, open) => {
      const range =
        least === undefined ? `不超过${most}` : most === undefined ? `不低于${least}` : `介于${least}与${most}之间`;
      return `${name}${range}${depending(open)}。`;
    },
    possible: (name, values, open) => `${name}可能为${values.join("或")}${depending(open)}。`,
    unknown: (name, open) => `${name}尚不能确定${depending(open)}。`,
    capped: (at, from, article) =>
      `${from === undefined ? "" : `原为${from}，`}${article === undefined ? "" : `依${article}`}最高不超过${at}。`,
    addend: (article, value, counts) =>
      counts === "no"
        ? `${article}：不计。`
        : counts === "yes"
          ? `${article}：计${value ?? "数额不详"}。`
          : `${article}：是否计${value ?? "入"}待核实。`,
    within: (parts) =>
      `在${parts.article}的名额之内${parts.place === undefined ? "" : `：第${parts.place}名`}（${places(parts)}）。`,
    over: (parts) =>
      `${parts.proposed === undefined ? "" : `拟评${parts.proposed}；`}${parts.places === "0" ? "没有名额" : `${parts.places}个名额已由名次在前者占用`}${elseWords(parts)}（${parts.article}）。`,
    tied: (parts, role) => `与他人并列于第${parts.places}个名额，名次由${role}确定（${parts.article}）。`,
    limitOpen: (parts) => `是否在${parts.article}的名额之内待核实${parts.base === "?" ? "" : `（${places(parts)}）`}。`,
  },
  title: {
    never: "未取得该称号。",
    held: (since, until) => (until === undefined ? `自${since}取得。` : `自${since}取得，有效期至${until}（含当日）。`),
    expired: (until) => `有效期已于${until}届满。`,
    due: (by) => `自${by}起应予复核。`,
    reviewBy: (by) => `应在${by}前（含当日）复核。`,
    rectifying: (since, until, passed) =>
      `已于${since}责令整改${until === undefined ? "" : `，期限至${until}`}，尚无整改结果记录${passed ? "，期限已过" : ""}。`,
    revoked: (article) => (article === undefined ? "已撤销。" : `已依${article}撤销。`),
    lostWith: (title) => `随${title}一并失效。`,
    barred: (article, until, title) =>
      `${title ?? ""}已${article === undefined ? "" : `依${article}`}撤销，${until}前（含当日）不得申报。`,
    applyFrom: (day) => `自${day}起可再次申报。`,
    undecided: (possible, open) =>
      `${possible.length === 0 ? "称号状态待核实" : `可能为${possible.join("或")}`}${open === "" ? "" : `：${open}`}。`,
    impossible: (event, on) => `“${event}”${on === undefined ? "" : `（${on}）`}与此前记录不能衔接，未予计入。`,
    event: {
      granted: "授予",
      renewed: "续期",
      reviewed: "复核",
      ordered_to_rectify: "责令整改",
      rectified: "整改合格",
      failed_to_rectify: "整改不合格",
      refused_to_rectify: "拒不整改",
      revoked: "撤销",
    },
    ask: (what, article, role, ground, until) => {
      const because = ground === undefined ? "" : `因${ground}，`;
      switch (what) {
        case "may_revoke":
          return `${because}依${article}是否撤销由${role}决定。`;
        case "revoke":
        case "revoke_and_bar":
          return `${because}依${article}应由${role}撤销称号。${until === undefined ? "" : `如于核对日期撤销，${until}前（含当日）不得申报。`}`;
        case "rectify":
          return `${because}依${article}应由${role}责令整改${until === undefined ? "" : `，期限至${until}`}。`;
        case "review":
          return `依${article}应由${role}复核${until === undefined ? "" : `，期限为${until}`}。`;
        case "renew":
          return `${because}依${article}应由${role}续期。`;
        default:
          return what satisfies never;
      }
    },
    askOpen: (what, article, open) => `依${article}是否${asked[what]}待核实${open === "" ? "" : `：${open}`}。`,
    noBar: (article, title) => `${title}未处于${article}所定的禁止申报期内。`,
    barOpen: (article, title, open) =>
      `${title}是否处于${article}所定的禁止申报期内待核实${open === "" ? "" : `：${open}`}。`,
    parent: (article, title, stands, open) => {
      if (stands === "yes") return `${title}有效，符合${article}。`;
      if (stands === "no") return `${article}要求${title}有效，现未持有有效的${title}。`;
      return `${article}要求${title}有效，待核实${open === "" ? "" : `：${open}`}。`;
    },
  },
  duty: dutySentence,
  procedure: {
    next: (step, role) => `下一步：${step}，由${role}办理。`,
    complete: "各步骤均已办理。",
    step: (name, role, status, day) => {
      if (status === "done") return `${name}已由${role}${day === undefined ? "" : `于${day}`}办理。`;
      if (status === "running") return `${name}自${day ?? "不详之日"}起进行中。`;
      if (status === "open") return `${name}是否已办理不详。`;
      if (status === "not_applicable") return `本次无须${name}。`;
      return `${name}尚未由${role}办理。`;
    },
    outOfOrder: (name, earlier) => `步骤颠倒：${name}早于应在其前的${earlier}。`,
    tooShort: (name, lasted, least) => `期限不足：${name}历时${lasted}，要求至少${least}。`,
    runsUntil: (name, day) => `${name}至少进行至${day}。`,
    length: (length, unit) =>
      unit === "workingDays" ? `${length}个工作日` : chineseFigure(length, { measure: unit }, "yuan").text,
  },
};

function depending(open: string): string {
  return open === "" ? "" : `，${open}`;
}

/** What a value turns on: facts as such, other things as clauses of their own. */
export function dependingInChinese(needs: readonly string[], waits: readonly string[]): string {
  return [...(needs.length === 0 ? [] : [`取决于${joinList(needs, "zh")}`]), ...waits].join("；");
}

function places({ base, places: number }: LimitParts): string {
  return `参评${base}家，名额${number}个`;
}

function elseWords({ else: others }: LimitParts): string {
  if (others?.value !== undefined) return `，评定为${others.value}`;
  return others?.role === undefined ? "" : `，由${others.role}确定`;
}

function dutySentence(status: Parameters<CourseWording["duty"]>[0], { due, doneOn, role, open }: DutyParts): string {
  switch (status) {
    case "not_triggered":
      return "尚无须履行。";
    case "pending":
      return due === undefined ? `应由${role}履行。` : `应由${role}在${due}前（含当日）履行。`;
    case "done_in_time":
      return `已于${doneOn ?? ""}按期履行${due === undefined ? "" : `（最后一日为${due}）`}。`;
    case "done_late":
      return `已于${doneOn ?? ""}履行，逾期${due === undefined ? "" : `（最后一日为${due}）`}。`;
    case "overdue":
      return `${role}逾期未履行${due === undefined ? "" : `，最后一日为${due}`}。`;
    case "done":
      return doneOn === undefined ? "已履行。" : `已于${doneOn}履行。`;
    case "undecided":
      return `待核实${due === undefined ? "" : `（最后一日为${due}）`}${open === "" ? "" : `：${open}`}。`;
    default:
      return status satisfies never;
  }
}

/** Some things that stand in the way, as one clause. */
export function openInChinese(needs: readonly string[], waits: readonly string[]): string {
  return [needs.length === 0 ? "" : joinList(needs, "zh"), ...waits].filter((part) => part !== "").join("；");
}
