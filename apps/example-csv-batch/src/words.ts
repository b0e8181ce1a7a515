/** What the program says, in both languages. Places in braces are filled by `say`. */
const all = {
  en: {
    columnTwice: "The column `{name}` stands in the first row twice.",
    columnMissing: "The first row has no column `{name}`, which is to be kept.",
    keepHint: "Columns that are no facts, such as a name, are carried over with --keep.",
    usage:
      "usage: node src/main.ts APPLICANTS.csv DETERMINATIONS.csv --on YYYY-MM-DD [--keep COLUMN]... [--lang zh] [--encoding gb18030]",
    noLanguage: "`{lang}` after `--lang` is neither en nor zh.",
    noEncoding: "`{encoding}` after `--encoding` is no encoding.",
    notOpened: "`{path}` cannot be read or written ({code}).",
    empty: "The table is empty: its first row names facts.",
    otherSign: "The first row is one cell with {sign}; the columns of the table are to be separated by commas.",
    sameFile: "The result would be written over the applicants; name another file.",
    notEncoded: "The table is not in {encoding}, or not all of it; --encoding says how it is written.",
    cells: "The row has {given} cells, the first row {asked}.",
    openQuote:
      "After row {line} a quotation mark is opened and not closed; reading stops there, and the result is not complete.",
    progress: "{rows} rows, {rate} a second, {problems} with problems",
    done: "{rows} rows read, {rows} written; {problems} of them with problems.",
    line: "line {line}: {problem}",
    more: "and {count} more; each stands in its row, in the last column.",
    titles: ["line", "outcome", "not met", "open", "problems"],
    signs: { ";": "semicolons", "\t": "tabs" },
    outcomes: { met: "met", not_met: "not met", undecided: "undecided", at_discretion: "at discretion" },
    refused: "not read",
    between: "; ",
  },
  zh: {
    columnTwice: "首行中“{name}”一列重复出现。",
    columnMissing: "首行中没有需要保留的“{name}”一列。",
    keepHint: "不属于事项的列（如单位名称），请用--keep列名保留。",
    usage: "用法：node src/main.ts 申报.csv 结果.csv --on 年-月-日 [--keep 列名]… [--lang zh] [--encoding gb18030]",
    noLanguage: "--lang之后的“{lang}”不是en或者zh。",
    noEncoding: "--encoding之后的“{encoding}”不是编码名称。",
    notOpened: "无法读取或者写入“{path}”（{code}）。",
    empty: "申报表没有内容，首行应写事项名称。",
    otherSign: "首行只有一个单元格，其中有{sign}；各列应以逗号分隔。",
    sameFile: "结果会覆盖申报表，请另定文件名。",
    notEncoded: "申报表的编码不是{encoding}或者有误，请用--encoding指明。",
    cells: "本行有{given}个单元格，首行有{asked}个。",
    openQuote: "第{line}行之后有未闭合的引号，读取到此为止，结果不完整。",
    progress: "{rows}行，每秒{rate}行，{problems}行有问题",
    done: "读入{rows}行，写出{rows}行，其中{problems}行有问题。",
    line: "第{line}行：{problem}",
    more: "另有{count}行，问题写在各行的最后一列。",
    titles: ["行号", "结果", "不符合", "待定", "问题"],
    signs: { ";": "分号", "\t": "制表符" },
    outcomes: { met: "符合", not_met: "不符合", undecided: "待核实", at_discretion: "由主管部门裁量" },
    refused: "未读入",
    between: "；",
  },
} as const;

/** The words of one language. */
export type Words = { readonly lang: "en" | "zh" } & ((typeof all)["en"] | (typeof all)["zh"]);

/** The words of a language; English where none is named. */
export function wordsOf(lang: string | undefined): Words {
  return lang === "zh" ? { lang, ...all.zh } : { lang: "en", ...all.en };
}

/** Fills the places of a text. */
export function say(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
