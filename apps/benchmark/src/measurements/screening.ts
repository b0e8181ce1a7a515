import type { Column, Columns, HostTitleEvent, IrField, IrPolicy, IrType } from "@bylaw/ir";
import { noDate, unknownDate } from "@bylaw/ir";
import { caseOf, makeScreener, screen } from "@bylaw/screen";
import { determine } from "bylaw";
import type { Figure } from "../measurement.ts";
import { compiledCity } from "../policies/compiled.ts";
import { medianOf } from "../timing.ts";

const size = 100_000;
const options = { on: "2024-06-20" };
/** What the page may take on a quiet machine. Not enforced: the machine that runs this is seldom quiet. */
const aimInMilliseconds = 300;
const warmUps = 3;
const rounds = 7;
const askedOfInterpreter = 100;

type Plain = Exclude<Column, { readonly kind: "list" }>;

/** A small generator of pseudo-random numbers from 0 to below 1. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Seeded values of a type, so many of which are not known. */
function plainColumn(type: IrField["type"], count: number, next: () => number, unknown: number): Plain {
  const draw = (value: () => number, none: number): number => (next() < unknown ? none : Math.floor(value()));
  const fill = <Values extends { [place: number]: number }>(values: Values, value: () => number, none: number) => {
    for (let place = 0; place < count; place++) values[place] = draw(value, none);
    return values;
  };
  switch (type.kind) {
    case "number": {
      const most = type.measure === "percent" ? 10 ** type.scale : 200 * 10 ** type.scale;
      const value = type.measure === "year" ? () => 2020 + next() * 5 : () => most * next();
      return { kind: "number", values: fill(new Float64Array(count), value, Number.NaN) };
    }
    case "boolean":
      return { kind: "boolean", values: fill(new Uint8Array(count), () => Number(next() < 0.97), 2) };
    case "date": {
      const value = (): number => (type.none === true && next() < 0.3 ? noDate : 17_000 + next() * 2800);
      return { kind: "date", values: fill(new Int32Array(count), value, unknownDate) };
    }
    case "choice": {
      const members = type.members.map(({ id }) => id);
      return { kind: "choice", members, values: fill(new Int16Array(count), () => next() * members.length, -1) };
    }
    case "set": {
      const members = type.members.map(({ id }) => id);
      const must = fill(new Int32Array(count), () => next() * 2 ** members.length, 0);
      return { kind: "set", members, must, may: must.map((bits) => (bits === 0 ? 2 ** members.length - 1 : bits)) };
    }
    case "text":
      return { kind: "text", values: Array.from({ length: count }, (_, place) => `unit ${place}`) };
    default:
      return type satisfies never;
  }
}

function columnOf(type: IrType, next: () => number, unknown: number): Column {
  if (type.kind !== "list") return plainColumn(type, size, next, unknown);
  const starts = new Uint32Array(size + 1);
  for (let place = 0; place < size; place++) starts[place + 1] = (starts[place] ?? 0) + Math.floor(next() * 3);
  const known = Uint8Array.from({ length: size }, () => Number(next() >= unknown));
  const fields = type.fields.map((field): [string, Plain] => [
    field.names.id,
    plainColumn(field.type, starts[size] ?? 0, next, unknown),
  ]);
  return { kind: "list", starts, known, fields: Object.fromEntries(fields) };
}

function population(policy: IrPolicy, unknown: number): Columns {
  const next = numbersFrom(167);
  const kinds: readonly (readonly HostTitleEvent[])[] = [
    [],
    ...["2021-12-20", "2022-12-20"].map((on) => [{ event: "granted", on }]),
  ];
  const histories = (policy.titles ?? []).map(({ names }) => {
    const values = Int32Array.from({ length: size }, () => (next() < unknown ? -1 : Math.floor(next() * kinds.length)));
    return [names.id, { kinds, values }] as const;
  });
  return {
    size,
    ids: Array.from({ length: size }, (_, place) => String(place)),
    facts: Object.fromEntries(policy.facts.map(({ names, type }) => [names.id, columnOf(type, next, unknown)])),
    histories: Object.fromEntries(histories),
  };
}

/** Milliseconds that this thread was busy, whatever else the machine does. */
function busy(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The policy with one of its whole numbers raised by one, another with each `turn`; as a text that was edited gives it. */
function edited(policy: IrPolicy, turn: number): IrPolicy {
  const isNumber = (value: unknown): value is { readonly value: string } =>
    value !== null &&
    typeof value === "object" &&
    "kind" in value &&
    value.kind === "constant" &&
    "value" in value &&
    /^[0-9]+$/.test(String(value.value));
  let count = 0;
  JSON.parse(JSON.stringify(policy), (_, value: unknown) => (isNumber(value) ? count++ : undefined, value));
  const wanted = (turn * 7) % count;
  let place = 0;
  return JSON.parse(JSON.stringify(policy), (_, value: unknown) =>
    isNumber(value) && place++ === wanted ? { ...value, value: String(Number(value.value) + 1) } : value,
  ) as IrPolicy;
}

/** Somebody tries one number after another. */
function afterEdits(policy: IrPolicy, columns: Columns): readonly number[] {
  const screener = makeScreener(columns);
  screener.screen(policy, options);
  const times: number[] = [];
  for (let turn = 0; turn < warmUps + rounds; turn++) {
    const after = edited(policy, turn);
    times.push(busy(() => screener.screen(after, options)));
  }
  return times.slice(warmUps);
}

function figuresOf(policy: IrPolicy, unknown: number, said: string): readonly Figure[] {
  const columns = population(policy, unknown);
  const times: number[] = [];
  for (let round = 0; round < warmUps + rounds; round++) times.push(busy(() => screen(policy, columns, options)));
  const warm = times.slice(warmUps);
  const one = busy(() => {
    for (let place = 0; place < askedOfInterpreter; place++) {
      determine(policy, caseOf(policy, columns, place), options);
    }
  });
  const whole = (one / askedOfInterpreter) * size;
  const [unit, target] = ["milliseconds", aimInMilliseconds] as const;
  const name = `100,000 applicants, ${said}`;
  return [
    { name, values: warm, unit, target },
    { name: `${name}, first run`, values: times.slice(0, 1), unit },
    { name: `${name}, again after an edit of one number`, values: afterEdits(policy, columns), unit, target },
    { name: `${name}, by the interpreter one by one`, values: [whole / medianOf(warm)], unit: "ratio" },
  ];
}

/** All decisions of the measure of Ningbo over whole columns, as the playground works them out after each edit. */
export function measure(): readonly Figure[] {
  const { policy } = compiledCity("ningbo");
  return [...figuresOf(policy, 0, "all facts known"), ...figuresOf(policy, 0.1, "a tenth unknown")];
}
