import { exactDecimal } from "../1-scan/numbers.ts";
import type { Token } from "../1-scan/token.ts";
import type { Branch } from "../2-parse/branch.ts";
import { buildDate, buildName, buildText } from "./build-names.ts";
import type { Expression, NumberLiteral } from "./expression.ts";
import { has, nodeSpan, type Reading, token, tokenSpan } from "./read-branch.ts";

/** A number with its unit, a date, a text, yes or no. */
export function buildLiteral(reading: Reading, tree: Branch): Expression {
  const span = nodeSpan(reading, tree);
  const number = token(tree, "NumberLiteral");
  if (number !== undefined) {
    const value = exactDecimal(number.image);
    if (tree.parts.length === 1) return { kind: "number", span, value };
    const unit = token(tree, "unit");
    const currency = token(tree, "Currency");
    return {
      kind: "number",
      span,
      value,
      ...(has(tree, "PercentSign") ? { percent: true as const } : {}),
      ...(unit === undefined ? {} : { unit: buildName(reading, unit) }),
      ...(currency === undefined ? {} : { currency: buildName(reading, currency) }),
    };
  }
  const text = token(tree, "Text");
  if (text !== undefined) return { kind: "text", span, text: buildText(reading, text).text };
  const written = token(tree, "DateLiteral");
  if (written !== undefined) {
    const date = buildDate(reading, written);
    return date === undefined ? { kind: "missing", span } : { kind: "date", span, date: date.date };
  }
  if (has(tree, "key_yes")) return { kind: "boolean", span, value: true };
  if (has(tree, "key_no")) return { kind: "boolean", span, value: false };
  return { kind: "missing", span };
}

/** A unit without a number, as after `round … to`: one of it. */
export function buildUnitAlone(reading: Reading, unit: Token): NumberLiteral {
  return { kind: "number", span: tokenSpan(reading, unit), value: "1", unit: buildName(reading, unit) };
}
