import { type CoverageItem, guardText, type ScenarioCoverage, thresholdText } from "@bylaw/coverage";
import { citationKey, formatCitation, type Language, renderMessage, type Span } from "@bylaw/diagnostics";
import type { CompiledPolicy, IrExpectation, IrPolicy, IrScenario, Names } from "@bylaw/ir";
import type { ScenarioResult } from "bylaw";
import { canBeWritten } from "./boundary-cases.ts";
import type { Known } from "./text-in-hand.ts";

/** The scenarios of the text in hand and what they try. */
export interface ScenarioBoard {
  /** In source order. Without results while they have not run. */
  readonly rows: readonly ScenarioRow[];
  readonly ran: boolean;
  /** Missing while it has not been gathered. */
  readonly coverage?: ShownCoverage;
}

/** One scenario: what it expects, and what was found. */
export interface ScenarioRow {
  readonly name: string;
  readonly place?: Span;
  readonly passed?: boolean;
  /** The articles that it speaks of: number, and as the page says it. */
  readonly articles: readonly { readonly number: string; readonly text: string }[];
  readonly expects: readonly ShownExpectation[];
  /** What differs, as sentences; empty where it passed. */
  readonly differs: readonly string[];
}

/** One expectation in parts: a word of the language or a value, or both. */
export interface ShownExpectation {
  readonly subject: string;
  readonly outcome?: string;
  readonly value?: string;
  /** What was found in its place, where it differs. */
  readonly found?: { readonly outcome?: string; readonly value?: string };
}

export interface ShownCoverage {
  readonly counts: readonly { readonly kind: CoverageItem["kind"]; readonly covered: number; readonly all: number }[];
  /** What no scenario tries, in the order of the text. */
  readonly open: readonly OpenItem[];
  /** Every boundary, by the place of what it belongs to. */
  readonly boundaries: readonly ShownBoundary[];
}

/** Something that no scenario shows yet. `item` is its number, under which a scenario for it can be asked for. */
export interface OpenItem {
  readonly item: number;
  readonly kind: CoverageItem["kind"];
  readonly name: string;
  readonly missing: readonly { readonly point: CoverageItem["missing"][number]; readonly canWrite: boolean }[];
  readonly place?: Span;
  readonly article?: string;
}

/** A boundary and who stands round it. */
export interface ShownBoundary {
  readonly item: number;
  readonly name: string;
  readonly article?: string;
  readonly place?: Span;
  /** On which side the comparison turns over. */
  readonly side: "below" | "above";
  readonly beads: Readonly<Record<"below" | "at" | "above", Bead>>;
  /** Whether a case for it can be made by moving one fact. */
  readonly canWrite: boolean;
  readonly missing: OpenItem["missing"];
}

/** `full`: scenarios stand there and pass; `failing`: one of them fails; `none`: nobody stands there. */
export type Bead = "full" | "failing" | "none";

/** The board of the text in hand; undefined while it has errors. */
export function scenarioBoard(language: Language, { text, scenarios, coverage }: Known): ScenarioBoard | undefined {
  const { compiled } = text.whole().forms;
  if (compiled === undefined) return undefined;
  const rows = compiled.scenarios.map((scenario, index) =>
    rowOf({ scenario, index, result: scenarios?.[index] }, compiled, language),
  );
  const ran = scenarios !== undefined;
  if (scenarios === undefined || coverage === undefined) return { rows, ran };
  return { rows, ran, coverage: shownCoverage(coverage, scenarios, compiled.policy, language) };
}

function rowOf(
  {
    scenario,
    index,
    result,
  }: { readonly scenario: IrScenario; readonly index: number; readonly result: ScenarioResult | undefined },
  { policy, origins }: CompiledPolicy,
  language: Language,
): ScenarioRow {
  const place = origins.scenarios[index];
  const problems = result?.problems ?? [];
  const expects = scenario.expectations.map((expectation): ShownExpectation => {
    const { outcome, value, applicants, records } = expectation;
    const differs = problems.find(
      ({ code, labels }) => code === "scenario-differs" && labels[0]?.span.start === expectation.span.start,
    );
    const found = differs && foundIn(differs.parameters);
    const several = applicants ?? records;
    return {
      subject: subjectText(expectation, policy, language),
      ...(outcome === undefined ? {} : { outcome }),
      ...(value === undefined ? (several === undefined ? {} : { value: `× ${several.length}` }) : { value }),
      ...(found === undefined ? {} : { found }),
    };
  });
  return {
    name: scenario.name,
    ...(place === undefined ? {} : { place }),
    ...(result === undefined ? {} : { passed: result.passed }),
    articles: articlesOf(scenario, policy, language),
    expects,
    differs: problems.map((problem) => renderMessage(problem, language)),
  };
}

function foundIn(parameters: Readonly<Record<string, unknown>>): NonNullable<ShownExpectation["found"]> {
  const { found, foundValue } = parameters;
  return {
    ...(typeof found === "string" && found !== "" ? { outcome: found } : {}),
    ...(typeof foundValue === "string" && foundValue !== "" ? { value: foundValue } : {}),
  };
}

function subjectText({ subject }: IrExpectation, policy: IrPolicy, language: Language): string {
  const { kind, id, part, step } = subject;
  if (kind === "rule") {
    const citation = citationOf(id, policy);
    return citation === undefined ? id : formatCitation(citation, language);
  }
  const { decisions, titles = [], duties = [], procedures = [] } = policy;
  const named = [...decisions, ...titles, ...duties, ...procedures].find(({ names }) => names.id === id)?.names;
  return [nameIn(named, language) ?? id, step, part].filter((word) => word !== undefined).join(" · ");
}

function nameIn(names: Names | undefined, language: Language): string | undefined {
  return names?.[language] ?? names?.id.replaceAll("_", " ");
}

function citationOf(id: string, { decisions }: IrPolicy): CoverageItem["owner"]["citation"] {
  return decisions.flatMap(({ rules }) => rules).find((rule) => rule.id === id)?.citation;
}

/** A reason is named by its rule, or by the place at which a rule stands. */
function citationOfKey(key: string, { decisions }: IrPolicy): CoverageItem["owner"]["citation"] {
  const cited = decisions.flatMap(({ rules }) => rules.flatMap(({ citation }) => citation ?? []));
  return cited.find((citation) => citationKey(citation) === key);
}

/** The articles of the rules that it names, and of what it gives as reasons. */
function articlesOf({ expectations }: IrScenario, policy: IrPolicy, language: Language): ScenarioRow["articles"] {
  const articles = new Map<string, string>();
  for (const { subject, because } of expectations) {
    const cited = [subject.kind === "rule" ? subject.id : undefined, ...because].filter((id) => id !== undefined);
    for (const id of cited) {
      const citation = citationOf(id, policy) ?? citationOfKey(id, policy);
      const number = citation?.number ?? /^\d+/.exec(id)?.[0];
      if (number === undefined) continue;
      // The head of the column says that these are articles.
      const text = citation === undefined ? id : formatCitation(citation, language).replace(/^article /, "");
      if (!articles.has(text)) articles.set(text, number);
    }
  }
  return [...articles].map(([text, number]) => ({ number, text }));
}

function shownCoverage(
  { counts, items }: ScenarioCoverage,
  results: readonly ScenarioResult[],
  policy: IrPolicy,
  language: Language,
): ShownCoverage {
  const numbered = items.map((item, number) => ({ item, number }));
  const inText = (a: (typeof numbered)[number], b: (typeof numbered)[number]): number =>
    (a.item.owner.place?.start ?? 0) - (b.item.owner.place?.start ?? 0);
  return {
    counts: Object.entries(counts).map(([kind, count]) => ({ kind: kind as CoverageItem["kind"], ...count })),
    open: numbered
      .filter(({ item }) => item.missing.length > 0)
      .toSorted(inText)
      .map(({ item, number }) => ({ kind: item.kind, ...shownItem(item, number, policy, language) })),
    boundaries: numbered.flatMap(({ item, number }) => {
      const { threshold, stands } = item;
      if (threshold === undefined || stands === undefined) return [];
      const side = threshold.operator === ">=" || threshold.operator === "<" ? "below" : "above";
      const beads = beadsOf(stands, side, results);
      const canWrite = canBeWritten(item, "at");
      return [{ ...shownItem(item, number, policy, language), side, beads, canWrite }];
    }),
  };
}

function shownItem(item: CoverageItem, number: number, policy: IrPolicy, language: Language): Omit<OpenItem, "kind"> {
  const { owner, missing } = item;
  const { citation, place } = owner;
  return {
    item: number,
    name: itemName(item, policy, language),
    missing: missing.map((point) => ({ point, canWrite: canBeWritten(item, point) })),
    ...(place === undefined ? {} : { place }),
    ...(citation === undefined ? {} : { article: citation.number }),
  };
}

function itemName({ kind, id, owner, threshold, when }: CoverageItem, policy: IrPolicy, language: Language): string {
  const cited = owner.citation === undefined ? undefined : formatCitation(owner.citation, language);
  if (kind === "article") return cited ?? id;
  const said =
    threshold === undefined
      ? when === undefined
        ? id
        : guardText(when, policy, language)
      : thresholdText(threshold, policy, language);
  return cited === undefined || said === cited ? said : `${cited} · ${said}`;
}

/** Where the comparison turns over only who stands a step away counts; on the other side anybody. */
function beadsOf(
  stands: NonNullable<CoverageItem["stands"]>,
  side: "below" | "above",
  results: readonly ScenarioResult[],
): ShownBoundary["beads"] {
  const bead = (where: "below" | "at" | "above"): Bead => {
    const there = stands.filter((stand) => stand.side === where && (where !== side || stand.near));
    if (there.length === 0) return "none";
    return there.some(({ scenario }) => results[scenario]?.passed === false) ? "failing" : "full";
  };
  return { below: bead("below"), at: bead("at"), above: bead("above") };
}
