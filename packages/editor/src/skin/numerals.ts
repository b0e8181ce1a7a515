import { exactDecimal, foldWidth } from "@bylaw/language";
import type { Skin } from "./skin.ts";

/** What a number shows that is written for people to take in: groups of digits in English, 万 and 亿 in Chinese. */
const grouping = /[_十百千万萬亿億]/;

/** Powers of ten that Chinese counts in, the greatest first. */
const scales = [
  { zeros: 12, zh: "万亿", "zh-Hant": "萬億" },
  { zeros: 8, zh: "亿", "zh-Hant": "億" },
  { zeros: 4, zh: "万", "zh-Hant": "萬" },
] as const;

/** As many decimals before a scale still read well: 1.25亿, not 1.2345亿. */
const mostDecimals = 2;

/**
 * A number in the way of a skin, its value kept. `80万` and `800_000` are one thing in two writings; what is written
 * plain, `800000`, stays plain in both. What 万 and 亿 do not hold in two decimals is written in groups there too.
 */
export function numeralIn(image: string, skin: Skin): string {
  const folded = foldWidth(image).replace(/[ \t]/g, "");
  if (!grouping.test(folded)) return folded;
  // Digits in groups keep the decimals that were written: 30_000.50.
  const decimal = /^[\d_.]+$/.test(folded) ? folded.replaceAll("_", "") : exactDecimal(folded);
  const [whole = "0", fraction] = decimal.split(".");
  const scaled = skin === "en" || fraction !== undefined ? undefined : scaledNumeral(whole, skin);
  return scaled ?? grouped(whole) + (fraction === undefined ? "" : `.${fraction}`);
}

function scaledNumeral(whole: string, skin: "zh" | "zh-Hant"): string | undefined {
  const least = whole.length - whole.replace(/0+$/, "").length;
  const scale = scales.find(({ zeros }) => whole.length > zeros && least >= zeros - mostDecimals);
  if (scale === undefined) return undefined;
  const decimals = whole.slice(-scale.zeros).replace(/0+$/, "");
  return `${whole.slice(0, -scale.zeros)}${decimals === "" ? "" : `.${decimals}`}${scale[skin]}`;
}

function grouped(whole: string): string {
  return whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, "_");
}
