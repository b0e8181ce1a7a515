import type { Language } from "@bylaw/diagnostics";
import type { Names } from "@bylaw/ir";

/** What a figure measures, as far as its printing needs it. */
export interface FigureKind {
  readonly measure?: string | undefined;
  readonly unit?: Names | undefined;
  readonly currency: string;
  readonly members?: readonly Names[] | undefined;
}

/**
 * A value of a case or of a determination for people, exact: 800,000 yuan, 80万元, 85%, 2 years. What is not written as
 * determinations and hosts write it is shown as it stands.
 */
export function figureIn(language: Language, value: string, kind: FigureKind): string {
  const number = /^-?\d+(?:\.\d+)?$/.test(value);
  switch (kind.measure) {
    case "money":
      return number ? money(language, withoutTrailing(value), kind.currency) : value;
    case "percent":
      return number ? `${timesHundred(value)}%` : value;
    case "count":
      return number ? counted(language, value, kind.unit) : value;
    case "area":
      return number ? `${grouped(value)}${language === "zh" ? "平方米" : " m²"}` : value;
    case "points":
      return number ? `${grouped(value)}${language === "zh" ? "分" : " points"}` : value;
    case "months":
    case "days":
      return lengthIn(language, value);
    case "year":
      return language === "zh" && number ? `${value}年` : value;
    case "number":
      return number ? grouped(value) : value;
    default:
      return kind.members === undefined ? value : membersIn(language, value, kind.members);
  }
}

/** Digits in groups of three: 800,000. */
export function grouped(number: string): string {
  const [whole = "", fraction] = number.split(".");
  const digits = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** As Chinese counts: 80万, 1.5亿; in groups of three where that takes more than two decimals. */
export function scaled(number: string): string {
  const [, sign = "", whole = "", fraction] = /^(-?)0*(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  for (const [zeros, word] of [
    [8, "亿"],
    [4, "万"],
  ] as const) {
    if (fraction !== undefined || whole.length <= zeros || !/^0*$/.test(whole.slice(2 - zeros))) continue;
    const decimals = whole.slice(-zeros).replace(/0+$/, "");
    return `${sign}${grouped(whole.slice(0, -zeros))}${decimals === "" ? "" : `.${decimals}`}${word}`;
  }
  return grouped(number);
}

function money(language: Language, value: string, currency: string): string {
  if (currency !== "CNY") return `${currency} ${grouped(value)}`;
  return language === "zh" ? `${scaled(value)}元` : `${grouped(value)} yuan`;
}

function counted(language: Language, value: string, unit: Names | undefined): string {
  if (unit === undefined) return grouped(value);
  const word = (language === "zh" ? (unit.zh ?? unit.en) : (unit.en ?? unit.zh)) ?? unit.id;
  return /[\u3400-\u9fff]$/.test(word) ? `${grouped(value)}${word}` : `${grouped(value)} ${word.replaceAll("_", " ")}`;
}

function timesHundred(value: string): string {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const digits = fraction.padEnd(2, "0");
  const shifted = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  return withoutTrailing(`${sign}${shifted}.${digits.slice(2)}`);
}

function withoutTrailing(value: string): string {
  return value.includes(".") ? value.replace(/0+$/, "").replace(/\.$/, "") : value;
}

function lengthIn(language: Language, value: string): string {
  const [, number = "", unit = ""] = /^P(\d+)([MD])$/.exec(value) ?? [];
  if (number === "") return value;
  const years = unit === "M" && Number(number) % 12 === 0;
  const amount = years ? String(Number(number) / 12) : number;
  if (language === "zh") return `${amount}${years ? "年" : unit === "M" ? "个月" : "日"}`;
  const word = years ? "year" : unit === "M" ? "month" : "day";
  return `${amount} ${word}${amount === "1" ? "" : "s"}`;
}

function membersIn(language: Language, value: string, members: readonly Names[]): string {
  const shown = value.split(/\s*,\s*/).map((id) => {
    const member = members.find((one) => one.id === id || one.en === id || one.zh === id);
    return (language === "zh" ? member?.zh : member?.en) ?? id;
  });
  return shown.join(language === "zh" ? "、" : ", ");
}
