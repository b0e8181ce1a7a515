import { foldWidth } from "./characters.ts";

/** Each scale character as a power of ten. */
const scales: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["萬", 4],
  ["亿", 8],
  ["億", 8],
]);

const plainInteger = /^(?:0|[1-9][0-9]*)$/;
const plainDate = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** The exact decimal of a number as written: `80万` is "800000", `1.25亿` is "125000000", `800_000` is "800000". */
export function exactDecimal(image: string): string {
  if (plainInteger.test(image)) return image;
  let shift = 0;
  let plain = "";
  for (const character of foldWidth(image)) {
    const scale = scales.get(character);
    if (scale !== undefined) shift += scale;
    else if (/[0-9.]/.test(character)) plain += character;
  }
  const [whole = "", fraction = ""] = plain.split(".");
  const shifted = fraction.padEnd(shift, "0");
  const digits = (whole + shifted.slice(0, shift)).replace(/^0+(?=\d)/, "");
  const rest = shifted.slice(shift).replace(/0+$/, "");
  return rest === "" ? digits : `${digits}.${rest}`;
}

const numerals = "零一二三四五六七八九";
const places: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** A number of a citation, in digits or Chinese numerals, as digits: 十二 is "12", 二〇 is "20". */
export function numeralDigits(text: string): string {
  const folded = foldWidth(text).replaceAll("〇", "零").replaceAll("两", "二");
  if (/^[0-9]+$/.test(folded)) return folded.replace(/^0+(?=\d)/, "");
  if (/^[0-9.]+$/.test(folded)) return folded;
  if (!/[十百千]/.test(folded))
    return [...folded].map((figure) => String(Math.max(numerals.indexOf(figure), 0))).join("");
  let total = 0;
  let pending = 0;
  for (const figure of folded) {
    const place = places.get(figure);
    if (place === undefined) pending = Math.max(numerals.indexOf(figure), 0);
    else {
      total += (pending === 0 ? 1 : pending) * place;
      pending = 0;
    }
  }
  return String(total + pending);
}

/** `2021-11-4`, `2021年11月4日` or `2021/11/4` as `2021-11-04`. */
export function isoDate(image: string): string {
  if (plainDate.test(image)) return image;
  const [year = "", month = "", day = ""] = foldWidth(image).match(/[0-9]+/g) ?? [];
  return `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day, written `YYYY-MM-DD`, that the Gregorian calendar has. */
export function isRealDate(iso: string): boolean {
  const year = Number(iso.slice(0, -6));
  const month = Number(iso.slice(-5, -3));
  const day = Number(iso.slice(-2));
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 && leap ? 29 : (daysOfMonths[month - 1] ?? 0));
}
