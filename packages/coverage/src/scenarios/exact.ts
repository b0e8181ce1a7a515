/** An exact fraction with a positive denominator, as probes write it: "12", "0.85", "79/99". */
export interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Reads a decimal or a fraction; nothing for any other text. */
export function readExact(text: string): Exact | undefined {
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:\/([1-9][0-9]*))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", decimals = "", bottom = "1"] = match;
  const top = BigInt(whole + decimals);
  return { top: sign === "-" ? -top : top, bottom: 10n ** BigInt(decimals.length) * BigInt(bottom) };
}

/** The difference of two fractions. */
export function minus(one: Exact, other: Exact): Exact {
  return { top: one.top * other.bottom - other.top * one.bottom, bottom: one.bottom * other.bottom };
}

/** Negative, zero or positive as the first is less than, equal to or more than the second. */
export function compareExact(one: Exact, other: Exact): number {
  const { top } = minus(one, other);
  return top < 0n ? -1 : top > 0n ? 1 : 0;
}

/** A day as the number of days since 1970-01-01; nothing for "none" and any other text. */
export function dayNumber(text: string): Exact | undefined {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : { top: BigInt(milliseconds / 86_400_000), bottom: 1n };
}

/** The day of a number of days. */
export function dayText({ top, bottom }: Exact): string {
  return new Date(Number(top / bottom) * 86_400_000).toISOString().slice(0, 10);
}

/** A fraction as a decimal without needless zeros; nothing where it has none that ends within twelve places. */
export function decimalText({ top, bottom }: Exact): string | undefined {
  const scaled = top * 10n ** 12n;
  if (scaled % bottom !== 0n) return undefined;
  const size = scaled / bottom;
  const digits = (size < 0n ? -size : size).toString().padStart(13, "0");
  const decimals = digits.slice(-12).replace(/0+$/, "");
  return `${size < 0n ? "-" : ""}${digits.slice(0, -12)}${decimals === "" ? "" : `.${decimals}`}`;
}
