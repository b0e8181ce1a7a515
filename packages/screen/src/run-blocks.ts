import { type Frame, movePairs, moveRecords } from "./lanes/frame.ts";
import type { ConditionLanes, Lanes } from "./lanes/lanes.ts";
import { lendArrays } from "./lanes/lending.ts";
import { recall } from "./memory.ts";
import { type Planner, startsOf, stepsFor } from "./plan/planner.ts";

/** What is wanted of a screening: a condition of applicants, and who takes its codes. */
interface Wanted {
  readonly lanes: ConditionLanes;
  readonly give: (codes: Uint8Array) => void;
}

/**
 * Works out what is wanted, one block of applicants after another, and takes from earlier screenings what these worked out.
 * Gives the applicants that go on with the interpreter.
 */
export function runBlocks(planner: Planner, wanted: readonly Wanted[]): readonly number[] {
  const { columns, memory } = planner;
  const recalled = new Map<Lanes, Uint8Array>();
  for (const step of [...wanted.map(({ lanes }) => lanes), ...planner.lasting]) {
    const codes = recall(memory, step.id);
    if (codes !== undefined) recalled.set(step, codes);
  }
  const outputs = new Set(wanted.flatMap(({ lanes }) => (recalled.has(lanes) ? [] : [lanes])));
  const steps = stepsFor(planner, outputs, (step) => recalled.has(step));
  const filled = new Map<ConditionLanes, Uint8Array>();
  for (const step of outputs) filled.set(step, new Uint8Array(columns.size));
  if (memory.kept !== undefined) {
    const running = new Set(steps);
    for (const step of planner.lasting) {
      if (running.has(step) && step.run !== undefined && !recalled.has(step)) {
        filled.set(step, filled.get(step) ?? new Uint8Array(columns.size));
      }
    }
  }
  lendArrays(steps, new Set(filled.keys()));
  const left = fill(planner, runsOf(planner, steps, recalled), filled, framesOf(planner, steps, recalled));
  for (const { lanes, give } of wanted) give(recalled.get(lanes) ?? filled.get(lanes) ?? new Uint8Array(0));
  // Where somebody goes on with the interpreter it is not known from which step on, so that nothing is kept.
  if (left.length === 0) {
    for (const [step, codes] of filled) memory.kept?.set(step.id, { codes, round: memory.round });
  }
  return left;
}

function runsOf(
  { applicants }: Planner,
  steps: readonly Lanes[],
  recalled: ReadonlyMap<Lanes, Uint8Array>,
): readonly (() => void)[] {
  return steps.flatMap((step) => {
    const codes = recalled.get(step);
    if (codes === undefined || step.kind !== "condition") return step.run === undefined ? [] : [step.run];
    return [(): void => step.bits.set(codes.subarray(applicants.first, applicants.first + applicants.size))];
  });
}

/** The records that any of the steps goes through, and the lists that they are of. */
function framesOf(
  { frames }: Planner,
  steps: readonly Lanes[],
  recalled: ReadonlyMap<Lanes, Uint8Array>,
): readonly Frame[] {
  const running = steps.filter((step) => !recalled.has(step));
  const read = running.flatMap(({ frame, needs }) => [frame, ...needs.map((need) => need.frame)]);
  const used = new Set(read.flatMap((frame) => [frame, frame.outer, frame.last]));
  return [...frames.values()].filter((frame) => used.has(frame));
}

/** Runs all steps over one block after another and gathers what comes out. */
function fill(
  planner: Planner,
  runs: readonly (() => void)[],
  filled: ReadonlyMap<ConditionLanes, Uint8Array>,
  frames: readonly Frame[],
): readonly number[] {
  const { applicants, columns, left } = planner;
  const starts = new Map(frames.map(({ lists: [list = ""] }) => [list, startsOf(planner, list)]));
  const places: number[] = [];
  if (filled.size === 0) return places;
  for (let start = 0; start < columns.size; start += applicants.capacity) {
    const size = Math.min(applicants.capacity, columns.size - start);
    applicants.first = start;
    applicants.size = size;
    left.fill(0);
    for (const frame of frames) {
      const own = starts.get(frame.lists[0] ?? "");
      if (frame.lists.length > 1) movePairs(frame, left);
      else if (own !== undefined) moveRecords(frame, own, start, size);
    }
    for (const run of runs) run();
    for (const [{ bits }, codes] of filled) codes.set(bits.subarray(0, size), start);
    for (let row = 0; row < size; row++) if (left[row] === 1) places.push(start + row);
  }
  return places;
}
