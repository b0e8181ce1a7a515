import type { Language } from "@bylaw/diagnostics";
import type { StepResult, TitleEventKind, TitleResult } from "@bylaw/ir";
import { dayInWords } from "./days.ts";

/** What the panel of titles and deadlines says; statuses and sentences come with the explanation. */
export interface TitleWords {
  readonly none: string;
  readonly reading: string;
  readonly wide: string;
  readonly beside: string;
  readonly goToLine: (words: string) => string;
  /** The status as a heading: "Barred until 6 May 2027". */
  readonly heading: (result: TitleResult, word: string) => string;
  readonly aside: (count: number) => string;
  readonly handle: { readonly name: string; readonly asOf: (day: string) => string; readonly drag: string };
  /** What the handle says of where it stands. */
  readonly standsAt: (day: string, statuses: readonly string[]) => string;
  readonly lane: (name: string, sentences: readonly string[]) => string;
  readonly wouldEnd: (day: string, place: string | undefined) => string;
  readonly until: (day: string) => string;
  readonly barred: (length: string | undefined, place: string | undefined) => string;
  readonly barShared: (title: string) => string;
  readonly mayApply: (day: string) => string;
  readonly notYet: string;
  readonly cause: (place: string) => string;
  readonly event: Readonly<Record<TitleEventKind, string>>;
  readonly status: Readonly<Record<TitleResult["status"], string>>;
  readonly history: HistoryWords;
  readonly duty: DutyWords;
  readonly steps: StepWords;
  readonly foot: (years: readonly string[]) => string;
}

export interface HistoryWords {
  readonly count: (count: number) => string;
  readonly never: string;
  readonly unknown: string;
  readonly undated: (count: number) => string;
  /** Under a drawing of the day asked about alone, because so many events have no date. */
  readonly dayAlone: (count: number) => string;
  readonly add: string;
  readonly close: string;
  readonly table: (title: string) => string;
  readonly known: { readonly name: string; readonly events: string; readonly never: string; readonly unknown: string };
  readonly columns: {
    readonly event: string;
    readonly on: string;
    readonly cause: string;
    readonly until: string;
    readonly record: string;
  };
  readonly choose: string;
  readonly otherLaw: string;
  readonly row: (position: number) => string;
  readonly remove: (position: number) => string;
  readonly removed: string;
  readonly of: (record: string) => string;
  readonly recordNumber: (position: number) => string;
  readonly nothingHere: string;
}

export interface DutyWords {
  readonly noRecord: string;
  readonly notTriggered: string;
  readonly period: (period: string, said: string) => string;
  readonly event: (day: string) => string;
  readonly lastDay: (day: string) => string;
  /** `names` of the holidays; empty where the calendar names none, or there is no room. */
  readonly daysOff: (count: number, names: readonly string[]) => string;
  readonly makeUp: (weekday: number, name: string | undefined) => string;
  readonly done: (day: string, late: number) => string;
  readonly today: (day: string) => string;
  readonly daysLeft: (days: number) => string;
  readonly overdue: (late: number) => string;
  readonly due: (day: string) => string;
  readonly sent: (day: string) => string;
  readonly doneInTime: string;
  readonly doneOnLastDay: string;
  readonly missing: (year: number) => string;
  readonly earlier: (count: number) => string;
  readonly record: (position: number) => string;
  readonly cells: (length: string, cells: string) => string;
  readonly workingDays: (count: number) => string;
  readonly cut: string;
}

export interface StepWords {
  readonly show: string;
  readonly hide: string;
  readonly table: (procedure: string) => string;
  readonly known: { readonly name: string; readonly known: string; readonly unknown: string };
  readonly columns: {
    readonly step: string;
    readonly by: string;
    readonly state: string;
    readonly from: string;
    readonly until: string;
  };
  readonly state: { readonly not_done: string; readonly done: string };
  readonly stillRuns: string;
  readonly fromFact: string;
  readonly status: Readonly<Record<StepResult["status"], string>>;
  readonly by: (role: string) => string;
  readonly from: (day: string) => string;
  readonly span: (from: string, until: string) => string;
  readonly outOfOrder: string;
  readonly tooShort: string;
  readonly atLeastUntil: (day: string) => string;
}

const days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const daysInChinese = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
const one = (count: number, single: string, many: string): string => `${count} ${count === 1 ? single : many}`;
const en = (day: string): string => dayInWords(day, "en");
const zh = (day: string): string => dayInWords(day, "zh");

/** The last day of the bars that run; nothing where it is not known. */
function barredUntil({ bars, applyFrom }: TitleResult): string | undefined {
  return applyFrom === undefined
    ? undefined
    : bars
        .map(({ until }) => until)
        .toSorted()
        .at(-1);
}

const english: TitleWords = {
  none: "This measure grants no title, sets no duty and orders no steps: there is nothing to put on a time line.",
  reading: "The time lines come with the first finding.",
  wide: "Use the whole width",
  beside: "Text beside",
  goToLine: (words) => `${words}: go to its line`,
  heading: (result, word) => {
    const bar = barredUntil(result);
    if (result.status === "barred" && bar !== undefined) return `Barred until ${en(bar)}`;
    if (result.status === "held" && result.until !== undefined) return `Held until ${en(result.until)}`;
    if (result.status === "rectifying" && result.rectify?.until !== undefined) {
      return `${word} by ${en(result.rectify.until)}`;
    }
    if (result.status === "expired" && result.until !== undefined) return `Expired on ${en(result.until)}`;
    return word;
  },
  aside: (count) => `${one(count, "point", "points")} open or passed over`,
  handle: { name: "Date of decision", asOf: (day) => `as of ${day}`, drag: "drag, or ← →" },
  standsAt: (day, statuses) => [en(day), ...statuses].join(". "),
  lane: (name, sentences) => `Time line: ${name}. ${sentences.join(" ")}`,
  wouldEnd: (day, place) => `term would have ended ${day}${place === undefined ? "" : `, ${place}`}`,
  until: (day) => `until ${day}`,
  barred: (length, place) =>
    `Barred${length === undefined ? "" : ` for ${length}`}${place === undefined ? "" : `, ${place}`}; the last day counts`,
  barShared: (title) => `by the ${title}`,
  mayApply: (day) => `may apply from ${day}`,
  notYet: "not yet",
  cause: (place) => `, by the cause of ${place}`,
  event: {
    granted: "granted",
    renewed: "renewed",
    reviewed: "reviewed",
    ordered_to_rectify: "ordered to put right",
    rectified: "put right",
    failed_to_rectify: "not put right",
    refused_to_rectify: "refused to put right",
    revoked: "revoked",
  },
  status: {
    none: "Not held",
    held: "Held",
    due_for_review: "Due for review",
    rectifying: "Ordered to put right",
    expired: "Expired",
    revoked: "Revoked",
    barred: "Barred",
    undecided: "Undecided",
  },
  history: {
    count: (count) => `history, ${one(count, "event", "events")}`,
    never: "never held",
    unknown: "history not known",
    undated: (count) => `${one(count, "event", "events")} without a date`,
    dayAlone: (count) =>
      `This history is long and ${count === 1 ? "one event has" : `${count} events have`} no date, so what is said holds for the day asked about alone. With ${count === 1 ? "its date" : "their dates"} in the history the whole line is drawn.`,
    add: "Add an event",
    close: "Close the history",
    table: (title) => `History: ${title}`,
    known: { name: "What is known of the history", events: "These events", never: "Never held", unknown: "Not known" },
    columns: { event: "Event", on: "Date", cause: "Cause", until: "Last day", record: "Record" },
    choose: "choose an event",
    otherLaw: "an article of this measure such as 18(1), or the name of another law",
    row: (position) => `event ${position}`,
    remove: (position) => `Remove event ${position}`,
    removed: "Remove",
    of: (record) => `of ${record}`,
    recordNumber: (position) => `record ${position}`,
    nothingHere: "No event is on record: the title was never held. Add an event, or say that the history is not known.",
  },
  duty: {
    noRecord: "No such event is on record: nothing has to be done.",
    notTriggered: "Not triggered",
    period: (period) => period.replace("-", " "),
    event: (day) => `event on ${day}`,
    lastDay: (day) => `last day ${day}`,
    daysOff: (count, names) =>
      `${names.length === 0 ? "" : `${names.join(" and ")}, `}${one(count, "day", "days")} off`,
    makeUp: (weekday, name) => `${days[weekday] ?? ""} worked to make up${name === undefined ? "" : ` for ${name}`}`,
    done: (day, late) => (late === 0 ? `done ${day}` : `done ${day}, ${one(late, "working day", "working days")} late`),
    today: (day) => `as of ${day}`,
    daysLeft: (left) => (left === 0 ? "last day today" : `${one(left, "day", "days")} left`),
    overdue: (late) => `${one(late, "working day", "working days")} overdue`,
    due: (day) => `due ${day}`,
    sent: (day) => `sent ${day}`,
    doneInTime: "done in time",
    doneOnLastDay: "done on the last day",
    missing: (year) => `The working days of ${year} are not loaded: the last day is not known.`,
    earlier: (count) => one(count, "earlier period", "earlier periods"),
    record: (position) => `record ${position}`,
    cells: (length, cells) => `${length}. ${cells}`,
    workingDays: (count) => one(count, "working day", "working days"),
    cut: "The days after that are left out.",
  },
  steps: {
    show: "Record the steps",
    hide: "Close the record",
    table: (procedure) => `Steps: ${procedure}`,
    known: { name: "What is known of the steps", known: "These steps", unknown: "Not known" },
    columns: { step: "Step", by: "By", state: "Done", from: "Date or first day", until: "Last day" },
    state: { not_done: "Not done", done: "Done or begun" },
    stillRuns: "still running",
    fromFact: "stated by a fact",
    status: {
      done: "Done",
      running: "Running",
      next: "Next",
      later: "Later",
      open: "Not known",
      not_applicable: "Does not apply",
    },
    by: (role) => `by the ${role}`,
    from: (day) => `since ${day}`,
    span: (from, until) => (from === until ? from : `${from} to ${until}`),
    outOfOrder: "out of order",
    tooShort: "too short",
    atLeastUntil: (day) => `at least until ${day}`,
  },
  foot: (years) =>
    [
      "Day 1 is the day after the event; the last day still counts.",
      ...(years.length === 0 ? [] : [`Holidays and make-up days: calendar plugin, ${years.join(", ")}.`]),
      "A year that is not loaded leaves the duty undecided, and says so.",
    ].join(" "),
};

const chinese: TitleWords = {
  none: "本办法未设称号、义务和程序，没有可列的期限。",
  reading: "首次判定完成后显示时间线。",
  wide: "占满页宽",
  beside: "并列条文",
  goToLine: (words) => `${words}：转到所在行`,
  heading: (result, word) => {
    const bar = barredUntil(result);
    if (result.status === "barred" && bar !== undefined) return `${zh(bar)}前不得申报`;
    if (result.status === "held" && result.until !== undefined) return `有效期至${zh(result.until)}`;
    if (result.status === "rectifying" && result.rectify?.until !== undefined) {
      return `${word}，限期${zh(result.rectify.until)}`;
    }
    if (result.status === "expired" && result.until !== undefined) return `已于${zh(result.until)}届满`;
    return word;
  },
  aside: (count) => `另有${count}项待核实或者未予计入`,
  handle: { name: "判定日", asOf: (day) => `判定日 ${day}`, drag: "可拖动，或按← →" },
  standsAt: (day, statuses) => `${[zh(day), ...statuses].join("；")}。`,
  lane: (name, sentences) => `时间线：${name}。${sentences.join("")}`,
  wouldEnd: (day, place) => `原有效期至${day}${place === undefined ? "" : `（${place}）`}`,
  until: (day) => `至${day}`,
  barred: (length, place) =>
    `${place === undefined ? "" : `依${place}，`}${length === undefined ? "" : `${length}内`}不得申报，含最后一日`,
  barShared: (title) => `因${title}`,
  mayApply: (day) => `${day}起可再次申报`,
  notYet: "尚未发生",
  cause: (place) => `，依${place}`,
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
  status: {
    none: "未取得",
    held: "有效",
    due_for_review: "应予复核",
    rectifying: "整改中",
    expired: "已届满",
    revoked: "已撤销",
    barred: "禁止申报期内",
    undecided: "待核实",
  },
  history: {
    count: (count) => `沿革共${count}项`,
    never: "从未取得",
    unknown: "沿革不详",
    undated: (count) => `${count}项日期不详`,
    dayAlone: (count) => `沿革较长，且有${count}项日期不详，故仅示判定日的情况；补填日期后，即可显示全部时间线。`,
    add: "增加一项",
    close: "收起沿革",
    table: (title) => `${title}沿革`,
    known: { name: "沿革是否清楚", events: "如下所列", never: "从未取得", unknown: "不详" },
    columns: { event: "事项", on: "日期", cause: "依据", until: "限期", record: "所属记录" },
    choose: "请选择",
    otherLaw: "本办法的条款，如第十八条第一项；或者其他法规的名称",
    row: (position) => `第${position}项`,
    remove: (position) => `删除第${position}项`,
    removed: "删除",
    of: (record) => `属${record}`,
    recordNumber: (position) => `第${position}条`,
    nothingHere: "未列任何事项，即从未取得该称号。可增加一项，或者注明沿革不详。",
  },
  duty: {
    noRecord: "未列此类事项，无须履行。",
    notTriggered: "未触发",
    period: (_, said) => said,
    event: (day) => `${day}起算`,
    lastDay: (day) => `最后一日${day}`,
    daysOff: (count, names) => `${names.join("、")}放假${count}天`,
    makeUp: (weekday, name) => `${name ?? ""}调休，${daysInChinese[weekday] ?? ""}上班`,
    done: (day, late) => (late === 0 ? `${day}履行` : `${day}履行，逾期${late}个工作日`),
    today: (day) => `判定日${day}`,
    daysLeft: (left) => (left === 0 ? "今日为最后一日" : `余${left}天`),
    overdue: (late) => `已逾期${late}个工作日`,
    due: (day) => `限${day}`,
    sent: (day) => `${day}报送`,
    doneInTime: "按期履行",
    doneOnLastDay: "最后一日履行",
    missing: (year) => `未载入${year}年工作日历，最后一日不能确定。`,
    earlier: (count) => `此前${count}期`,
    record: (position) => `第${position}条`,
    cells: (length, cells) => `${length}。${cells}`,
    workingDays: (count) => `${count}个工作日`,
    cut: "其后各日从略。",
  },
  steps: {
    show: "填写步骤",
    hide: "收起步骤",
    table: (procedure) => `${procedure}各步骤`,
    known: { name: "办理情况是否清楚", known: "如下所列", unknown: "不详" },
    columns: { step: "步骤", by: "办理主体", state: "办理情况", from: "日期或者起始日", until: "结束日" },
    state: { not_done: "未办理", done: "已办理或者已开始" },
    stillRuns: "尚未结束",
    fromFact: "由事项载明",
    status: {
      done: "已办理",
      running: "进行中",
      next: "下一步",
      later: "未办理",
      open: "不详",
      not_applicable: "不适用",
    },
    by: (role) => `由${role}办理`,
    from: (day) => `${day}起`,
    span: (from, until) => (from === until ? from : `${from}至${until}`),
    outOfOrder: "步骤颠倒",
    tooShort: "期限不足",
    atLeastUntil: (day) => `至少进行至${day}`,
  },
  foot: (years) =>
    [
      "自事项发生的次日起算，含最后一日。",
      ...(years.length === 0 ? [] : [`放假和调休依工作日历（${years.join("、")}年）。`]),
      "未载入日历的年份，期限待核实并予注明。",
    ].join(""),
};

/** The words of the panel in a language. */
export function titleWords(language: Language): TitleWords {
  return language === "zh" ? chinese : english;
}
