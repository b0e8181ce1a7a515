import { evaluate } from "@bylaw/evaluate";
import type { CheckedCase, DecisionResult, EvaluationOptions, IrDecision, IrPolicy } from "@bylaw/ir";
import { type IrPath, reachedFrom } from "./reach.ts";

/** Id of the one decision that a slice is made for. */
const sliced = "@slice";

/** As much of a policy as one decision needs: the same meaning for less work. */
export interface Slice {
  readonly policy: IrPolicy;
  /** The facts that it rests on, in declaration order. */
  readonly facts: readonly string[];
}

/**
 * The part of a policy that some of its parts rest on, with one decision of its own over them. What else the policy
 * holds cannot change that decision (semantics 6, 7), and is left out.
 */
export function sliceOf(
  policy: IrPolicy,
  starts: readonly IrPath[],
  decision: Omit<IrDecision, "names" | "relaxations" | "notes" | "submissions" | "discretion">,
): Slice {
  const used = { fact: new Set<unknown>(), let: new Set<unknown>(), reading: new Set<unknown>() };
  const decisions = new Set<number>();
  const relaxations: IrDecision["relaxations"][number][] = [];
  let titles = false;
  for (const { node, path } of reachedFrom(policy, starts)) {
    const [room, place, part, index] = path;
    if (node["kind"] === "fact") used.fact.add(node["fact"]);
    if (typeof node["list"] === "string") used.fact.add(node["list"]);
    if (node["kind"] === "let") used.let.add(node["let"]);
    if (node["kind"] === "reading") used.reading.add(node["reading"]);
    if (typeof node["title"] === "string") titles = true;
    if (room === "decisions" && typeof place === "number" && path.length === 2) decisions.add(place);
    if (part === "relaxations" && path.length === 4 && typeof place === "number" && typeof index === "number") {
      const relaxation = policy.decisions[place]?.relaxations[index];
      if (relaxation !== undefined) relaxations.push(relaxation);
    }
  }
  if (decision.forEach !== undefined) used.fact.add(decision.forEach.list);
  const facts = policy.facts.filter(({ names }) => used.fact.has(names.id));
  const { titles: all, duties: _, procedures: __, ...rest } = policy;
  const parts = { notes: [], submissions: [], discretion: [], relaxations };
  return {
    facts: facts.map(({ names }) => names.id),
    policy: {
      ...rest,
      facts,
      readings: policy.readings.filter(({ id }) => used.reading.has(id)),
      lets: policy.lets.filter(({ names }) => used.let.has(names.id)),
      decisions: [
        ...policy.decisions
          .filter((_each, place) => decisions.has(place))
          .map((each) => ({ ...each, notes: [], submissions: [] })),
        { ...decision, ...parts, names: { id: sliced } },
      ],
      ...(titles && all !== undefined && { titles: all }),
      articles: [],
      omissions: [],
    },
  };
}

const known = new WeakMap<IrPolicy, Map<string, Slice>>();

/** A slice that is made once for a policy and kept by a key of its own. */
export function keptSlice(policy: IrPolicy, key: string, make: () => Slice): Slice {
  const slices = known.get(policy) ?? new Map<string, Slice>();
  known.set(policy, slices);
  const slice = slices.get(key) ?? make();
  slices.set(key, slice);
  return slice;
}

/** What the decision of a slice comes to in a case that was checked at the door of the whole policy. */
export function resultOf(slice: Slice, checked: CheckedCase, options: EvaluationOptions): DecisionResult {
  const { decisions } = evaluate(slice.policy, checked, { ...options, decisions: [sliced] });
  const result = decisions[sliced];
  if (result === undefined) throw new Error("a slice has one decision");
  return result;
}
