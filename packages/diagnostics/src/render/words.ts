import type { Severity } from "../diagnostic.ts";
import type { Language } from "../language.ts";

interface Words {
  /** The levels. Chinese says 提醒, not 警告: a 警告 is a penalty in administrative law. */
  readonly levels: Readonly<Record<Severity, string>>;
  readonly counted: Readonly<Record<Severity, (count: number) => string>>;
  readonly between: string;
  readonly colon: string;
  readonly help: string;
  readonly fix: string;
  readonly plugin: string;
  readonly none: string;
  readonly shown: (shown: number, all: number) => string;
}

const plural = (one: string, other: string) => (count: number) => `${count} ${count === 1 ? one : other}`;

/** The words that stand round a message when it is shown, in each language. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    levels: { error: "error", warning: "warning", info: "info" },
    counted: {
      error: plural("error", "errors"),
      warning: plural("warning", "warnings"),
      info: plural("info", "infos"),
    },
    between: ", ",
    colon: ": ",
    help: "help",
    fix: "fix",
    plugin: "plugin",
    none: "No problems.",
    shown: (shown, all) => `Only ${shown} of ${all} problems are shown.`,
  },
  zh: {
    levels: { error: "错误", warning: "提醒", info: "参考" },
    counted: {
      error: (count) => `${count}处错误`,
      warning: (count) => `${count}处提醒`,
      info: (count) => `${count}处参考`,
    },
    between: "、",
    colon: "：",
    help: "说明",
    fix: "修改建议",
    plugin: "插件",
    none: "未发现问题。",
    shown: (shown, all) => `共${all}处，显示前${shown}处。`,
  },
};
