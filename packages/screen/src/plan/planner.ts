import type { Columns, EvaluationOptions, IrConstant, IrDecision, IrExpression, IrLet, IrPolicy } from "@bylaw/ir";
import { ownOf } from "../case-of.ts";
import type { Interpreter } from "../interpreter/probes.ts";
import { type Frame, pairsFrame, recordsFrame } from "../lanes/frame.ts";
import type {
  ChoiceLanes,
  ConditionLanes,
  Lanes,
  MemberSource,
  NumberLanes,
  NumberSource,
  SetLanes,
  TextLanes,
} from "../lanes/lanes.ts";
import { type Memory, numberOf } from "../memory.ts";
import { NotInColumns } from "../values/exact.ts";
import type { DecidedFor, DecisionLanes } from "./decision-lanes.ts";
import type { Placed, Records } from "./placed.ts";

/** What is known while the steps for a policy are made. */
export interface Planner {
  readonly policy: IrPolicy;
  readonly columns: Columns;
  readonly options: EvaluationOptions;
  /** The day asked about. */
  readonly on: number;
  readonly lets: ReadonlyMap<string, IrLet>;
  readonly decisions: ReadonlyMap<string, IrDecision>;
  /** By id: what is chosen for each reading. */
  readonly readings: ReadonlyMap<string, IrConstant>;
  readonly applicants: Frame;
  readonly frames: Map<string, Frame>;
  readonly made: Map<number, Lanes>;
  readonly steps: Lanes[];
  /** By applicant of the block: goes on with the interpreter. */
  readonly left: Uint8Array;
  /** What stays from one screening of the columns to the next. */
  readonly memory: Memory;
  /** Conditions of applicants that are worth keeping: with them a rule that stands need not be worked out again. */
  readonly lasting: Set<ConditionLanes>;
  readonly foundLets: Map<string, Placed>;
  readonly foundDecisions: Map<string, DecisionLanes>;
  readonly interpreter: Interpreter;
  /** An expression in columns, at the records at hand; what columns cannot carry is thrown (`NotInColumns`). */
  readonly plan: (expression: IrExpression, records: Records) => Placed;
  /** The same of a condition. */
  readonly hold: (expression: IrExpression, records: Records) => Placed<ConditionLanes>;
  /** A decision of applicants (of one `for each` the fold over all records), or of a record, perhaps of an unknown list. */
  readonly decide: (id: string, of: DecidedFor) => DecisionLanes;
  /** A condition of applicants that the interpreter works out, once for each way in which the facts it reads differ. */
  readonly probe: (expression: IrExpression) => ConditionLanes;
}

/** The starts of a list's records; all zero for a list that has no column. */
export function startsOf({ columns }: Planner, list: string): Uint32Array {
  const column = ownOf(columns.facts, list);
  return column?.kind === "list" ? column.starts : new Uint32Array(columns.size + 1);
}

/** The frame of records of these lists, outermost first. */
export function frameOf(planner: Planner, lists: readonly string[]): Frame {
  const key = lists.length === 0 ? "" : JSON.stringify(lists);
  const known = key === "" ? planner.applicants : planner.frames.get(key);
  if (known !== undefined) return known;
  const { size } = planner.columns;
  const [one = "", other] = lists;
  if (lists.length > 2) throw new NotInColumns("records of three lists");
  let frame: Frame;
  if (other === undefined) frame = recordsFrame(planner.applicants, one, startsOf(planner, one), size);
  else {
    const starts = [startsOf(planner, one), startsOf(planner, other)] as const;
    frame = pairsFrame(frameOf(planner, [one]), frameOf(planner, [other]), starts, size, planner.applicants.capacity);
  }
  planner.frames.set(key, frame);
  return frame;
}

/**
 * What a step is made of: what it does, and what it needs. With the steps that it needs and the columns, `does` says all
 * that its results depend on, whichever policy it is made for.
 */
export interface Made<Out> {
  readonly frame: Frame;
  readonly does: string;
  readonly needs: readonly Lanes[];
  /** Works out the block at hand; nothing for what is the same in every block. */
  readonly fill?: (out: Out) => void;
}

function once<Out extends Lanes>(
  { made, steps, memory }: Planner,
  kind: Out["kind"],
  { frame, does, needs }: Made<Out>,
  create: (id: number) => Out,
): Out {
  const id = numberOf(memory, `${kind} ${frame.key} ${needs.map((need) => need.id).join(" ")} ${does}`);
  const earlier = made.get(id);
  if (earlier !== undefined) return earlier as Out;
  const out = create(id);
  steps.push(out);
  made.set(id, out);
  return out;
}

const noBits = new Uint8Array(0);
const noWords = new Int32Array(0);
const noNumbers = new Float64Array(0);

function running<Out>(make: Made<Out>, out: () => Out): (() => void) | undefined {
  const { fill } = make;
  return fill === undefined ? undefined : () => fill(out());
}

export function condition(planner: Planner, make: Made<ConditionLanes>, fixed?: number): ConditionLanes {
  return once(planner, "condition", make, (id) => {
    const { frame, needs } = make;
    const run = running(make, () => out);
    const out: ConditionLanes = { kind: "condition", id, frame, needs, run, fixed, bits: noBits, words: noWords };
    return out;
  });
}

/** A number in so many parts; with `ratio` its ends are fractions. */
export function number(
  planner: Planner,
  make: Made<NumberLanes>,
  parts: number,
  more: { readonly ratio?: boolean; readonly source?: NumberSource; readonly fixed?: NumberLanes["fixed"] } = {},
): NumberLanes {
  return once(planner, "number", { ...make, does: `${make.does} in ${parts}` }, (id) => {
    const { frame, needs } = make;
    const out: NumberLanes = {
      kind: "number",
      id,
      frame,
      needs,
      run: running(make, () => out),
      parts,
      fixed: more.fixed,
      ratio: more.ratio === true,
      source: more.source,
      low: noNumbers,
      high: noNumbers,
      lowOwn: noNumbers,
      highOwn: noNumbers,
      lowUnder: noNumbers,
      highUnder: noNumbers,
    };
    return out;
  });
}

export function source(
  planner: Planner,
  make: Made<NumberSource>,
  { low, high }: { readonly low: number; readonly high: number },
): NumberSource {
  return once(planner, "source", make, (id) => {
    const { frame, needs } = make;
    const run = running(make, () => out);
    const out: NumberSource = { kind: "source", id, frame, needs, run, low, high, values: noNumbers, allKnown: false };
    return out;
  });
}

export function choice(
  planner: Planner,
  make: Made<ChoiceLanes>,
  members: readonly string[],
  fixed?: number,
  source?: MemberSource,
): ChoiceLanes {
  if (members.length > 32) throw new NotInColumns("a choice of more members than a number has bits");
  return once(planner, "choice", { ...make, does: `${make.does} of ${JSON.stringify(members)}` }, (id) => {
    const { frame, needs } = make;
    const run = running(make, () => out);
    const out: ChoiceLanes = { kind: "choice", id, frame, needs, run, fixed, members, source, masks: noWords };
    return out;
  });
}

export function set(
  planner: Planner,
  make: Made<SetLanes>,
  members: readonly string[],
  fixed?: SetLanes["fixed"],
): SetLanes {
  if (members.length > 32) throw new NotInColumns("a set of more members than a number has bits");
  return once(planner, "set", { ...make, does: `${make.does} of ${JSON.stringify(members)}` }, (id) => {
    const { frame, needs } = make;
    const run = running(make, () => out);
    const out: SetLanes = { kind: "set", id, frame, needs, run, fixed, members, must: noWords, may: noWords };
    return out;
  });
}

export function text(planner: Planner, make: Made<TextLanes>, fixed?: number): TextLanes {
  return once(planner, "text", make, (id) => {
    const { frame, needs } = make;
    const run = running(make, () => out);
    const out: TextLanes = { kind: "text", id, frame, needs, run, fixed, codes: noWords };
    return out;
  });
}

/** The number that stands for a text, after normalisation. */
export function textCode({ memory: { texts } }: Planner, written: string): number {
  const normal = written.normalize("NFC");
  const code = texts.get(normal) ?? texts.size;
  texts.set(normal, code);
  return code;
}

/** Steps that the outputs need, in their order. What is recalled needs nothing. */
export function stepsFor(
  { steps }: Planner,
  outputs: Iterable<Lanes>,
  isRecalled: (step: Lanes) => boolean,
): readonly Lanes[] {
  const needed = new Set<Lanes>();
  const waiting: Lanes[] = [...outputs];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (needed.has(next)) continue;
    needed.add(next);
    if (!isRecalled(next)) waiting.push(...next.needs);
  }
  return steps.filter((step) => needed.has(step));
}
