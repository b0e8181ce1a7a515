import type { Language } from "@bylaw/diagnostics";
import type { Reader } from "./guide.ts";

/** What list and bar of the guides say. */
export interface GalleryWords {
  readonly title: string;
  readonly lead: string;
  readonly readers: Readonly<Record<Reader, string>>;
  /** Of a guide: how long it is, and about whose measure. */
  readonly length: (steps: number, measure: string) => string;
  readonly closeList: string;
  readonly bar: (title: string) => string;
  readonly step: (at: number, of: number) => string;
  readonly tries: string;
  readonly back: string;
  readonly next: string;
  readonly again: string;
  readonly close: string;
  readonly otherPeople: (size: string) => string;
  /** Between two sentences. */
  readonly between: string;
}

export const galleryWords: Readonly<Record<Language, GalleryWords>> = {
  en: {
    title: "Examples",
    lead: "Each one leads through the page step by step. Everything can be touched on the way; your own page comes back at the end. All platforms in them are invented.",
    readers: {
      authors: "For those who write policies",
      developers: "For developers",
      trainers: "For trainers",
    },
    length: (steps, measure) => `${steps} steps · ${measure}`,
    closeList: "Close",
    bar: (title) => `Example: ${title}`,
    step: (at, of) => `Step ${at} of ${of}`,
    tries: "Try",
    back: "Back",
    next: "Next",
    again: "Restore this step",
    close: "Close example",
    otherPeople: (size) => `The figures are those of ${size} applicants that the page invents; you have loaded others.`,
    between: " ",
  },
  zh: {
    title: "示例",
    lead: "每个示例逐步演示页面的用法，途中可以随意操作，结束后恢复原有页面。示例中的平台均为虚构。",
    readers: {
      authors: "条文编写",
      developers: "开发",
      trainers: "培训",
    },
    length: (steps, measure) => `${steps}步 · ${measure}`,
    closeList: "关闭",
    bar: (title) => `示例：${title}`,
    step: (at, of) => `第${at}步，共${of}步`,
    tries: "试一试",
    back: "上一步",
    next: "下一步",
    again: "恢复本步",
    close: "关闭示例",
    otherPeople: (size) => `所列家数以页面自带的${size}家模拟申报单位为准；当前载入的是其他申报单位。`,
    between: "",
  },
};
