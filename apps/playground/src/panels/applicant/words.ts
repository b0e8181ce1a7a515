import type { Language } from "@bylaw/diagnostics";

/** What the applicant's panel says. */
export interface ApplicantWords {
  readonly view: string;
  readonly form: string;
  readonly json: string;
  readonly stated: (count: number, all: number) => string;
  readonly inTheWay: (count: number) => string;
  readonly nothingMissing: string;
  readonly next: (name: string) => string;
  readonly nextQuestion: string;
  readonly answer: string;
  readonly noArticle: string;
  readonly readBy: string;
  readonly statedBy: (role: string) => string;
  readonly attestedBy: (role: string) => string;
  readonly decidedBy: (role: string) => string;
  readonly earlierDecision: string;
  readonly evidence: (papers: readonly string[]) => string;
  readonly range: (least: string | undefined, most: string | undefined) => string;
  readonly paper: string;
  readonly handedIn: string;
  readonly notHandedIn: string;
  readonly title: string;
  readonly never: string;
  readonly events: (count: number) => string;
  readonly openTitles: (title: string) => string;
  readonly acts: string;
  readonly actsLead: string;
  readonly accepted: string;
  readonly refused: string;
  readonly act: (rule: string) => string;
  readonly actValue: string;
  readonly actBy: string;
  readonly actOn: string;
  readonly actReason: string;
  readonly asJson: string;
  readonly unreadable: string;
  readonly tooLarge: string;
  readonly changedBeside: string;
  readonly takeBack: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly openFile: string;
  readonly notTaken: string;
}

const few = (count: number, single: string, many: string): string => (count === 1 ? `1 ${single}` : `${count} ${many}`);

export const applicantWords: Readonly<Record<Language, ApplicantWords>> = {
  en: {
    view: "How the case is shown",
    form: "Form",
    json: "JSON",
    stated: (count, all) => `${count} of ${all} known`,
    inTheWay: (count) => `${few(count, "thing stands", "things stand")} in the way.`,
    nothingMissing: "Nothing that is not known stands in the way.",
    next: (name) => `Next: ${name}`,
    nextQuestion: "Next question",
    answer: "Answer it",
    noArticle: "Not placed by an article",
    readBy: "read by",
    statedBy: (role) => `stated by the ${role}`,
    attestedBy: (role) => `attested by the ${role}`,
    decidedBy: (role) => `decided by the ${role}`,
    earlierDecision: "from an earlier decision",
    evidence: (papers) => `evidence: ${papers.join(", ")}`,
    range: (least, most) =>
      least === undefined ? `at most ${most}` : most === undefined ? `at least ${least}` : `from ${least} to ${most}`,
    paper: "paper",
    handedIn: "Handed in",
    notHandedIn: "Not",
    title: "history of the title",
    never: "Never held",
    events: (count) => few(count, "event", "events"),
    openTitles: (title) => `Open the history of ${title}`,
    acts: "Acts of the authority",
    actsLead: "These rules wait for an act; it is recorded here and never presumed.",
    accepted: "Accepted",
    refused: "Refused",
    act: (rule) => `Act on ${rule}`,
    actValue: "Value accepted instead",
    actBy: "By",
    actOn: "On",
    actReason: "Reason",
    asJson: "The case as JSON",
    unreadable: "The form and the findings stay as they are until this can be read. What is typed is kept.",
    tooLarge: "This is more than a form can show: a million characters, 50,000 values or twelve levels are the most.",
    changedBeside: "The case has been changed in the form since.",
    takeBack: "Go back to the case as it stands",
    copy: "Copy",
    copied: "Copied",
    notCopied: "The browser did not let it be copied. It can be marked and copied by hand.",
    openFile: "Open a JSON file",
    notTaken: "What could not be taken as stated counts as not known:",
  },
  zh: {
    view: "申报情况的显示方式",
    form: "填报表",
    json: "JSON",
    stated: (count, all) => `已知${count}项，共${all}项`,
    inTheWay: (count) => `结论尚缺${count}项信息。`,
    nothingMissing: "结论不缺信息。",
    next: (name) => `下一项：${name}`,
    nextQuestion: "下一问",
    answer: "填写此项",
    noArticle: "不属于具体条文",
    readBy: "用于",
    statedBy: (role) => `由${role}提供`,
    attestedBy: (role) => `由${role}核实`,
    decidedBy: (role) => `由${role}决定`,
    earlierDecision: "来自前次决定",
    evidence: (papers) => `凭${papers.join("、")}`,
    range: (least, most) =>
      least === undefined ? `不超过${most}` : most === undefined ? `不低于${least}` : `${least}至${most}`,
    paper: "申报材料",
    handedIn: "已提交",
    notHandedIn: "未提交",
    title: "称号沿革",
    never: "从未取得",
    events: (count) => `${count}项事件`,
    openTitles: (title) => `打开“${title}”的沿革`,
    acts: "主管部门的决定",
    actsLead: "以下规则有待主管部门作出决定；决定在此记录，未记录的不作推定。",
    accepted: "准予",
    refused: "不予",
    act: (rule) => `就${rule}作出的决定`,
    actValue: "准予的数值",
    actBy: "决定机关",
    actOn: "决定日期",
    actReason: "理由",
    asJson: "以JSON表示的申报情况",
    unreadable: "在文本可以读取之前，填报表和判定保持不变，已输入的内容予以保留。",
    tooLarge: "内容超出填报表所能显示的范围：最多一百万个字符、五万个值、十二层。",
    changedBeside: "此后填报表中的申报情况已有变动。",
    takeBack: "恢复为现有申报情况",
    copy: "复制",
    copied: "已复制",
    notCopied: "浏览器未允许复制，可以手动选中后复制。",
    openFile: "打开JSON文件",
    notTaken: "以下填报未能采用，按未知处理：",
  },
};
