import { type Diagnostic, problem } from "@bylaw/diagnostics";
import { modelParts } from "../../5-type/reads.ts";
import { countCases } from "../../5-type/split-cases.ts";
import { mostCases } from "../../limits.ts";
import { roots } from "../arms.ts";
import type { Check } from "../check-input.ts";

/** A comparison for equality between values by cases that splits into too many (semantics: conditions). */
export const tooManyCases: Check = ({ model }) => {
  const lets = new Map(model.lets.map((entry) => [entry.names.id, entry.value]));
  const problems: Diagnostic[] = [];
  const waiting = roots(model);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === "compare") {
      const number = countCases(next, lets);
      if (number > mostCases) problems.push(problem("too-many-cases", { most: mostCases }, { here: next.span }));
    }
    waiting.push(...modelParts(next));
  }
  return problems;
};
