// Makes the table by which the quick parser decides: what Chevrotain finds of the grammar, which takes longer than reading a
// measure, found once and kept as a file.
import { fileURLToPath } from "node:url";
import * as chevrotain from "chevrotain";
import { Grammar } from "../src/2-parse/grammar.ts";

const target = fileURLToPath(new URL("../src/2-parse/lookahead.generated.ts", import.meta.url));

/** Where the grammar decides: the kind of production, and how its method is called. */
const methods: ReadonlyMap<unknown, readonly [chevrotain.LookaheadProductionType, string]> = new Map([
  [chevrotain.Alternation, ["Alternation", "OR"]],
  [chevrotain.Option, ["Option", "OPTION"]],
  [chevrotain.Repetition, ["Repetition", "MANY"]],
  [chevrotain.RepetitionMandatory, ["RepetitionMandatory", "AT_LEAST_ONE"]],
]);

type Paths = readonly (readonly (readonly chevrotain.TokenType[])[])[];

/** One alternative: its first words, each with the words that may follow where the first alone does not decide. */
function written(paths: Paths[number]): string {
  const seconds = new Map<string, Set<string> | undefined>();
  for (const [first, second] of paths) {
    if (first === undefined) throw new Error("an alternative may be empty: it cannot be told by its first words");
    const known = seconds.get(first.name);
    if (second === undefined) seconds.set(first.name, undefined);
    else if (!seconds.has(first.name)) seconds.set(first.name, new Set([second.name]));
    else known?.add(second.name);
  }
  return [...seconds]
    .map(([first, then]) => (then === undefined ? first : `${first}:${[...then].join(",")}`))
    .join(" ");
}

function decisionsOf(rule: chevrotain.Rule): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  const walk = (production: chevrotain.IProduction): void => {
    const [prodType, method] = methods.get(production.constructor) ?? [];
    if (prodType !== undefined) {
      const occurrence = (production as chevrotain.Option).idx;
      const paths: Paths = chevrotain.getLookaheadPaths({ occurrence, rule, prodType, maxLookahead: 2 });
      // Of what may be left out, only the way in is asked for.
      const asked = prodType === "Alternation" ? paths : paths.slice(0, 1);
      found[`${method}${occurrence === 0 ? "" : occurrence}`] = asked.map(written);
    }
    if (production instanceof chevrotain.NonTerminal) return;
    for (const inner of (production as chevrotain.Option).definition ?? []) walk(inner);
  };
  walk(rule);
  return found;
}

/** The generated file of this package: its text by its path. */
export function lookaheadFiles(): Readonly<Record<string, string>> {
  const rules = Object.entries(new Grammar().getGAstProductions());
  const table = Object.fromEntries(
    rules
      .map(([name, rule]) => [name, decisionsOf(rule)])
      .filter(([, decisions]) => Object.keys(decisions ?? {}).length > 0),
  );
  const text = `// Written by scripts/lookahead-table.ts; do not edit.

/** By production and by place in it: of each alternative the words that begin it, with those that may follow them. */
export const lookahead: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = ${JSON.stringify(table, undefined, 2)};
`;
  return { [target]: text };
}
