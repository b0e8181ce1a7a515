import { type Diagnostic, fix, problem } from "@bylaw/diagnostics";
import { numeralDigits } from "../1-scan/numbers.ts";
import type { NameNode } from "../3-build-ast/ast.ts";

const length = /^([一二三四五六七八九十百两兩]+)(年|个月|個月|日|天|个工作日|個工作日)$/u;

/** `三年` where a length is meant: measures write it so, and it reads as a name that is declared nowhere. */
export function lengthInNumerals({ text, span }: NameNode): Diagnostic | undefined {
  const [, numeral, unit] = length.exec(text) ?? [];
  if (numeral === undefined || unit === undefined) return undefined;
  const to = numeralDigits(numeral.replaceAll("兩", "两")) + unit;
  const fixes = [fix("length-in-numerals", "figures", { to }, [{ span, text: to }])];
  return problem("length-in-numerals", { text }, { here: span }, { fixes });
}
