import { wrapped } from "./booleans.ts";
import { isAtom } from "./literals.ts";

/** Longest code that takes the place of its name, so that nothing nests deep. */
const longest = 60;

/**
 * Statements and a result in which constants that are named once only are written out there: shorter, and worked out only
 * where it comes to that. Left as it is where a loop would work them out again, or where variables change meanwhile.
 */
export function inlineOnce(
  lines: readonly string[],
  result: string,
): { readonly text: string; readonly result: string } {
  const whole = lines.join("");
  const all = whole + result;
  if (/\blet t\d|\bfor\(/.test(all)) return { text: whole, result };
  const counts = new Map<string, number>();
  for (const [name] of all.matchAll(/\bt\d+\b/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [text] of all.matchAll(/"(?:[^"\\]|\\.)*"/g)) {
    for (const [name] of text.matchAll(/\bt\d+\b/g)) counts.delete(name);
  }
  const inlined = new Map<string, string>();
  const written = (code: string): string => code.replaceAll(/\bt\d+\b/g, (name) => inlined.get(name) ?? name);
  const kept: string[] = [];
  for (const line of lines) {
    const [, name = "", value = ""] = /^const (t\d+)=(.*);$/s.exec(line) ?? [];
    const code = written(value);
    if (name !== "" && counts.get(name) === 1) continue;
    if (name !== "" && counts.get(name) === 2 && code.length <= longest && !value.includes(";")) {
      inlined.set(name, isAtom(code) || /^[\w.]+\([\w.,]*\)$/.test(code) || wrapped(code) ? code : `(${code})`);
    } else kept.push(written(line));
  }
  return { text: kept.join("").replaceAll(";const t", ";const t"), result: written(result) };
}
