import { type Diagnostic, type Language, type RenderSource, renderProblem, renderProblems } from "@bylaw/diagnostics";

/** Where a command writes, in which language, how wide, and whether in colour. */
export interface Terminal {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
  /** Results. */
  readonly write: (text: string) => void;
  /** A word on standard error, beside a problem. */
  readonly note: (text: string) => void;
  /** One problem that keeps the command from doing its work: on standard error, without a summary. */
  readonly refuse: (problem: Diagnostic) => void;
  /** Problems of a policy or a case with their summary: on standard error, or among the results. */
  readonly report: (problems: readonly Diagnostic[], sources: readonly RenderSource[], where?: "results") => void;
}

const narrowest = 40;

/** The terminal of this process. */
export function openTerminal(language: Language, colour: boolean | undefined): Terminal {
  const { stdout, stderr, env } = process;
  const coloured = (stream: NodeJS.WriteStream): boolean => colour ?? (stream.isTTY && env["TERM"] !== "dumb");
  const columns = stdout.columns ?? (/^\d{1,4}$/.test(env["COLUMNS"] ?? "") ? Number(env["COLUMNS"]) : 100);
  const width = Math.max(columns, narrowest);
  return {
    language,
    colour: coloured(stdout),
    width,
    write: (text) => void stdout.write(`${text}\n`),
    note: (text) => void stderr.write(`${text}\n`),
    refuse: (problem) =>
      void stderr.write(`${renderProblem(problem, [], { language, colour: coloured(stderr), width })}\n`),
    report: (problems, sources, where) => {
      const stream = where === "results" ? stdout : stderr;
      stream.write(`${renderProblems(problems, sources, { language, colour: coloured(stream), width })}\n`);
    },
  };
}
