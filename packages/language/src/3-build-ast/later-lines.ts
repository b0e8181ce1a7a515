import type { Span } from "@bylaw/diagnostics";
import type { Token } from "../1-scan/token.ts";
import { Equals, QuotedName } from "../1-scan/token-types.ts";
import type { Branch } from "../2-parse/branch.ts";
import type { ParsedChunk } from "../2-parse/parsed-source.ts";
import { buildExpectation, buildGivenLine } from "./add-scenario.ts";
import type { ScenarioDeclaration } from "./ast.ts";
import type { TableRow } from "./ast-values.ts";
import { node } from "./read-branch.ts";
import type { ScenarioInHand, TreeInHand } from "./tree-in-hand.ts";

/**
 * Puts a line of a scenario into the tree that is built when it is asked for; false where it is no such line. Only for
 * a line that was built before and had no problem.
 */
export function addLater(tree: TreeInHand, parsed: ParsedChunk, span: Span): boolean {
  const { chunk, origin } = parsed;
  const verb = chunk.kind === "statement" ? chunk.tokens[0] : undefined;
  const scenario = standsInScenario(tree) ? tree.scenarios.at(-1) : undefined;
  if (verb?.head !== true || scenario === undefined || origin === undefined) return false;
  if (verb.keyword === "given") {
    tree.items = undefined;
    tree.fields = undefined;
    tree.rows = undefined;
    const rows: TableRow[] = [];
    if (opensCohort(chunk.tokens)) tree.rows = rows;
    scenario.later = true;
    scenario.given = once(() => buildGivenLine(tree, span, lineIn(parsed.branch, "given"), rows));
    return true;
  }
  if (verb.keyword !== "expect") return false;
  const rows: TableRow[] = [];
  tree.items = undefined;
  tree.fields = undefined;
  tree.rows = rows;
  scenario.later = true;
  scenario.expectations.push(once(() => buildExpectation(tree, span, lineIn(parsed.branch, "expectation"), rows)));
  return true;
}

/** `given cohort`: the rows below are its applicants. */
function opensCohort(tokens: readonly Token[]): boolean {
  return tokens[1]?.keyword === "cohort" && tokens[1].tokenType !== QuotedName && tokens[2]?.tokenType !== Equals;
}

/** Whether the next line is one of a scenario that could be read. */
export function standsInScenario({ section, scenarios }: TreeInHand): boolean {
  return section?.kind === "scenario" && !section.broken && scenarios.length > 0;
}

function lineIn(tree: Branch | undefined, production: "given" | "expectation"): Branch | undefined {
  return node(node(tree, "scenario"), production);
}

function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}

/** A scenario as the tree holds it; lines that were left for later are built at the first look. */
export function finishScenario({ head, given, expectations, later }: ScenarioInHand): ScenarioDeclaration {
  if (!later) {
    const built = expectations.flatMap((build) => build() ?? []);
    return given === undefined ? { ...head, expectations: built } : { ...head, given: given(), expectations: built };
  }
  const lines = once(() => expectations.flatMap((build) => build() ?? []));
  if (given === undefined) {
    return {
      ...head,
      get expectations() {
        return lines();
      },
    };
  }
  return {
    ...head,
    get given() {
      return given();
    },
    get expectations() {
      return lines();
    },
  };
}
