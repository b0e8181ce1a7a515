/// <reference lib="webworker" />

import { distances, nextFlips, thresholdsOf } from "@bylaw/analysis";
import type { Columns, IrPolicy, Screening } from "@bylaw/ir";
import { populate, readPopulationSpec, readTable } from "@bylaw/population";
import { screen } from "@bylaw/screen";
import type {
  CrowdAnswer,
  CrowdRequest,
  LineAnswer,
  LineRequest,
  PeopleAnswer,
  PeopleRequest,
  ScreenAnswer,
  ScreenRequest,
} from "./protocol.ts";

/** Populations beside the page: applicants are made or read here, and judged by the text before and the text now. */
type Options = Parameters<typeof screen>[2];

const scope = self as unknown as DedicatedWorkerGlobalScope;
let columns: Columns | undefined;
let before: IrPolicy | undefined;
/** The text now, and what it made of the people. */
let last: { readonly policy: IrPolicy; readonly options: Options; readonly screening: Screening } | undefined;
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
    case "screen":
      return judged(request);
    case "line":
      return line(request);
    default:
      request satisfies never;
      return undefined;
  }
}

function people({ number, policy, from }: PeopleRequest): PeopleAnswer {
  known = undefined;
  last = undefined;
  if (from.kind === "own") {
    const table = readTable(policy, from.text, from.format);
    columns = table.columns ?? columns;
    return { kind: "people", number, ...table };
  }
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

function judged(request: ScreenRequest): ScreenAnswer | undefined {
  before = request.before ?? before;
  if (columns === undefined) return undefined;
  const { number, after, on, readings, environment } = request;
  const options = { on, readings, ...(environment === undefined ? {} : { environment }) };
  const now = screen(after, columns, options);
  last = { policy: after, options, screening: now };
  return {
    kind: "screened",
    number,
    before: before === undefined ? now : judgedBefore(before, columns, options),
    after: now,
  };
}

function judgedBefore(policy: IrPolicy, of: Columns, options: Options): Screening {
  const key = JSON.stringify([options.on, options.readings]);
  if (known?.of !== policy || known.key !== key) known = { of: policy, key, screening: screen(policy, of, options) };
  return known.screening;
}

function line({ number, decision, threshold: id, flips }: LineRequest): LineAnswer {
  const threshold =
    last === undefined ? undefined : thresholdsOf(last.policy, decision).find((threshold) => threshold.id === id);
  if (last === undefined || columns === undefined || threshold === undefined) return { kind: "line", number };
  const { policy, options, screening } = last;
  const found = { threshold, distances: distances(policy, columns, threshold, options) };
  if (!flips) return { kind: "line", number, found };
  return {
    kind: "line",
    number,
    found: { ...found, flips: nextFlips(policy, columns, screening, threshold, options) },
  };
}
