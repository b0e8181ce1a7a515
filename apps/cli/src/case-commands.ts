import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import type { CommandHost } from "./command-host.ts";
import type { EvaluateRequest } from "./commands/evaluate.ts";
import { readDayAsked, readReading } from "./evaluate-values.ts";

interface EvaluateWords {
  readonly facts?: string;
  readonly on?: string;
  readonly decision?: readonly string[];
  readonly reading?: readonly string[];
  readonly period?: string;
  readonly format: string;
}

interface CompareGiven {
  readonly facts?: string;
  readonly on?: string;
  readonly json?: boolean;
}

const collect = (word: string, words: readonly string[] = []): readonly string[] => [...words, word];

/** The commands that take a case: under one policy, or under all that are installed. */
export function addCaseCommands({ add, texts, terminal, finish }: CommandHost): void {
  add("evaluate", texts.evaluate)
    .argument("<POLICY>", texts.policy)
    .option("--facts <FILE|->", texts.facts)
    .option("--on <DATE>", texts.on)
    .option("--decision <NAME>", texts.decision, collect)
    .option("--reading <N=V>", texts.reading, collect)
    .option("--period <PERIOD>", texts.period)
    .option("--format <text|json>", texts.format, "text")
    .action(async (policy: string, given: EvaluateWords) => {
      const request = requestOf(policy, given);
      if ("code" in request) {
        terminal.refuse(request);
        return finish(2);
      }
      const { evaluate } = await import("./commands/evaluate.ts");
      return finish(await evaluate(request, terminal));
    });
  add("compare", texts.compare)
    .option("--facts <FILE|->", texts.factsOfOne)
    .option("--on <DATE>", texts.on)
    .option("--json", texts.json)
    .action(async ({ facts, on: given, json = false }: CompareGiven) => {
      const on = readDayAsked(given);
      const problem = facts === undefined ? unplacedProblem("word-missing", { name: "`--facts`" }) : on;
      if (facts === undefined || typeof on !== "string") {
        if (typeof problem !== "string") terminal.refuse(problem);
        return finish(2);
      }
      const { compare } = await import("./commands/compare.ts");
      return finish(await compare({ facts, on, json }, terminal));
    });
}

function requestOf(policy: string, given: EvaluateWords): EvaluateRequest | Diagnostic {
  const { facts, format, on, period } = given;
  if (facts === undefined) return unplacedProblem("word-missing", { name: "`--facts`" });
  if (format !== "text" && format !== "json") {
    return unplacedProblem("option-value-unread", { name: "--format", value: format, kind: "format" });
  }
  const day = readDayAsked(on);
  if (typeof day !== "string") return day;
  const readings = new Map<string, string>();
  for (const word of given.reading ?? []) {
    const pair = readReading(word);
    if (pair === undefined)
      return unplacedProblem("option-value-unread", { name: "--reading", value: word, kind: "reading" });
    readings.set(...pair);
  }
  return {
    policy,
    facts,
    on: day,
    decisions: given.decision ?? [],
    readings: Object.fromEntries(readings),
    ...(period === undefined ? {} : { period }),
    format,
  };
}
