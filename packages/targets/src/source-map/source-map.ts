import type { IrPolicy, Origins } from "@bylaw/ir";
import { encode } from "@jridgewell/sourcemap-codec";

/** A text of the policy: its path in the origins, the name that the map has for it, and what stands in it. */
export interface MappedSource {
  readonly path: string;
  readonly name: string;
  readonly text: string;
}

/** A source map, version 3. */
export interface SourceMap {
  readonly version: 3;
  readonly file: string;
  readonly sources: readonly string[];
  readonly sourcesContent: readonly string[];
  readonly names: readonly string[];
  readonly mappings: string;
}

type Span = NonNullable<Origins["rules"][string]>;

/**
 * Maps an evaluator (`toModules`) back to the policy, line by line: rules, lets and decisions. What stands in no source
 * that is given is not mapped.
 */
export function evaluatorMap(
  evaluator: string,
  file: string,
  policy: IrPolicy,
  origins: Origins,
  given: readonly MappedSource[],
): SourceMap {
  const spans = originsOfLines(evaluator, policy, origins);
  const sources = given.filter(({ path }) => spans.some((span) => span?.source === path));
  const starts = sources.map(({ text }) => lineStarts(text));
  const mappings = spans.map((span): [number, number, number, number][] => {
    const source = sources.findIndex(({ path }) => path === span?.source);
    const lines = starts[source];
    if (span === undefined || lines === undefined) return [];
    const line = lines.findLastIndex((start) => start <= span.start);
    return [[0, source, line, span.start - (lines[line] ?? 0)]];
  });
  return {
    version: 3,
    file,
    sources: sources.map(({ name }) => name),
    sourcesContent: sources.map(({ text }) => text),
    names: [],
    mappings: encode(mappings),
  };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** What each line of the evaluator was written from. */
function originsOfLines(
  evaluator: string,
  policy: IrPolicy,
  { rules, lets, decisions }: Origins,
): readonly (Span | undefined)[] {
  const lines = evaluator.split("\n");
  const first = lines.findIndex((line) => line.startsWith("const R=["));
  const single = policy.decisions.filter(({ forEach }) => forEach === undefined);
  const ofRecords = policy.decisions.filter(({ forEach }) => forEach !== undefined);
  const ids = [...single, ...ofRecords].flatMap((decision) => decision.rules.map(({ id }) => id));
  return lines.map((line, place) => {
    const rule = first < 0 ? undefined : ids[place - first];
    if (rule !== undefined) return own(rules, rule);
    const named = /^(?:function|const) ([hkcD])(\d+)\b/.exec(line);
    if (named === null) return undefined;
    const index = Number(named[2]);
    if (named[1] === "c" || named[1] === "D") return own(decisions, policy.decisions[index]?.names.id);
    return own(lets, policy.lets[index]?.names.id);
  });
}

function own(spans: Readonly<Record<string, Span>>, id: string | undefined): Span | undefined {
  return id !== undefined && Object.hasOwn(spans, id) ? spans[id] : undefined;
}
