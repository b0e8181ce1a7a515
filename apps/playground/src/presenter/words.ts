import type { Language } from "@bylaw/diagnostics";
import type { Outcome } from "@bylaw/ir";

/** What a change does to the people of a step, as sentences need it. */
export interface ToldChange {
  /** What the room is asked: who loses, who gains, or whose finding changes at all. */
  readonly asked: "lose" | "gain" | "change";
  /** The decision grants a title. */
  readonly title: boolean;
  readonly size: number;
  readonly held: number;
  readonly lost: number;
  readonly gained: number;
  readonly changed: number;
  /** The line as the text now draws it; missing where no line was moved. */
  readonly line?: string;
}

interface PresenterWords {
  readonly present: string;
  readonly recorder: {
    readonly title: string;
    readonly hint: string;
    readonly record: string;
    readonly recorded: (count: number) => string;
    readonly none: string;
    readonly full: string;
    readonly list: string;
    readonly name: (step: number) => string;
    readonly nameHint: string;
    readonly note: (step: number, language: Language) => string;
    readonly noteHint: (language: Language) => string;
    readonly inForce: string;
    readonly draft: string;
    readonly predict: (step: number) => string;
    readonly predictFirst: string;
    readonly earlier: (step: number) => string;
    readonly later: (step: number) => string;
    readonly remove: (step: number) => string;
    readonly removed: (step: number) => string;
    readonly begin: string;
    readonly file: string;
    readonly link: string;
    readonly linkCopied: string;
    readonly linkLong: (length: number) => string;
    readonly linkTooLong: string;
    readonly linkInAddress: string;
    readonly notKept: string;
    readonly close: string;
  };
  readonly view: string;
  readonly step: (at: number, of: number) => string;
  readonly waiting: string;
  readonly making: (at: number, of: number) => string;
  readonly broken: string;
  readonly howMany: string;
  readonly reveal: string;
  readonly roomSays: string;
  readonly youSaid: (guess: string) => string;
  readonly question: (told: ToldChange, figure: (value: number) => string) => string;
  readonly finding: (told: ToldChange, figure: (value: number) => string) => string;
  readonly turned: (from: Outcome, to: Outcome, title: boolean) => string;
  readonly covered: string;
  readonly keys: Readonly<
    Record<"space" | "reveal" | "guess" | "next" | "back" | "again" | "leave" | "ground", string>
  > & { readonly nextNamed: (name: string) => string };
  readonly steps: string;
  readonly fileNote: string;
}

const outcomesEn: Readonly<Record<Outcome, string>> = {
  met: "met",
  not_met: "not met",
  undecided: "undecided",
  at_discretion: "at discretion",
};
const outcomesZh: Readonly<Record<Outcome, string>> = {
  met: "符合",
  not_met: "不符合",
  undecided: "待核实",
  at_discretion: "由主管部门裁量",
};

const en: PresenterWords = {
  present: "Present",
  recorder: {
    title: "Steps to present",
    hint: "A step holds the text, the facts, the day, the readings and what is open on the page.",
    record: "Record this state",
    recorded: (count) => `Recorded as step ${count}.`,
    none: "No step is recorded yet. Without one, what the page shows now is presented.",
    full: "There is no room for more steps.",
    list: "Steps",
    name: (step) => `Name of step ${step}`,
    nameHint: "name",
    note: (step, language) => `Note on step ${step} in ${language === "en" ? "English" : "Chinese"}`,
    noteHint: (language) => `note in ${language === "en" ? "English" : "Chinese"}`,
    inForce: "text in force",
    draft: "draft",
    predict: (step) => `Step ${step}: let the room predict first`,
    predictFirst: "predict first",
    earlier: (step) => `Move step ${step} up`,
    later: (step) => `Move step ${step} down`,
    remove: (step) => `Remove step ${step}`,
    removed: (step) => `Step ${step} is removed.`,
    begin: "Begin",
    file: "Save as one file",
    link: "Copy a link to the steps",
    linkCopied: "Link copied. Whoever opens it sees the steps.",
    linkLong: (length) => `Link copied. It has ${length.toLocaleString("en")} characters, which some programs cut off.`,
    linkTooLong: "The steps do not fit in a link. Save them as one file.",
    linkInAddress: "The link stands in the address bar, to be copied there.",
    notKept: "The browser does not keep these steps. Save them as one file.",
    close: "Close",
  },
  view: "Presentation",
  step: (at, of) => `Step ${at} of ${of}`,
  waiting: "The step is being worked out.",
  making: (at, of) => `Step ${at} of ${of} is put into the file.`,
  broken: "The text of this step has errors, so there is no finding.",
  howMany: "How many?",
  reveal: "Reveal",
  roomSays: "the room says",
  youSaid: (guess) => `you said ${guess}`,
  question: ({ asked, title, size, held, line }, figure) => {
    const under = line === undefined ? "under the draft" : `at ${line}`;
    if (asked === "change") return `${figure(size)} applicants are judged. How many findings change ${under}?`;
    const now = title
      ? `${figure(held)} ${held === 1 ? "holds" : "hold"} the title today.`
      : `${figure(held)} ${held === 1 ? "meets" : "meet"} it today.`;
    if (asked === "lose") return `${now} How many ${title ? "lose it" : "no longer do"} ${under}?`;
    return `${now} How many more ${title ? "gain it" : "do"} ${under}?`;
  },
  finding: ({ title, held, lost, gained, changed }, figure) => {
    if (changed === 0) return "No finding changes.";
    if (lost === 0 && gained === 0) {
      return `${figure(changed)} ${changed === 1 ? "finding changes" : "findings change"}. None ${title ? "loses or gains the title" : "stops or begins to meet it"}.`;
    }
    const many = lost > 1;
    const who = lost === 0 ? "None" : figure(lost);
    const losing = title ? `${many ? "lose" : "loses"} the title` : `${many ? "no longer meet" : "stops meeting"} it`;
    const gaining = title ? (gained > 1 ? "gain" : "gains") : gained > 1 ? "newly meet" : "newly meets";
    return `${who} of ${figure(held)} ${losing}. ${gained === 0 ? "None" : figure(gained)} ${gaining} it.`;
  },
  turned: (from, to, title) => {
    if (from === "met" && to === "not_met") return title ? "lose it" : "no longer meet it";
    if (from === "met" && to === "at_discretion") return "go to the authority";
    if (from === "undecided" && to === "not_met") return "lose the chance";
    if (to === "met") return title ? "gain it" : "newly meet it";
    return `${outcomesEn[from]}, now ${outcomesEn[to]}`;
  },
  covered: "covered until it is revealed",
  keys: {
    space: "Space",
    reveal: "reveal",
    guess: "move the guess",
    next: "next",
    nextNamed: (name) => `next: ${name}`,
    back: "back",
    again: "start again",
    leave: "leave",
    ground: "light or dark",
  },
  steps: "Steps",
  fileNote:
    "Made with Bylaw. The applicants are invented unless a step says otherwise; the readings are not confirmed.",
};

const zh: PresenterWords = {
  present: "演示",
  recorder: {
    title: "演示步骤",
    hint: "每一步保存文本、填报事项、判定日期、适用口径以及页面所开部分。",
    record: "记录当前状态",
    recorded: (count) => `已记录为第${count}步。`,
    none: "尚未记录步骤。未记录时，演示页面当前所示内容。",
    full: "步骤已满，不能再记录。",
    list: "步骤",
    name: (step) => `第${step}步的名称`,
    nameHint: "名称",
    note: (step, language) => `第${step}步的${language === "en" ? "英文" : "中文"}说明`,
    noteHint: (language) => `${language === "en" ? "英文" : "中文"}说明`,
    inForce: "现行文本",
    draft: "拟改",
    predict: (step) => `第${step}步：先请听众预估`,
    predictFirst: "先预估",
    earlier: (step) => `第${step}步上移`,
    later: (step) => `第${step}步下移`,
    remove: (step) => `删除第${step}步`,
    removed: (step) => `第${step}步已删除。`,
    begin: "开始演示",
    file: "存为单个文件",
    link: "复制步骤链接",
    linkCopied: "链接已复制，打开即可观看各步骤。",
    linkLong: (length) => `链接已复制，共${length}个字符，部分软件可能截断。`,
    linkTooLong: "步骤内容过多，无法写入链接，请存为单个文件。",
    linkInAddress: "链接已写入地址栏，可在地址栏复制。",
    notKept: "浏览器未能保存这些步骤，请存为单个文件。",
    close: "关闭",
  },
  view: "演示",
  step: (at, of) => `第${at}步，共${of}步`,
  waiting: "正在判定本步骤。",
  making: (at, of) => `正在将第${at}步写入文件，共${of}步。`,
  broken: "本步骤的文本有误，无法判定。",
  howMany: "预估多少家？",
  reveal: "揭晓",
  roomSays: "现场预估",
  youSaid: (guess) => `预估为${guess}家`,
  question: ({ asked, title, size, held, line }, figure) => {
    const under = line === undefined ? "按拟改文本" : `要求线改为${line}后`;
    if (asked === "change") return `共判定${figure(size)}家。${under}，多少家的判定发生变化？`;
    const now = title ? `现有${figure(held)}家持有称号。` : `现有${figure(held)}家符合。`;
    if (asked === "lose") return `${now}${under}，多少家将${title ? "失去称号" : "不再符合"}？`;
    return `${now}${under}，多少家将${title ? "新获称号" : "新增符合"}？`;
  },
  finding: ({ title, held, lost, gained, changed }, figure) => {
    if (changed === 0) return "判定均无变化。";
    if (lost === 0 && gained === 0)
      return `${figure(changed)}家判定有变化，${title ? "称号得失" : "符合与否"}均无变化。`;
    const losing = title ? "失去称号" : "不再符合";
    const gaining = title ? "新获称号" : "新增符合";
    const first = lost === 0 ? `${figure(held)}家中无一家${losing}` : `${figure(held)}家中有${figure(lost)}家${losing}`;
    return `${first}，${gained === 0 ? `无一家${gaining}` : `另有${figure(gained)}家${gaining}`}。`;
  },
  turned: (from, to, title) => {
    if (from === "met" && to === "not_met") return title ? "失去称号" : "不再符合";
    if (from === "met" && to === "at_discretion") return "转由主管部门裁量";
    if (from === "undecided" && to === "not_met") return "不再可能符合";
    if (to === "met") return title ? "新获称号" : "新增符合";
    return `${outcomesZh[from]}变为${outcomesZh[to]}`;
  },
  covered: "揭晓前遮盖",
  keys: {
    space: "空格",
    reveal: "揭晓",
    guess: "调整预估",
    next: "下一步",
    nextNamed: (name) => `下一步：${name}`,
    back: "上一步",
    again: "重新开始",
    leave: "退出",
    ground: "浅色或深色",
  },
  steps: "步骤",
  fileNote: "由Bylaw生成。除步骤另有说明外，申报单位均为模拟；适用口径未经制定机关确认。",
};

export function presenterWords(language: Language): PresenterWords {
  return language === "en" ? en : zh;
}
