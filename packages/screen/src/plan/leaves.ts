import type { Column, IrConstant, IrField, IrType, Measure, NumberType } from "@bylaw/ir";
import { canonicalJson, noDate, unknownDate } from "@bylaw/ir";
import { ownOf } from "../case-of.ts";
import { mapMembers, readBytes, readDays, readNumbers } from "../lanes/column-kernels.ts";
import type { Frame } from "../lanes/frame.ts";
import type { ChoiceLanes, ConditionLanes, NumberLanes, NumberSource, TextLanes, ValueLanes } from "../lanes/lanes.ts";
import { no, open, yes } from "../lanes/lanes.ts";
import { fillRange } from "../lanes/number-kernels.ts";
import { numberOf } from "../memory.ts";
import { firstPossibleDay, lastPossibleDay, readDay } from "../values/calendar.ts";
import { type Exact, NotInColumns, readExact, safe } from "../values/exact.ts";
import { choiceMembers, fits, isTakenDay, memberOf, mostRecords, scaledRange } from "../values/taken.ts";
import { maskOf } from "./comparisons.ts";
import { fixed } from "./conditions.ts";
import { exactRange, fixedNumber } from "./numbers.ts";
import { choice, condition, number, type Planner, set, source, text, textCode } from "./planner.ts";

type Plain = Exclude<Column, { readonly kind: "list" }>;

const fromZero: ReadonlySet<Measure> = new Set<Measure>(["count", "area", "months", "days"]);

/** Everything that a value of a type can be. */
export function anyOf(planner: Planner, frame: Frame, type: IrType): ValueLanes {
  switch (type.kind) {
    case "boolean":
      return fixed(planner, frame, open);
    case "number": {
      const least = type.least === undefined && fromZero.has(type.measure) ? "0" : type.least;
      const end = (written: string | undefined): Exact | undefined =>
        written === undefined ? undefined : readExact(written);
      return exactRange(planner, frame, end(least), end(type.most));
    }
    case "date": {
      const days = fixedNumber(planner, frame, 1, { low: firstPossibleDay, high: lastPossibleDay });
      return { kind: "date", days, ...(type.none && { none: fixed(planner, frame, open) }) };
    }
    case "choice": {
      const members = choiceMembers(type);
      const all = maskOf(members, members);
      return choice(planner, { frame, does: `fixed ${all}`, needs: [] }, members, all);
    }
    case "set": {
      const members = type.members.map(({ id }) => id);
      return set(planner, { frame, does: "any", needs: [] }, members, { must: 0, may: maskOf(members, members) });
    }
    case "text":
      return text(planner, { frame, does: "any", needs: [] }, -1);
    case "list":
      throw new Error("a list is never the result of an expression");
    default:
      return type satisfies never;
  }
}

/** A known value. */
export function constantOf(planner: Planner, { type, value }: IrConstant): ValueLanes {
  const frame = planner.applicants;
  switch (type.kind) {
    case "boolean":
      return fixed(planner, frame, value === true ? yes : no);
    case "number": {
      const only = readExact(String(value));
      return exactRange(planner, frame, only, only);
    }
    case "date": {
      const day = value === null ? 0 : readDay(String(value));
      const days = fixedNumber(planner, frame, 1, { low: day, high: day });
      return { kind: "date", days, ...(value === null && { none: fixed(planner, frame, yes) }) };
    }
    case "choice": {
      const id = value === null ? "none" : String(value);
      const declared = choiceMembers(type);
      const members = declared.includes(id) ? declared : [...declared, id];
      const mask = maskOf(members, [id]);
      return choice(planner, { frame, does: `fixed ${mask}`, needs: [] }, members, mask);
    }
    case "set": {
      const members = type.members.map(({ id }) => id);
      const mask = maskOf(members, value as readonly string[]);
      return set(planner, { frame, does: `fixed ${mask}`, needs: [] }, members, { must: mask, may: mask });
    }
    case "text":
      return fixedText(planner, frame, String(value));
    case "list":
      throw new Error("a list has no constants");
    default:
      return type satisfies never;
  }
}

/** A known text in a frame. */
export function fixedText(planner: Planner, frame: Frame, written: string): TextLanes {
  const code = textCode(planner, written);
  return text(planner, { frame, does: `fixed ${code}`, needs: [] }, code);
}

/** One column as the lanes of its frame read it: what is not known is everything that its type allows. */
export function readColumn(
  planner: Planner,
  frame: Frame,
  { type, decidedBy }: Pick<IrField, "type" | "decidedBy">,
  column: Column | undefined,
  does: string,
): ValueLanes {
  // What is taken of a column depends on the type that is declared.
  const meaning = `${does} ${numberOf(planner.memory, canonicalJson([type, decidedBy]))}`;
  const given = column?.kind === "list" || !fits(type, column) ? undefined : column;
  if (given === undefined) return decidedBy === undefined ? anyOf(planner, frame, type) : fixed(planner, frame, no);
  if (decidedBy !== undefined && type.kind !== "boolean") throw new NotInColumns("an act that is no yes or no");
  switch (type.kind) {
    case "boolean":
      return readBooleans(planner, frame, given, meaning, decidedBy === undefined ? open : no);
    case "number":
      return readAmounts(planner, frame, type, given, meaning);
    case "date":
      return readDates(planner, frame, type, given, meaning);
    case "choice":
      return readMembers(planner, frame, type, given, meaning);
    case "set":
      return readSets(planner, frame, type, given, meaning);
    case "text":
      return readTexts(planner, frame, given, meaning);
    default:
      return type satisfies never;
  }
}

/** 0, 1 and everything else of a column of bytes, as these codes. */
export function bytes(
  planner: Planner,
  frame: Frame,
  does: string,
  column: Uint8Array,
  codes: readonly [number, number, number],
): ConditionLanes {
  const table = Uint8Array.from({ length: 256 }, (_, value) => codes[Math.min(value, 2)] ?? open);
  const fill = (out: ConditionLanes): void => readBytes(out.bits, column, frame.first, table, frame.size);
  return condition(planner, { frame, does, needs: [], fill });
}

function readBooleans(planner: Planner, frame: Frame, column: Plain, does: string, unknown: number): ValueLanes {
  if (column.kind !== "boolean") throw new Error("no column of conditions");
  return bytes(planner, frame, does, column.values, [no, yes, unknown]);
}

function readAmounts(planner: Planner, frame: Frame, type: NumberType, column: Plain, does: string): ValueLanes {
  if (column.kind !== "number") throw new Error("no column of numbers");
  if (type.scale > 0 && (type.measure === "months" || type.measure === "days")) {
    throw new NotInColumns("lengths in parts of a month or day");
  }
  const range = anyOf(planner, frame, type);
  const parts = 10 ** type.scale;
  if (range.kind !== "number" || range.fixed === undefined)
    throw new Error("a range of numbers is the same everywhere");
  if (parts % range.parts !== 0) throw new NotInColumns("a range that is finer than its type");
  const by = parts / range.parts;
  const ends = { low: range.fixed.low * by, high: range.fixed.high * by };
  for (const end of [ends.low, ends.high]) if (Number.isFinite(end)) safe(BigInt(end));
  const taken = scaledRange(type);
  const read = (out: NumberSource): void => readNumbers(out, column.values, frame.first, taken, frame.size);
  return fromSource(planner, source(planner, { frame, does, needs: [], fill: read }, ends), parts);
}

/** The ends of what is possible, of a column in which NaN is not known. */
function fromSource(planner: Planner, from: NumberSource, parts: number): NumberLanes {
  const { frame, low, high } = from;
  const fill = (out: NumberLanes): void => {
    out.low = from.allKnown ? from.values : out.lowOwn;
    out.high = from.allKnown ? from.values : out.highOwn;
    if (!from.allKnown) fillRange(out.low, out.high, from.values, [low, high], frame.size);
  };
  return number(planner, { frame, does: "range", needs: [from], fill }, parts, { source: from });
}

function readDates(
  planner: Planner,
  frame: Frame,
  type: Extract<IrType, { readonly kind: "date" }>,
  column: Plain,
  does: string,
): ValueLanes {
  if (column.kind !== "date") throw new Error("no column of dates");
  const { values } = column;
  const own = new Float64Array(frame.capacity);
  const read = (out: NumberSource): void => readDays(out, own, values, frame.first, frame.size);
  const ends = { low: firstPossibleDay, high: lastPossibleDay };
  const days = fromSource(planner, source(planner, { frame, does, needs: [], fill: read }, ends), 1);
  if (type.none !== true) return { kind: "date", days };
  const fill = ({ bits }: ConditionLanes): void => {
    for (let lane = 0; lane < frame.size; lane++) {
      const day = values[frame.first + lane] ?? unknownDate;
      bits[lane] = day === noDate ? yes : isTakenDay(day, true) ? no : open;
    }
  };
  return { kind: "date", days, none: condition(planner, { frame, does: `${does} none`, needs: [], fill }) };
}

function readMembers(
  planner: Planner,
  frame: Frame,
  type: Extract<IrType, { readonly kind: "choice" }>,
  column: Plain,
  does: string,
): ValueLanes {
  if (column.kind !== "choice") throw new Error("no column of choices");
  const members = choiceMembers(type);
  const all = maskOf(members, members);
  // By value of the column, from -2.
  const masks = Int32Array.from({ length: column.members.length + 2 }, (_, place) => {
    const id = memberOf(type, column.members, place - 2);
    return id === undefined ? all : maskOf(members, [id]);
  });
  const { values } = column;
  const read = { table: masks, otherwise: all };
  const fill = (out: ChoiceLanes): void => mapMembers(out.masks, values, frame.first, read, frame.size);
  return choice(planner, { frame, does, needs: [], fill }, members, undefined, { values, masks, all });
}

function readSets(
  planner: Planner,
  frame: Frame,
  type: Extract<IrType, { readonly kind: "set" }>,
  column: Plain,
  does: string,
): ValueLanes {
  if (column.kind !== "set") throw new Error("no column of sets");
  const members = type.members.map(({ id }) => id);
  const places = column.members.map((id) => members.indexOf(id));
  const unsaid = maskOf(
    members,
    members.filter((id) => !column.members.includes(id)),
  );
  const isSame = unsaid === 0 && places.every((to, from) => to === from);
  const move = (mask: number): number => {
    if (isSame) return mask;
    let moved = 0;
    for (const [from, to] of places.entries()) if (to >= 0 && (mask >>> from) & 1) moved |= 1 << to;
    return moved;
  };
  const all = maskOf(members, members);
  const fill = (out: { readonly must: Int32Array; readonly may: Int32Array }): void => {
    for (let lane = 0; lane < frame.size; lane++) {
      const must = move(column.must[frame.first + lane] ?? 0) & all;
      out.must[lane] = must;
      out.may[lane] = ((move(column.may[frame.first + lane] ?? 0) | unsaid) & all) | must;
    }
  };
  return set(planner, { frame, does, needs: [], fill }, members);
}

function readTexts(planner: Planner, frame: Frame, column: Plain, does: string): ValueLanes {
  if (column.kind !== "text") throw new Error("no column of texts");
  const { textColumns } = planner.memory;
  const codes =
    textColumns.get(column) ??
    Int32Array.from(column.values, (written) => (written === undefined ? -1 : textCode(planner, written)));
  textColumns.set(column, codes);
  const fill = (out: { readonly codes: Int32Array }): void =>
    out.codes.set(codes.subarray(frame.first, frame.first + frame.size));
  return text(planner, { frame, does, needs: [], fill });
}

/** A fact of applicants. */
export function readFact(planner: Planner, id: string): ValueLanes {
  const fact = planner.policy.facts.find(({ names }) => names.id === id);
  if (fact === undefined) throw new Error(`no fact ${id}`);
  const { type } = fact;
  if (type.kind === "list") throw new Error("a list is no value");
  return readColumn(
    planner,
    planner.applicants,
    { ...fact, type },
    ownOf(planner.columns.facts, id),
    `fact ${JSON.stringify(id)}`,
  );
}

/** The field of a list. */
export function fieldOf(planner: Planner, list: string, id: string): IrField {
  const type = planner.policy.facts.find(({ names }) => names.id === list)?.type;
  const field = type?.kind === "list" ? type.fields.find(({ names }) => names.id === id) : undefined;
  if (field === undefined) throw new Error(`no field ${list}.${id}`);
  return field;
}

/** Whether the list of an applicant is known. */
export function listKnown(planner: Planner, list: string): ConditionLanes {
  const column = ownOf(planner.columns.facts, list);
  const frame = planner.applicants;
  if (column?.kind !== "list") return fixed(planner, frame, no);
  const { starts, known } = column;
  const fill = ({ bits }: ConditionLanes): void => {
    for (let lane = 0; lane < frame.size; lane++) {
      const row = frame.first + lane;
      const count = (starts[row + 1] ?? 0) - (starts[row] ?? 0);
      bits[lane] = known[row] === 1 && count <= mostRecords ? yes : no;
    }
  };
  return condition(planner, { frame, does: `list ${JSON.stringify(list)}`, needs: [], fill });
}
