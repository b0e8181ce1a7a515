/** A step of a document: a file that it has the reader write, or commands that it has the reader run. */
export type Step = FileStep | SessionStep;

/** A file of the reader, written anew or with more at its end. */
export interface FileStep {
  readonly kind: "file";
  readonly path: string;
  readonly text: string;
  readonly added: boolean;
}

/** Commands with what they print. */
export interface SessionStep {
  readonly kind: "session";
  /** Line of its fence, from 1. */
  readonly line: number;
  /** The exit code of the last command; every other one ends with 0. */
  readonly exit: number;
  readonly runs: readonly ShownRun[];
}

/** A command of a document, and the lines that it is said to print: from its first to before its last, from 0. */
export interface ShownRun {
  readonly words: readonly string[];
  readonly first: number;
  readonly last: number;
}

const bylawAlone = /^\$ (?:npm run bylaw -- |bylaw )(.+)$/;

/**
 * The steps of a Markdown page, in order. A block whose mark ends in `file=PATH` is a file of the reader, one with
 * `add=PATH` stands at the end of it from then on. A block marked `console` is a session: a line `$ bylaw …` is run, the
 * lines below it are what it prints, and `exit=1` in the mark is the exit code of its last command. `command` says which
 * lines are commands, and where their words stand.
 */
export function readSteps(markdown: string, command: RegExp = bylawAlone): readonly Step[] {
  const lines = markdown.split("\n");
  const steps: Step[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, fence, mark = ""] = /^(`{3,}|~{3,})(.*)$/.exec(lines[at] ?? "") ?? [];
    if (fence === undefined) continue;
    const first = at + 1;
    const last = lines.indexOf(fence, first);
    if (last < 0) throw new Error(`the block of line ${first} does not end`);
    const [, how, path] = /\b(file|add)=(\S+)/.exec(mark) ?? [];
    if (path !== undefined) {
      steps.push({ kind: "file", path, text: `${lines.slice(first, last).join("\n")}\n`, added: how === "add" });
    } else if (/^console\b/.test(mark)) {
      const exit = Number(/\bexit=(\d)/.exec(mark)?.[1] ?? 0);
      steps.push({ kind: "session", line: first, exit, runs: runsOf(lines, command, first, last) });
    }
    at = last;
  }
  return steps;
}

function runsOf(lines: readonly string[], command: RegExp, first: number, last: number): readonly ShownRun[] {
  const commands = lines.slice(first, last).flatMap((line, index) => {
    const words = command.exec(line)?.[1];
    return words === undefined ? [] : [{ words: wordsOf(words), at: first + index }];
  });
  return commands.map(({ words, at }, index) => ({ words, first: at + 1, last: commands[index + 1]?.at ?? last }));
}

/** The words of a command; blanks within double quotes part nothing. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ""));
}

/** Whether lines are what was printed: a line `…` stands for any lines, of which there may be none. */
export function isPrinted(shown: readonly string[], printed: readonly string[]): boolean {
  const [line, ...rest] = shown;
  if (line === undefined) return printed.length === 0;
  if (line !== "…") return line === printed[0] && isPrinted(rest, printed.slice(1));
  return printed.some((_, index) => isPrinted(rest, printed.slice(index))) || isPrinted(rest, []);
}
