/** An exact number as a reduced fraction with a positive denominator. */
export interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

/** Reads "800000.00", "-0.5" and "79/99"; undefined for anything else. */
export function readExact(text: string): Exact | undefined {
  const match = /^(-?)(\d{1,60})(?:\.(\d{1,60})|\/(\d{1,60}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign = "", whole = "0", decimals, under] = match;
  const denominator = under === undefined ? 10n ** BigInt(decimals?.length ?? 0) : BigInt(under);
  if (denominator === 0n) return undefined;
  const over = BigInt(whole + (decimals ?? ""));
  return reduced(sign === "-" ? -over : over, denominator);
}

/** One number less another. */
export function difference(a: Exact, b: Exact): Exact {
  return reduced(a.over * b.under - b.over * a.under, a.under * b.under);
}

/** One number times another. */
export function product(a: Exact, b: Exact): Exact {
  return reduced(a.over * b.over, a.under * b.under);
}

/** A whole number as an exact one. */
export function whole(value: number | bigint): Exact {
  return { over: BigInt(value), under: 1n };
}

/** Below zero where a is less, above where it is more. */
export function compareExact(a: Exact, b: Exact): number {
  const left = a.over * b.under;
  const right = b.over * a.under;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether the number is a whole multiple of another whole number. */
export function isMultipleOf(value: Exact, step: bigint): boolean {
  return value.under === 1n && value.over % step === 0n;
}

/** The least whole number that is not less. */
export function roundedUp(value: Exact): bigint {
  const cut = value.over / value.under;
  return cut * value.under < value.over ? cut + 1n : cut;
}

/** The number with all its decimals and no trailing zeros, or undefined where it has no end. */
export function asDecimal(value: Exact): string | undefined {
  let decimals = 0;
  let scale = 1n;
  while (scale % value.under !== 0n) {
    decimals += 1;
    scale *= 10n;
    if (decimals > 30) return undefined;
  }
  return placed(value.over * (scale / value.under), decimals);
}

/** The number cut to some decimals, downwards or upwards. */
export function cutTo(value: Exact, decimals: number, direction: "down" | "up"): string {
  const scaled = value.over * 10n ** BigInt(decimals);
  let cut = scaled / value.under;
  const remainder = scaled - cut * value.under;
  if (direction === "down" && remainder < 0n) cut -= 1n;
  if (direction === "up" && remainder > 0n) cut += 1n;
  return placed(cut, decimals);
}

/** A bound of percents as it is printed, times a hundred. */
export function percentBound(bound: string | undefined): Exact | undefined {
  const exact = bound === undefined ? undefined : readExact(bound);
  return exact === undefined ? undefined : product(exact, whole(100));
}

/** Two decimals, or as many more as keep the printed figure on its own side of the bound. */
export function cutApart(value: Exact, cut: "down" | "up", limit: Exact | undefined): string {
  for (let decimals = 2; decimals < 12; decimals++) {
    const text = cutTo(value, decimals, cut);
    const shown = readExact(text);
    if (limit === undefined || shown === undefined) return text;
    if (Math.sign(compareExact(shown, limit)) === Math.sign(compareExact(value, limit))) return text;
  }
  return cutTo(value, 12, cut);
}

/** The text of a decimal with commas between thousands, from a number of whole digits on. */
export function withCommas(decimal: string, fromDigits: number): string {
  const [integer = "", fraction] = decimal.split(".");
  const digits = integer.replace("-", "");
  const grouped = digits.length < fromDigits ? integer : integer.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function reduced(over: bigint, under: bigint): Exact {
  let a = over < 0n ? -over : over;
  let b = under;
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a === 0n ? 1n : a;
  return { over: over / divisor, under: under / divisor };
}

function placed(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const integer = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? "" : digits.slice(digits.length - decimals).replace(/0+$/, "");
  const text = fraction === "" ? integer : `${integer}.${fraction}`;
  return scaled < 0n && /[1-9]/.test(text) ? `-${text}` : text;
}
