/** An exact number as the determination writes it: a decimal or a fraction. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Reads "800000.00", "-3", "79/99"; undefined for anything else. */
export function readExact(text: string): Exact | undefined {
  const fraction = /^(-?\d+)\/(\d+)$/.exec(text);
  if (fraction !== null) {
    const denominator = BigInt(fraction[2] ?? "1");
    return denominator === 0n ? undefined : { numerator: BigInt(fraction[1] ?? "0"), denominator };
  }
  const decimal = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (decimal === null) return undefined;
  const places = decimal[3] ?? "";
  const digits = BigInt((decimal[2] ?? "0") + places);
  return { numerator: decimal[1] === "-" ? -digits : digits, denominator: 10n ** BigInt(places.length) };
}

export function difference(left: Exact, right: Exact): Exact {
  return {
    numerator: left.numerator * right.denominator - right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

export function times(value: Exact, factor: bigint): Exact {
  return { numerator: value.numerator * factor, denominator: value.denominator };
}

export function isZero(value: Exact): boolean {
  return value.numerator === 0n;
}

export function isNegative(value: Exact): boolean {
  return value.numerator < 0n;
}

/** How many times `right` goes into `left`, for the length of a bar only. */
export function ratio(left: Exact, right: Exact): number {
  if (right.numerator === 0n) return left.numerator > 0n ? Number.POSITIVE_INFINITY : 0;
  const scaled = (left.numerator * right.denominator * 1_000_000n) / (left.denominator * right.numerator);
  return Number(scaled) / 1_000_000;
}

/** As a decimal without trailing zeros. Beyond `places` it is cut towards zero and `exact` is false. */
export function toDecimal(value: Exact, places: number): { readonly text: string; readonly exact: boolean } {
  const negative = value.numerator < 0n;
  const numerator = negative ? -value.numerator : value.numerator;
  const scaled = numerator * 10n ** BigInt(places);
  const cut = scaled / value.denominator;
  const digits = cut.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const rest = digits.slice(digits.length - places).replace(/0+$/, "");
  const text = rest === "" ? whole : `${whole}.${rest}`;
  return { text: negative && text !== "0" ? `-${text}` : text, exact: cut * value.denominator === scaled };
}

/** Separates thousands by commas: in English from four digits, in Chinese from five. */
export function grouped(decimal: string, language: "en" | "zh"): string {
  const parts = /^(-?)(\d+)(.*)$/.exec(decimal);
  if (parts === null) return decimal;
  const whole = parts[2] ?? "";
  if (language === "zh" && whole.length < 5) return decimal;
  return `${parts[1]}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${parts[3]}`;
}
