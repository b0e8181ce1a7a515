import type { Language } from "@bylaw/diagnostics";
import type { IrType, NumberType } from "@bylaw/ir";
import { type Amount, showLength, showMoney } from "../present/amounts.ts";
import { grouped, readExact } from "../present/exact.ts";
import { shortName } from "../present/names.ts";
import type { Texts } from "../texts/texts.ts";

/** Words in which a given value is shown. */
export interface Tongue {
  readonly language: Language;
  readonly texts: Texts;
}

/**
 * A value as a host would give it, shown at rest: the figure and its unit. What cannot be read is shown as it was
 * typed, for the refusal beside it to explain.
 */
export function showGiven(type: IrType, given: unknown, { language, texts }: Tongue): Amount {
  const text = plainText(given);
  if (type.kind !== "number") return { value: text };
  switch (type.measure) {
    case "money": {
      const exact = readExact(text);
      return exact === undefined ? { value: text } : showMoney(exact, { language, texts });
    }
    case "percent":
      return { value: typeof given === "number" ? percentText(given) : text };
    case "months":
    case "days":
      return showLength(text, { texts });
    default:
      return showCount(type, text, language, texts);
  }
}

function showCount(type: NumberType, text: string, language: Language, texts: Texts): Amount {
  const value = readExact(text) === undefined ? text : type.measure === "year" ? text : grouped(text, language);
  const unit = unitOf(type, language, texts);
  return unit === undefined ? { value } : { value, unit };
}

/** The unit that a bare figure of this type has; lengths and percents carry theirs in the text. */
export function unitOf(type: IrType, language: Language, texts: Texts): string | undefined {
  if (type.kind !== "number") return undefined;
  if (type.measure === "money") return texts.units.money;
  if (type.measure === "area") return texts.units.area;
  if (type.measure === "points") return texts.units.points;
  return type.unit === undefined ? undefined : shortName(type.unit, language);
}

/** What stands in the field while it is typed in: plain figures, no commas. */
export function typedText(type: IrType, given: unknown, tongue: Tongue): string {
  if (given === undefined || given === null) return "";
  if (type.kind === "number") {
    if (type.measure === "percent" && typeof given === "number") return percentText(given);
    if (type.measure === "months" || type.measure === "days") {
      const { value, unit } = showLength(plainText(given), tongue);
      return unit === undefined ? value : tongue.language === "zh" ? `${value}${unit}` : `${value} ${unit}`;
    }
  }
  return plainText(given);
}

/**
 * What a typed text gives to the host: undefined where nothing stands there, a plain figure where it is one (80万 and
 * full-width digits are read), else the text itself, which the door then accepts or refuses.
 */
export function readTyped(type: IrType, typed: string): unknown {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return undefined;
  if (type.kind !== "number") return type.kind === "text" ? typed : text;
  if (type.measure === "months" || type.measure === "days") return readLength(type.measure, text);
  const figure = readFigure(text);
  if (figure === undefined) return text;
  return type.measure === "money" ? figure : Number(figure);
}

/** A bare figure is a number of years for a length in months, and of days for one in days. */
function readLength(measure: "months" | "days", text: string): string {
  if (!/^\d{1,5}$/.test(text)) return text;
  return measure === "days" ? `P${text}D` : `P${Number(text) * 12}M`;
}

const scales: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };

function readFigure(text: string): string | undefined {
  const parts = /^(-?)([\d,_ ]*\d)(?:\.(\d+))?\s*([万萬亿億]?)元?$/.exec(text);
  if (parts === null) return undefined;
  const places = scales[parts[4] ?? ""] ?? 0;
  const whole = (parts[2] ?? "").replace(/[,_ ]/g, "");
  const rest = (parts[3] ?? "").padEnd(places, "0");
  const digits = `${whole}${rest.slice(0, places)}`.replace(/^0+(?=\d)/, "");
  const decimals = rest.slice(places).replace(/0+$/, "");
  return `${parts[1]}${digits}${decimals === "" ? "" : `.${decimals}`}`;
}

/** 0.849 as "84.9%", without the traces of binary fractions. */
function percentText(share: number): string {
  const text = String(share);
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return text;
  const decimals = (parts[2] ?? "").padEnd(2, "0");
  const whole = `${parts[1]}${decimals.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const rest = decimals.slice(2);
  return `${whole}${rest === "" ? "" : `.${rest}`}%`;
}

/** A given value as text; what is no single value as JSON. */
export function plainText(given: unknown): string {
  if (typeof given === "string") return given;
  if (typeof given === "number" || typeof given === "boolean" || typeof given === "bigint") return String(given);
  return given === undefined || given === null ? "" : JSON.stringify(given);
}
