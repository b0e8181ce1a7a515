import type { Bilingual } from "@bylaw/diagnostics";
import type { Version } from "./keeping.ts";

/** Why a link or a draft was not opened. */
export const refusals = {
  damaged: {
    en: "The link is damaged: a part of it is missing or was changed on its way.",
    zh: "链接已损坏：部分内容缺失，或者在传递中被改动。",
  },
  tooLarge: {
    en: "The link holds more than this page opens.",
    zh: "链接所含内容超出本页可以打开的限度。",
  },
  newer: {
    en: "The link was made by a newer page. Load this page anew to open it.",
    zh: "链接由较新版本的页面生成。请重新载入本页后再打开。",
  },
  noMeasure: {
    en: "The link is about a measure that this page does not hold.",
    zh: "链接所涉政策文件不在本页之内。",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Says which part of a situation is not as it has to be. */
export function wrongPart(part: Bilingual): Bilingual {
  return {
    en: `The link is not in order: ${part.en} cannot be read.`,
    zh: `链接内容有误：${part.zh}无法读取。`,
  };
}

/** The parts of a situation, as they are named when one is wrong. */
export const parts = {
  whole: { en: "its content", zh: "其内容" },
  measure: { en: "the measure", zh: "政策文件" },
  engine: { en: "the version of the engine", zh: "引擎版本" },
  texts: { en: "the changes of the text", zh: "文本改动" },
  pinned: { en: "the pinned text", zh: "固定文本" },
  case: { en: "the facts", zh: "填报事项" },
  on: { en: "the day asked about", zh: "判定日期" },
  readings: { en: "the readings", zh: "适用口径" },
  open: { en: "what is open on the page", zh: "页面状态" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type PartName = keyof typeof parts;

interface KeepWords {
  readonly copyLink: string;
  readonly copied: string;
  /** Of a link that is longer than programs take without question. */
  readonly copiedLong: (length: number) => string;
  readonly inAddress: string;
  /** Follows any of these where the people of the page are a table of one's own. */
  readonly withoutTable: string;
  readonly headings: {
    readonly linkAndDraft: string;
    readonly otherTab: string;
    readonly draftAndForce: string;
    readonly linkAndForce: string;
    readonly versions: string;
    readonly changedSince: string;
    readonly engine: (made: string, here: string) => string;
    readonly refused: string;
    readonly notKept: string;
    readonly offline: string;
    readonly newPage: string;
  };
  readonly shown: Readonly<Record<Version, string>>;
  readonly bothKept: string;
  /** Between two sentences, and at the end of one that can be a heading too. */
  readonly between: string;
  readonly stop: string;
  readonly findingsMayDiffer: string;
  readonly changedSince: string;
  readonly unfit: string;
  readonly was: string;
  readonly is: string;
  readonly show: Readonly<Record<Version, string>>;
  readonly keep: Readonly<Record<Version, string>>;
  readonly nothingOpened: string;
  readonly notKept: string;
  readonly offlineReady: string;
  readonly offlineNotReady: string;
  readonly newPage: string;
  readonly load: string;
  readonly later: string;
  readonly close: string;
  readonly earlier: { readonly name: string; readonly none: string };
  /** A version that was set aside: how many of its lines differ from the text in force, and the day it asks about. */
  readonly earlierDraft: (changes: number, on: string) => string;
}

const en: KeepWords = {
  copyLink: "Copy link",
  copied: "Link copied",
  copiedLong: (length) => `Link copied. It has ${length.toLocaleString("en")} characters, which some programs cut off.`,
  inAddress: "The link stands in the address bar, to be copied there.",
  withoutTable: " Your own table is not in it.",
  headings: {
    linkAndDraft: "Link and draft differ",
    otherTab: "Saved in another tab",
    draftAndForce: "Draft and text in force differ",
    linkAndForce: "Link and text in force differ",
    versions: "Two versions",
    changedSince: "The text in force has changed since",
    engine: (made, here) => `Made with engine ${made}, read with ${here}`,
    refused: "The link was not opened",
    notKept: "This draft is not kept",
    offline: "No network",
    newPage: "A new version of this page is there",
  },
  shown: {
    link: "Shown here: what the link holds.",
    draft: "Shown here: your draft in this browser.",
    tab: "Shown here: what the other tab saved.",
    here: "Shown here: the version of this tab.",
    force: "Shown here: the text in force.",
  },
  bothKept: "Both versions are kept.",
  between: " ",
  stop: ".",
  findingsMayDiffer: "Findings may differ from those that were seen then.",
  changedSince:
    "The changes were made in an earlier text of the measure; they stand in the present one where they fit.",
  unfit: "These changes no longer fit, and are left out:",
  was: "was",
  is: "changed to",
  show: {
    link: "Show the link",
    draft: "Show the draft",
    tab: "Show the other tab's",
    here: "Show this tab's",
    force: "Show the text in force",
  },
  keep: {
    link: "Keep the link",
    draft: "Keep the draft",
    tab: "Keep the other tab's",
    here: "Keep this tab's",
    force: "Keep the text in force",
  },
  nothingOpened: "Nothing of it was taken over.",
  notKept: "The browser keeps nothing more for this page. A link holds the whole of it.",
  offlineReady: "The page works without one, also when it is loaded anew.",
  offlineNotReady: "The page goes on working, but cannot be loaded anew until the network is back.",
  newPage: "The draft is kept when it is loaded.",
  load: "Load it",
  later: "Later",
  close: "Close",
  earlier: { name: "Earlier drafts", none: "None was set aside in this browser." },
  earlierDraft: (changes, on) => `${changes} ${changes === 1 ? "place" : "places"} changed, as of ${on}`,
};

const zh: KeepWords = {
  copyLink: "复制链接",
  copied: "链接已复制",
  copiedLong: (length) => `链接已复制，共${length}个字符，部分软件可能截断。`,
  inAddress: "链接已写入地址栏，可在地址栏复制。",
  withoutTable: "（不含自有数据表）",
  headings: {
    linkAndDraft: "链接与草稿不一致",
    otherTab: "另一标签页已保存",
    draftAndForce: "草稿与现行文本不一致",
    linkAndForce: "链接与现行文本不一致",
    versions: "有两个版本",
    changedSince: "现行文本已有变动",
    engine: (made, here) => `生成时引擎版本为${made}，现为${here}`,
    refused: "链接未打开",
    notKept: "草稿未能保存",
    offline: "网络已断开",
    newPage: "本页已有新版本",
  },
  shown: {
    link: "此处为链接所含内容。",
    draft: "此处为本浏览器中的草稿。",
    tab: "此处为另一标签页保存的内容。",
    here: "此处为本标签页的内容。",
    force: "此处为现行文本。",
  },
  bothKept: "两个版本均已保留。",
  between: "",
  stop: "。",
  findingsMayDiffer: "判定可能与当时所见不同。",
  changedSince: "改动系在此前的文本上作出；凡与现行文本相合的，已写入现行文本。",
  unfit: "以下改动已无对应条文，未写入：",
  was: "原文",
  is: "改为",
  show: {
    link: "查看链接内容",
    draft: "查看草稿",
    tab: "查看另一标签页的内容",
    here: "查看本标签页的内容",
    force: "查看现行文本",
  },
  keep: {
    link: "采用链接内容",
    draft: "采用草稿",
    tab: "采用另一标签页的内容",
    here: "采用本标签页的内容",
    force: "采用现行文本",
  },
  nothingOpened: "链接内容均未采用。",
  notKept: "浏览器不能再为本页保存内容。复制链接可以带走全部内容。",
  offlineReady: "本页无需网络，重新载入后仍可使用。",
  offlineNotReady: "本页可以继续使用，但在网络恢复之前不能重新载入。",
  newPage: "载入新版本时，草稿予以保留。",
  load: "载入新版本",
  later: "以后再说",
  close: "关闭",
  earlier: { name: "此前的草稿", none: "本浏览器没有另存的草稿。" },
  earlierDraft: (changes, on) => `改动${changes}处，判定日期${on}`,
};

/** The words of links and drafts. */
export const keepWords: { readonly en: KeepWords; readonly zh: KeepWords } = { en, zh };
