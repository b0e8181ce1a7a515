/// <reference lib="webworker" />

import { type Distances, distances, nextFlips, type Threshold, thresholdsOf } from "@bylaw/analysis";
import type { Columns, DecisionResult, IrPolicy, Screening } from "@bylaw/ir";
import { populate, readPopulationSpec, tableOf } from "@bylaw/population";
import { caseOf, makeScreener, type Screener } from "@bylaw/screen";
import { determine } from "bylaw/runtime";
import { readOwnTable } from "./own-table.ts";
import type {
  CrowdAnswer,
  CrowdRequest,
  LineAnswer,
  LineRequest,
  LinesAnswer,
  LinesRequest,
  PeopleAnswer,
  PeopleRequest,
  ScreenAnswer,
  ScreenRequest,
  TableAnswer,
  TableRequest,
  WhyAnswer,
  WhyRequest,
} from "./protocol.ts";

/** Populations beside the page: applicants are made or read here, and judged by the text before and the text now. */
type Options = Parameters<Screener["screen"]>[1];

interface Judged {
  readonly policy: IrPolicy;
  readonly options: Options;
  readonly screening: Screening;
  /** Distances that were asked for, by line: strip and panels ask for the same ones. */
  readonly distances: Map<string, Distances>;
}

const scope = self as unknown as DedicatedWorkerGlobalScope;
let columns: Columns | undefined;
/** Judges the people; what an edit leaves as it was it takes from the last few screenings. */
let screener: Screener | undefined;
let before: IrPolicy | undefined;
/** The text now, and what it made of the people. */
let last: Judged | undefined;
/** What the text before made of the same people on the same day: it is not judged anew at each key. */
let known: { readonly of: unknown; readonly key: string; readonly screening: Screening } | undefined;

scope.addEventListener("message", ({ data: request }: MessageEvent<CrowdRequest>): void => {
  const answer = answerOf(request);
  if (answer !== undefined) scope.postMessage(answer);
});

function answerOf(request: CrowdRequest): CrowdAnswer | undefined {
  switch (request.kind) {
    case "people":
      return people(request);
    case "table":
      return table(request);
    case "screen":
      return judged(request);
    case "line":
      return line(request);
    case "lines":
      return lines(request);
    case "why":
      return why(request);
    default:
      request satisfies never;
      return undefined;
  }
}

function people({ number, policy, from }: PeopleRequest): PeopleAnswer {
  if (from.kind === "own") {
    const read = readOwnTable(policy, from);
    // A table without a usable row leaves the people, and what is known of them, as they were.
    if (read.columns !== undefined) {
      forget();
      columns = read.columns;
    }
    return { kind: "people", number, ...read };
  }
  forget();
  const { spec, problems } = readPopulationSpec(from.specification);
  columns = spec === undefined ? undefined : populate(policy, spec, from.size === undefined ? {} : { size: from.size });
  return {
    kind: "people",
    number,
    problems,
    refused: 0,
    ...(spec && { about: spec.about }),
    ...(columns && { columns }),
  };
}

function table({ number, policy }: TableRequest): TableAnswer {
  return { kind: "table", number, ...(columns && { text: tableOf(policy, columns, "csv") }) };
}

function forget(): void {
  screener = undefined;
  known = undefined;
  last = undefined;
}

function judged(request: ScreenRequest): ScreenAnswer | undefined {
  before = request.before ?? before;
  if (columns === undefined) return undefined;
  const { number, after, on, readings, environment } = request;
  const options = { on, readings, ...(environment === undefined ? {} : { environment }) };
  screener ??= makeScreener(columns);
  const now = screener.screen(after, options);
  last = { policy: after, options, screening: now, distances: new Map() };
  return {
    kind: "screened",
    number,
    before: before === undefined ? now : judgedBefore(before, screener, options),
    after: now,
  };
}

function judgedBefore(policy: IrPolicy, by: Screener, options: Options): Screening {
  const key = JSON.stringify([options.on, options.readings]);
  if (known?.of !== policy || known.key !== key) known = { of: policy, key, screening: by.screen(policy, options) };
  return known.screening;
}

function line({ number, decision, threshold: id, flips }: LineRequest): LineAnswer {
  const threshold =
    last === undefined ? undefined : thresholdsOf(last.policy, decision).find((threshold) => threshold.id === id);
  if (last === undefined || columns === undefined || threshold === undefined) return { kind: "line", number };
  const { policy, options, screening } = last;
  const found = { threshold, distances: distancesTo(threshold, last, columns) };
  if (!flips) return { kind: "line", number, found };
  return {
    kind: "line",
    number,
    found: { ...found, flips: nextFlips(policy, columns, screening, threshold, options) },
  };
}

function distancesTo(threshold: Threshold, judged: Judged, of: Columns): Distances {
  const kept = judged.distances.get(threshold.id);
  if (kept !== undefined) return kept;
  const found = distances(judged.policy, of, threshold, judged.options);
  judged.distances.set(threshold.id, found);
  return found;
}

function lines({ number, decision }: LinesRequest): LinesAnswer {
  const [judged, of] = [last, columns];
  if (judged === undefined || of === undefined) return { kind: "lines", number, found: [] };
  const found = thresholdsOf(judged.policy, decision).map((threshold) => {
    const { below, above, at, unknown, near } = distancesTo(threshold, judged, of);
    return { threshold, counts: { below, above, at, unknown, near } };
  });
  return { kind: "lines", number, found };
}

function why({ number, decision, place }: WhyRequest): WhyAnswer {
  if (last === undefined || columns === undefined || place >= columns.size) return { kind: "why", number };
  const [is, was] = [decided(last.policy, decision, place), decided(before ?? last.policy, decision, place)];
  return is === undefined || was === undefined
    ? { kind: "why", number }
    : { kind: "why", number, found: { before: was, after: is } };
}

function decided(policy: IrPolicy, decision: string, place: number): DecisionResult | undefined {
  if (last === undefined || columns === undefined) return undefined;
  const { determination } = determine(policy, caseOf(policy, columns, place), last.options);
  const decisions = determination?.decisions ?? {};
  return Object.hasOwn(decisions, decision) ? decisions[decision] : undefined;
}
