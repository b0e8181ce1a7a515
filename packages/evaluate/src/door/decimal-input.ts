/** A decimal number as written: digits without a point, and how many of them stand after it. */
export interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}

/**
 * The decimal that a host means: a JSON number by its shortest decimal text, a bigint, or text of digits with a point.
 * Nothing for anything else, nor for numbers that are not finite.
 */
export function readDecimal(value: unknown): Decimal | undefined {
  switch (typeof value) {
    case "bigint":
      return { digits: value, decimals: 0 };
    case "number":
      return Number.isFinite(value) ? decimalOf(plainText(value)) : undefined;
    case "string":
      return decimalOf(value.trim());
    default:
      return undefined;
  }
}

function decimalOf(text: string): Decimal | undefined {
  const match = /^([+-]?)([0-9]+)(?:\.([0-9]+))?$/.exec(text);
  if (match === null || text.length > 400) return undefined;
  const [, sign = "", whole = "", after = ""] = match;
  const decimals = after.replace(/0+$/, "");
  const digits = BigInt(whole + decimals);
  return { digits: sign === "-" ? -digits : digits, decimals: decimals.length };
}

/** The shortest decimal text of a number, without a power of ten: 1e-7 is 0.0000001. */
function plainText(value: number): string {
  const text = String(value);
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?e([+-][0-9]+)$/.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", after = "", exponent = "0"] = match;
  const point = whole.length + Number(exponent);
  const digits = whole + after;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits.padEnd(point, "0")}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The integer that holds the decimal with so many decimals; nothing where it is finer. */
export function scaledTo({ digits, decimals }: Decimal, scale: number): bigint | undefined {
  return decimals > scale ? undefined : digits * 10n ** BigInt(scale - decimals);
}

/** The decimal a hundred times smaller, for percents written with their sign. */
export function hundredth({ digits, decimals }: Decimal): Decimal {
  let less: Decimal = { digits, decimals: decimals + 2 };
  while (less.decimals > 0 && less.digits % 10n === 0n)
    less = { digits: less.digits / 10n, decimals: less.decimals - 1 };
  return less;
}

/** The decimal written out. */
export function decimalText({ digits, decimals }: Decimal): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, "0");
  const point = text.length - decimals;
  return `${digits < 0n ? "-" : ""}${text.slice(0, point)}${decimals === 0 ? "" : `.${text.slice(point)}`}`;
}
