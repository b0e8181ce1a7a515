import type { Draw, FactSpec, HistoryKind } from "./population-spec.ts";
import {
  entry,
  isNumber,
  knownEntries,
  notExpected,
  plain,
  type Reading,
  readChance,
  readDrawnName,
  readLoadings,
  readObject,
  readWeights,
} from "./reading.ts";

/** Draws within draws go no deeper than this. */
const deepest = 6;

const numberEntries = ["with", "step", "from", "to", "at"] as const;

/** The entries of each way to draw, beside `draw` and `unknown`; a `?` marks those that may be missing. */
const entriesOf: Readonly<Record<Draw["draw"], readonly string[]>> = {
  always: ["value"],
  normal: ["mean", "spread", ...numberEntries],
  log_normal: ["middle", "factor", ...numberEntries],
  uniform: numberEntries,
  part: ["of", "mean", "spread", "most", ...numberEntries],
  yes: ["chance", "with"],
  choice: ["weights", "with"],
  choice_from: ["set"],
  set: ["chances", "least"],
  text: ["texts"],
  list: ["lengths", "each", "with", "fields"],
  history: ["kinds", "with"],
  by: ["fact", "cases", "otherwise"],
};

/** Facts, papers or histories by name, in order; each may name those before it. */
export function readFactSpecs(reading: Reading, value: unknown, path: string): Readonly<Record<string, FactSpec>> {
  const object = readObject(reading, value, path);
  const drawn = new Set(reading.drawn);
  const read: [string, FactSpec][] = [];
  for (const [name, given] of Object.entries(object ?? {})) {
    const spec = readFactSpec({ ...reading, drawn }, given, `${path}.${name.slice(0, 60)}`);
    drawn.add(name);
    if (spec !== undefined) read.push([name, spec]);
  }
  return plain(read);
}

function readFactSpec(reading: Reading, value: unknown, path: string): FactSpec | undefined {
  const object = readObject(reading, value, path);
  if (object === undefined) return undefined;
  const unknown = entry(object, "unknown");
  const chance = unknown === undefined ? 0 : readChance(reading, unknown, `${path}.unknown`);
  const draw = readDraw(reading, object, path, true);
  return draw === undefined || !chance ? draw : { ...draw, unknown: chance };
}

/** One way to draw; nothing, and why, where it is none. */
function readDraw(
  reading: Reading,
  object: Readonly<Record<string, unknown>>,
  path: string,
  outermost: boolean,
): Draw | undefined {
  const draw = entry(object, "draw");
  if (typeof draw !== "string" || !Object.hasOwn(entriesOf, draw)) return notExpected(reading, `${path}.draw`, "draw");
  if (reading.depth > deepest) return notExpected(reading, path, "draw_here");
  const way = draw as Draw["draw"];
  knownEntries(reading, object, path, ["draw", ...(outermost ? ["unknown"] : []), ...entriesOf[way]]);
  const before = reading.problems.length;
  const read = { draw: way, ...readEntries(reading, way, object, path) };
  return reading.problems.length > before ? undefined : (read as unknown as Draw);
}

type Entries = Readonly<Record<string, unknown>>;

function readEntries(reading: Reading, way: Draw["draw"], object: Entries, path: string): Entries {
  const at = (key: string): unknown => entry(object, key);
  const loadings = (): Entries => given("with", readLoadings(reading, at("with"), `${path}.with`));
  switch (way) {
    case "always":
      return at("value") === undefined ? wrong(reading, `${path}.value`, "value") : { value: at("value") };
    case "normal":
    case "part": {
      const most = at("most");
      if (most !== undefined && !(isNumber(most) && most > 0)) notExpected(reading, `${path}.most`, "factor");
      return {
        ...(way === "part" ? { of: readDrawnName(reading, at("of"), `${path}.of`), ...given("most", most) } : {}),
        mean: readFigure(reading, at("mean"), `${path}.mean`, true),
        spread: readFigure(reading, at("spread"), `${path}.spread`, true),
        ...readNumberEntries(reading, object, path),
      };
    }
    case "log_normal": {
      const factor = at("factor");
      if (!isNumber(factor) || factor < 1 || factor > 1_000) notExpected(reading, `${path}.factor`, "factor");
      const middle = readFigure(reading, at("middle"), `${path}.middle`, true);
      return { middle, factor, ...readNumberEntries(reading, object, path) };
    }
    case "uniform":
      for (const bound of ["from", "to"]) {
        if (at(bound) === undefined) notExpected(reading, `${path}.${bound}`, "figure");
      }
      return readNumberEntries(reading, object, path);
    case "yes":
      return { chance: readChance(reading, at("chance"), `${path}.chance`), ...loadings() };
    case "choice":
      return { weights: readWeights(reading, at("weights"), `${path}.weights`, "weights"), ...loadings() };
    case "choice_from":
      return { set: readDrawnName(reading, at("set"), `${path}.set`) };
    case "set":
      return readSetEntries(reading, object, path);
    case "text":
      return { texts: readTextList(reading, at("texts"), `${path}.texts`) };
    case "list":
      return { ...readListEntries(reading, object, path), ...loadings() };
    case "history":
      return { kinds: readKinds(reading, at("kinds"), `${path}.kinds`), ...loadings() };
    case "by":
      return readByEntries(reading, object, path);
    default:
      return way satisfies never;
  }
}

function wrong(reading: Reading, path: string, kind: Parameters<typeof notExpected>[2]): Entries {
  notExpected(reading, path, kind);
  return {};
}

function given(key: string, value: unknown): Entries {
  return value === undefined ? {} : { [key]: value };
}

/** A figure, as a number or text; a text that does not begin as a number is the name of a fact drawn before. */
function readFigure(reading: Reading, value: unknown, path: string, plainOnly = false): number | string | undefined {
  if (isNumber(value)) return value;
  if (typeof value !== "string" || value.length > 100) return notExpected(reading, path, "figure");
  if (isFigureText(value)) return value;
  return plainOnly ? notExpected(reading, path, "figure") : readDrawnName(reading, value, path);
}

/** Whether a text is a figure, or the date that is none, and not the name of a fact. */
export function isFigureText(text: string): boolean {
  return text === "none" || /^\s*[-+P]?[0-9]/.test(text);
}

function readNumberEntries(reading: Reading, object: Entries, path: string): Entries {
  const at = entry(object, "at");
  const figures = ["step", "from", "to"].map((key) => {
    const value = entry(object, key);
    return value === undefined ? {} : { [key]: readFigure(reading, value, `${path}.${key}`, key === "step") };
  });
  const merged = Object.assign({}, ...figures) as Entries;
  return {
    ...given("with", readLoadings(reading, entry(object, "with"), `${path}.with`)),
    ...merged,
    ...(at === undefined ? {} : { at: readStandOuts(reading, at, `${path}.at`) }),
  };
}

function readStandOuts(reading: Reading, value: unknown, path: string): unknown {
  if (!Array.isArray(value) || value.length > 100) return notExpected(reading, path, "list");
  return value.map((one: unknown, index) => {
    const where = `${path}[${index}]`;
    const object = readObject(reading, one, where) ?? {};
    knownEntries(reading, object, where, ["value", "chance"]);
    return {
      value: readFigure(reading, entry(object, "value"), `${where}.value`, true),
      chance: readChance(reading, entry(object, "chance"), `${where}.chance`),
    };
  });
}

function readSetEntries(reading: Reading, object: Entries, path: string): Entries {
  const least = entry(object, "least");
  if (least !== undefined && least !== 0 && least !== 1) notExpected(reading, `${path}.least`, "least");
  const chances = readWeights(reading, entry(object, "chances"), `${path}.chances`, "chance");
  return { chances, ...given("least", least) };
}

function readTextList(reading: Reading, value: unknown, path: string): unknown {
  const sound = Array.isArray(value) && value.length > 0 && value.length <= 1_000;
  return sound && value.every((text) => typeof text === "string" && text.length < 200)
    ? [...value]
    : notExpected(reading, path, "list");
}

function readListEntries(reading: Reading, object: Entries, path: string): Entries {
  const lengths = entry(object, "lengths");
  const each = entry(object, "each");
  if ((lengths === undefined) === (each === undefined) || reading.depth > 0) notExpected(reading, path, "draw_here");
  const inner = { ...reading, depth: reading.depth + 1 };
  const read = lengths === undefined ? undefined : readWeights(reading, lengths, `${path}.lengths`, "weights");
  if (read !== undefined && !Object.keys(read).every((length) => /^(?:[0-9]|[1-9][0-9])$/.test(length))) {
    notExpected(reading, `${path}.lengths`, "weights");
  }
  const enumerated = each === undefined ? undefined : readEach(reading, each, `${path}.each`);
  const drawn = enumerated === undefined ? reading.drawn : new Set([...reading.drawn, enumerated.field]);
  return {
    ...given("lengths", read),
    ...given("each", enumerated),
    fields: readFactSpecs({ ...inner, drawn }, entry(object, "fields"), `${path}.fields`),
  };
}

function readEach(reading: Reading, value: unknown, path: string): { field: string; values: unknown[] } | undefined {
  const object = readObject(reading, value, path) ?? {};
  knownEntries(reading, object, path, ["field", "values"]);
  const field = entry(object, "field");
  const values = entry(object, "values");
  if (typeof field !== "string") return notExpected(reading, `${path}.field`, "name");
  if (!Array.isArray(values) || values.length > 100) return notExpected(reading, `${path}.values`, "list");
  return { field, values: [...values] };
}

const eventKeys: ReadonlySet<string> = new Set(["event", "on", "cause", "until", "record"]);

function readKinds(reading: Reading, value: unknown, path: string): readonly HistoryKind[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > 1_000) return notExpected(reading, path, "events");
  return value.flatMap((one: unknown, index) => {
    const where = `${path}[${index}]`;
    const object = readObject(reading, one, where) ?? {};
    knownEntries(reading, object, where, ["weight", "events"]);
    const weight = entry(object, "weight");
    const events = entry(object, "events");
    if (!isNumber(weight) || weight < 0 || weight > 1e9) notExpected(reading, `${where}.weight`, "weights");
    const sound = Array.isArray(events) && events.length <= 100 && events.every(isEvent);
    if (!sound) notExpected(reading, `${where}.events`, "events");
    return sound && isNumber(weight) ? [{ weight, events: events as HistoryKind["events"] }] : [];
  });
}

function isEvent(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([key, one]) => eventKeys.has(key) && typeof one === (key === "record" ? "number" : "string"),
  );
}

function readByEntries(reading: Reading, object: Entries, path: string): Entries {
  const inner = { ...reading, depth: reading.depth + 1 };
  const cases = readObject(reading, entry(object, "cases"), `${path}.cases`) ?? {};
  const drawOf = (value: unknown, where: string): Draw | undefined => {
    const one = readObject(reading, value, where);
    return one === undefined ? undefined : readDraw(inner, one, where, false);
  };
  const otherwise = entry(object, "otherwise");
  return {
    fact: readDrawnName(reading, entry(object, "fact"), `${path}.fact`),
    cases: plain(
      Object.entries(cases).map(([name, one]) => [name, drawOf(one, `${path}.cases.${name.slice(0, 60)}`)] as const),
    ),
    ...(otherwise === undefined ? {} : { otherwise: drawOf(otherwise, `${path}.otherwise`) }),
  };
}
