import { displayWidth } from "@bylaw/diagnostics";

/** A problem that a marked source expects: its code, the line that it is in and, where carets say so, its columns. */
export interface ExpectedProblem {
  readonly code: string;
  /** Counted from 1 within the case. */
  readonly line: number;
  /** Counted from 1 in code units, the end not included; missing for a mark that names the line only. */
  readonly columns?: { readonly from: number; readonly to: number };
}

/** One case of a marked source. */
export interface MarkedCase {
  readonly title: string;
  /** The text to compile: the case with its marks, which are comments. */
  readonly text: string;
  readonly expected: readonly ExpectedProblem[];
}

const titleLine = /^\/\/ # (.+)$/;
const caretMark = /^\s*\/\/\s*(\^+) ([a-z][a-z0-9-]*)\s*$/;
const lineMark = /^\s*\/\/\s*~ ([a-z][a-z0-9-]*)\s*$/;

/**
 * Reads a marked source. A line `// # title` begins a case. A comment line of carets with a code, `//   ^^^^ rules-clash`,
 * expects that problem at what stands above the carets (a Chinese character is two columns wide); `// ~ rules-clash`
 * expects it anywhere in the line above. Several marks may follow one line. A case without marks expects no problem.
 */
export function readMarkedSource(text: string): readonly MarkedCase[] {
  const cases: { title: string; lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const title = titleLine.exec(line)?.[1];
    if (title !== undefined) cases.push({ title, lines: [] });
    else if (cases.length === 0 && line.trim() !== "") cases.push({ title: "the source", lines: [line] });
    else cases.at(-1)?.lines.push(line);
  }
  return cases.map(({ title, lines }) => ({ title, text: lines.join("\n"), expected: expectedIn(lines) }));
}

function expectedIn(lines: readonly string[]): readonly ExpectedProblem[] {
  const expected: ExpectedProblem[] = [];
  let above = 0;
  lines.forEach((line, index) => {
    const carets = caretMark.exec(line);
    const whole = lineMark.exec(line);
    if (carets === null && whole === null) {
      above = index;
      return;
    }
    const code = carets?.[2] ?? whole?.[1] ?? "";
    if (carets === null) {
      expected.push({ code, line: above + 1 });
      return;
    }
    const start = line.indexOf("^");
    const marked = lines[above] ?? "";
    const from = unitsAt(marked, displayWidth(line.slice(0, start)));
    const to = unitsAt(marked, displayWidth(line.slice(0, start + (carets[1] ?? "").length)));
    expected.push({ code, line: above + 1, columns: { from: from + 1, to: to + 1 } });
  });
  return expected;
}

/** How many code units of the text stand before a column. */
function unitsAt(text: string, column: number): number {
  let units = 0;
  let width = 0;
  for (const character of text) {
    if (width >= column) break;
    width += displayWidth(character);
    units += character.length;
  }
  return units;
}
