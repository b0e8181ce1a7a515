import { joinWords, passedWords, takenWords } from "../lanes/condition-kernels.ts";
import type { Frame } from "../lanes/frame.ts";
import type { ConditionLanes, Lanes, NumberLanes, ValueLanes } from "../lanes/lanes.ts";
import { no, yes } from "../lanes/lanes.ts";
import { joinRanges } from "../lanes/number-kernels.ts";
import { leastCommonMultiple, NotInColumns } from "../values/exact.ts";
import { withMembers } from "./comparisons.ts";
import { fixed } from "./conditions.ts";
import { inParts } from "./numbers.ts";
import { choice, condition, number, type Planner, set, text } from "./planner.ts";
import { asRatio, joinRatios } from "./ratios.ts";

/** A value and the lanes that take it, as a mask; without one all do. */
export interface Taken {
  readonly taken: ConditionLanes;
  readonly value: ValueLanes;
}

/** How arms are gone down: which lanes come to each and may take it, and which come to the end. */
export interface Descent {
  /** By arm: the lanes that may take it, as a mask; nothing where none can. */
  readonly taken: readonly (ConditionLanes | undefined)[];
  /** The lanes that come to the end; nothing where none can. */
  readonly rest: ConditionLanes | undefined;
}

/** A mask of all lanes. */
export function everyLane(planner: Planner, frame: Frame): ConditionLanes {
  return fixed(planner, frame, 2);
}

/** Goes down guards of one frame; an arm without one is always taken. */
export function descend(planner: Planner, frame: Frame, guards: readonly (ConditionLanes | undefined)[]): Descent {
  let going: ConditionLanes | undefined = everyLane(planner, frame);
  const taken: (ConditionLanes | undefined)[] = [];
  for (const guard of guards) {
    if (going === undefined || guard?.fixed === no) {
      taken.push(undefined);
      continue;
    }
    if (guard === undefined || guard.fixed === yes) {
      taken.push(going);
      going = undefined;
      continue;
    }
    const from: ConditionLanes = going;
    const needs = [from, guard];
    taken.push(
      condition(planner, {
        frame,
        does: "taken",
        needs,
        fill: (out) => takenWords(out.words, from.words, guard.words, frame.size),
      }),
    );
    going = condition(planner, {
      frame,
      does: "passed",
      needs,
      fill: (out) => passedWords(out.words, from.words, guard.words, frame.size),
    });
  }
  return { taken, rest: going };
}

/** The join of the values that each lane takes. Where a lane takes none, it is whatever comes out. */
export function join(planner: Planner, frame: Frame, arms: readonly Taken[]): ValueLanes {
  const [first] = arms;
  if (first === undefined) throw new Error("nothing to join");
  if (arms.length === 1) return first.value;
  switch (first.value.kind) {
    case "condition":
      return joinConditions(planner, frame, arms);
    case "number":
      return joinNumbers(planner, frame, arms);
    case "date":
      return joinDates(planner, frame, arms);
    case "choice":
      return joinChoices(planner, frame, arms);
    case "set":
      return joinSets(planner, frame, arms);
    case "text":
      return joinTexts(planner, frame, arms);
    default:
      return first.value satisfies never;
  }
}

/** The values of one kind; another is our own mistake. */
function ofKind<Kind extends ValueLanes["kind"]>(
  arms: readonly Taken[],
  kind: Kind,
): readonly { readonly taken: ConditionLanes; readonly value: Extract<ValueLanes, { readonly kind: Kind }> }[] {
  return arms.map(({ taken, value }) => {
    if (value.kind !== kind) throw new Error(`a ${kind} and a ${value.kind} cannot be joined`);
    return { taken, value: value as Extract<ValueLanes, { readonly kind: Kind }> };
  });
}

function needsOf(arms: readonly { readonly taken: ConditionLanes; readonly value: Lanes }[]): readonly Lanes[] {
  return arms.flatMap(({ taken, value }) => [taken, value]);
}

function joinConditions(planner: Planner, frame: Frame, all: readonly Taken[]): ConditionLanes {
  const arms = ofKind(all, "condition");
  const fill = (out: ConditionLanes): void => {
    out.words.fill(0, 0, (frame.size + 3) >> 2);
    for (const { taken, value } of arms) joinWords(out.words, taken.words, value.words, frame.size);
  };
  return condition(planner, { frame, does: "join", needs: needsOf(arms), fill });
}

type NumberArm = { readonly taken: ConditionLanes; readonly value: NumberLanes; readonly none?: ConditionLanes };

function joinNumbers(planner: Planner, frame: Frame, all: readonly Taken[]): NumberLanes {
  const written = ofKind(all, "number");
  const parts = written.reduce((common, { value }) => leastCommonMultiple(common, value.parts), 1);
  const arms = written.map(({ taken, value }) => ({ taken, value: inParts(planner, value, parts) }));
  if (!arms.some(({ value }) => value.ratio)) return joinInParts(planner, frame, parts, arms);
  const ratios = arms.map(({ taken, value }) => ({ taken, value: asRatio(planner, value) }));
  return joinRatios(planner, parts, ratios, needsOf(ratios));
}

function joinInParts(planner: Planner, frame: Frame, parts: number, arms: readonly NumberArm[]): NumberLanes {
  const nones = arms.flatMap(({ none }) => (none === undefined ? [] : [none]));
  const fill = (out: NumberLanes): void => {
    out.high = out.highOwn;
    out.lowOwn.fill(Infinity, 0, frame.size);
    out.highOwn.fill(-Infinity, 0, frame.size);
    for (const { taken, value, none } of arms) joinRanges(out, taken.bits, value, none?.bits, frame.size);
  };
  const does = `join ${arms.map(({ none }) => (none === undefined ? "" : "none")).join()}`;
  return number(planner, { frame, does, needs: [...needsOf(arms), ...nones], fill }, parts);
}

function joinDates(planner: Planner, frame: Frame, all: readonly Taken[]): ValueLanes {
  const dates = ofKind(all, "date");
  const arms = dates.map(({ taken, value: { days, none } }) => ({ taken, value: days, ...(none && { none }) }));
  const days = joinInParts(planner, frame, 1, arms);
  if (arms.every(({ none }) => none === undefined)) return { kind: "date", days };
  const nones = arms.map(({ taken, none }) => ({ taken, value: none ?? fixed(planner, frame, no) }));
  return { kind: "date", days, none: joinConditions(planner, frame, nones) };
}

function joinChoices(planner: Planner, frame: Frame, all: readonly Taken[]): ValueLanes {
  const written = ofKind(all, "choice");
  const members = [...new Set(written.flatMap(({ value }) => value.members))];
  const arms = written.map(({ taken, value }) => ({ taken, value: withMembers(planner, value, members) }));
  return choice(
    planner,
    {
      frame,
      does: "join",
      needs: needsOf(arms),
      fill: (out) => {
        const { masks } = out;
        masks.fill(0, 0, frame.size);
        for (const { taken, value } of arms) {
          const bits = taken.bits;
          const from = value.masks;
          for (let lane = 0; lane < frame.size; lane++) {
            if (bits[lane] !== 0) masks[lane] = (masks[lane] ?? 0) | (from[lane] ?? 0);
          }
        }
      },
    },
    members,
  );
}

function joinSets(planner: Planner, frame: Frame, all: readonly Taken[]): ValueLanes {
  const arms = ofKind(all, "set");
  const members = arms[0]?.value.members ?? [];
  if (arms.some(({ value }) => value.members.join("\n") !== members.join("\n"))) {
    throw new NotInColumns("sets of other members");
  }
  return set(
    planner,
    {
      frame,
      does: "join",
      needs: needsOf(arms),
      fill: ({ must, may }) => {
        must.fill(-1, 0, frame.size);
        may.fill(0, 0, frame.size);
        for (const { taken, value } of arms) {
          for (let lane = 0; lane < frame.size; lane++) {
            if (taken.bits[lane] === 0) continue;
            must[lane] = (must[lane] ?? 0) & (value.must[lane] ?? 0);
            may[lane] = (may[lane] ?? 0) | (value.may[lane] ?? 0);
          }
        }
      },
    },
    members,
  );
}

function joinTexts(planner: Planner, frame: Frame, all: readonly Taken[]): ValueLanes {
  const arms = ofKind(all, "text");
  const nothingYet = -2;
  return text(planner, {
    frame,
    does: "join",
    needs: needsOf(arms),
    fill: ({ codes }) => {
      codes.fill(nothingYet, 0, frame.size);
      for (const { taken, value } of arms) {
        for (let lane = 0; lane < frame.size; lane++) {
          if (taken.bits[lane] === 0) continue;
          const code = codes[lane] ?? -1;
          const other = value.codes[lane] ?? -1;
          codes[lane] = code === nothingYet || code === other ? other : -1;
        }
      }
    },
  });
}
