/** A length in whole months or in whole days. */
export interface Length {
  readonly family: "months" | "days";
  readonly amount: bigint;
}

const yearWords = new Set(["year", "years", "年"]);
const monthWords = new Set(["month", "months", "个月", "個月", "月"]);
const dayWords = new Set(["day", "days", "日", "天"]);

/**
 * The length that a host means: ISO 8601 with years, months or days ("P2Y", "P24M", "P1Y6M", "P30D"), or words
 * ("2 years", "24 months", 2年, 30日). Years and months never meet days. Nothing for anything else.
 */
export function readLength(value: unknown): Length | undefined {
  if (typeof value !== "string" || value.length > 40) return undefined;
  const iso = /^P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?$/.exec(value.trim());
  if (iso !== null) return isoLength(iso[1], iso[2], iso[3]);
  const words = /^([0-9]+)\s*(\p{L}+)$/u.exec(value.trim());
  if (words === null) return undefined;
  const amount = BigInt(words[1] ?? "0");
  const unit = (words[2] ?? "").toLowerCase();
  if (yearWords.has(unit)) return { family: "months", amount: 12n * amount };
  if (monthWords.has(unit)) return { family: "months", amount };
  return dayWords.has(unit) ? { family: "days", amount } : undefined;
}

function isoLength(years?: string, months?: string, days?: string): Length | undefined {
  const inMonths = years !== undefined || months !== undefined;
  if (inMonths === (days !== undefined)) return undefined;
  if (days !== undefined) return { family: "days", amount: BigInt(days) };
  return { family: "months", amount: 12n * BigInt(years ?? "0") + BigInt(months ?? "0") };
}
