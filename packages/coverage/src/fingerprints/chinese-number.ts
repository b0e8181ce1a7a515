const digits: ReadonlyMap<string, number> = new Map([
  ...[..."零一二三四五六七八九"].map((sign, value): [string, number] => [sign, value]),
  ["〇", 0],
  ["两", 2],
]);
const units: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** A whole number as statutes write it: digits, or Chinese numerals below 10,000 (二十一, 一百零五, 二〇). */
export function chineseNumber(text: string): number | undefined {
  if (/^[0-9]{1,4}$/.test(text)) return Number(text);
  let [total, digit, figures] = [0, 0, ""];
  for (const sign of text) {
    const value = digits.get(sign);
    const unit = units.get(sign);
    if (value !== undefined) {
      digit = value;
      figures += String(value);
    } else if (unit !== undefined) {
      // 十 by itself is ten, and 一百十 a hundred and ten.
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else return undefined;
  }
  if (text === "") return undefined;
  return figures.length === text.length ? Number(figures) : total + digit;
}
