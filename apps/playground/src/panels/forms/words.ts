import type { Language } from "@bylaw/diagnostics";
import type { ShownForm, ShownListing } from "../../engine/service-calls.ts";

/** What the panel of the forms says. */
export interface FormWords {
  readonly choice: string;
  readonly names: Readonly<Record<ShownForm, string>>;
  /** What each form is, one sentence. */
  readonly leads: Readonly<Record<ShownForm, string>>;
  readonly scope: { readonly name: string; readonly statement: string; readonly whole: string };
  readonly lines: (form: string) => string;
  readonly line: (line: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly more: (count: number, atLeast: boolean) => string;
  readonly why: Readonly<Record<NonNullable<ShownListing["why"]> | "empty", string>>;
}

export const formWords: Readonly<Record<Language, FormWords>> = {
  en: {
    choice: "Forms, in the order in which the text passes through them",
    names: {
      tokens: "Words",
      ast: "Statements",
      names: "Names",
      model: "Kinds",
      ir: "Policy",
      javascript: "JavaScript",
      sentences: "Sentences",
    },
    leads: {
      tokens: "Every word and sign as it was read, and what it was taken for.",
      ast: "The statements, with their parts hanging in one another as they belong together.",
      names: "Every name, what it stands for, and where that is declared.",
      model: "The same statements with the kind of every part settled: money, a percent, yes or no.",
      ir: "The compiled policy, which decides cases. It holds no wording and no places.",
      javascript: "The same rules as a module for other programs. It is shown here and never run.",
      sentences: "What is said of this applicant, as a letter would say it.",
    },
    scope: { name: "How much of the text", statement: "Statement at the caret", whole: "Whole text" },
    lines: (form) => `${form}: up and down go from line to line, Enter goes to the place in the text`,
    line: (line) => `line ${line}`,
    copy: "Copy all",
    copied: "Copied",
    more: (count, atLeast) => `Show more: ${atLeast ? "over " : ""}${count} ${count === 1 ? "line" : "lines"} left`,
    why: {
      noStatement: "The caret stands in no statement. Put it on a line of the code, or choose the whole text.",
      noPolicy: "The text has an error, and this form comes only after all errors are gone.",
      noFinding: "There is no finding yet.",
      empty: "Nothing of this statement has this form by itself: it only says where or when what follows applies.",
    },
  },
  zh: {
    choice: "原文依次经过的各种形式",
    names: {
      tokens: "字词",
      ast: "条句",
      names: "名称",
      model: "类别",
      ir: "政策",
      javascript: "JavaScript",
      sentences: "说明",
    },
    leads: {
      tokens: "逐字逐词列出所读内容及其含义。",
      ast: "条句及其各组成部分的从属关系。",
      names: "每一名称所指的事项及其定义位置。",
      model: "同样的条句，各部分的类别均已确定：金额、百分比、是否。",
      ir: "编译后的政策，据以作出判定；不含原文字句，也不含位置。",
      javascript: "同样的规则，供其他程序使用；此处仅供查看，不会运行。",
      sentences: "对该申报单位的说明，与告知书的写法一致。",
    },
    scope: { name: "显示范围", statement: "光标所在条句", whole: "全文" },
    lines: (form) => `${form}：上下键逐行移动，回车键转到原文位置`,
    line: (line) => `第${line}行`,
    copy: "全部复制",
    copied: "已复制",
    more: (count, atLeast) => `继续显示（余${atLeast ? "超过" : ""}${count}行）`,
    why: {
      noStatement: "光标不在任何条句之内。请将光标移到代码行，或选择全文。",
      noPolicy: "原文尚有错误，改正后才有这一形式。",
      noFinding: "尚无判定结果。",
      empty: "该条句没有单独的这一形式：它只说明以下内容在何处、何时适用。",
    },
  },
};
