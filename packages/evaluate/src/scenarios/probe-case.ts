import type { EvaluationOptions, IrForEach, IrPolicy, Probe, ProbedRow } from "@bylaw/ir";
import { valueText } from "../determinations/value-text.ts";
import { readRun } from "../door/read-case.ts";
import { placeOf } from "../expressions/records.ts";
import type { Place } from "../place.ts";
import { type Run, recordsOf } from "../run.ts";
import { startRun } from "../start-run.ts";

/** Works out expressions of a policy in one case, for reports about scenarios; see the contract `ProbeCase`. */
export function probeCase(
  policy: IrPolicy,
  input: unknown,
  options: EvaluationOptions,
  probes: readonly Probe[],
): readonly (readonly ProbedRow[] | undefined)[] | undefined {
  const { case: checked, options: read } = readRun(policy, input, options);
  if (checked === undefined) return undefined;
  const run = startRun(policy, checked, read);
  return probes.map(({ expressions, lists }) =>
    placesOf(run, lists)?.map((place) =>
      expressions.map((expression) => valueText(run.evaluate(expression, place).value, "number")),
    ),
  );
}

/** Every combination of records of the lists; nothing where one of them is not known. */
function placesOf(run: Run, lists: readonly IrForEach[]): readonly Place[] | undefined {
  let places: readonly Place[] = [{ name: "" }];
  for (const over of lists) {
    const records = recordsOf(run, over.list);
    if (records === undefined) return undefined;
    places = places.flatMap((place) => [...records.keys()].map((index) => placeOf(run, place, over, index)));
  }
  return places;
}
