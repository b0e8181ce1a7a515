import type { IrAddend, IrArms, IrExpression } from "@bylaw/ir";
import * as intervals from "../numbers/interval.ts";
import { exactly, hull, type Interval } from "../numbers/interval.ts";
import { zero } from "../numbers/rational.ts";
import type { Place } from "../place.ts";
import { found, type Open } from "../possibilities/finding.ts";
import { isKnown } from "../possibilities/known.ts";
import { numbers } from "../possibilities/possibility.ts";
import { conditionOf, numberOf, type Run } from "../run.ts";
import { type AddendFinding, givenness, type ValueFinding } from "./value-finding.ts";

/** The sum of what counts; what may count adds something between nothing and its value. */
export function add(addends: readonly IrAddend[], run: Run, place: Place): ValueFinding {
  let total: Interval = exactly(zero);
  const open: Open[] = [];
  const findings: AddendFinding[] = [];
  for (const addend of addends) {
    const guard = addend.when === undefined ? undefined : conditionOf(run, addend.when, place);
    const holds = guard?.value.truth ?? "yes";
    if (holds === "no") {
      findings.push({ addend, counts: "no", value: { kind: "number", range: exactly(zero) } });
      continue;
    }
    const adds = orNothing(addend.value);
    const term = numberOf(run, adds, place);
    const range = holds === "yes" ? term.value.range : hull(term.value.range, exactly(zero));
    total = intervals.add(total, range);
    open.push(term.open);
    if (guard !== undefined && !isKnown(numbers(range))) open.push(guard.open);
    const applies = adds.kind === "arms" ? someArm(adds, run, place) : "yes";
    const counts = holds === "open" && applies === "yes" ? "open" : applies;
    findings.push({ addend, counts, value: { kind: "number", range } });
  }
  const value = numbers(total);
  const { open: inTheWay } = found(value, open);
  return { value, ...givenness(value, false, false), open: inTheWay, arms: [], addends: findings, limits: [] };
}

/** Arms of an addend, of which none need apply. */
function orNothing(value: IrExpression): IrExpression {
  if (value.kind !== "arms" || value.table !== undefined) return value;
  const last = value.arms.at(-1);
  if (last !== undefined && last.when === undefined) return value;
  return { ...value, arms: [...value.arms, { value: { kind: "constant", type: value.type, value: "0" } }] };
}

/** Whether one of the arms that add something applies. */
function someArm({ arms }: IrArms, run: Run, place: Place): AddendFinding["counts"] {
  const ways = new Set<"adds" | "adds nothing">();
  let ended = false;
  for (const { when, value } of arms) {
    const holds = when === undefined ? "yes" : conditionOf(run, when, place).value.truth;
    if (holds === "no") continue;
    ways.add(value.kind === "constant" && value.value === "0" ? "adds nothing" : "adds");
    ended = holds === "yes";
    if (ended) break;
  }
  if (!ended || ways.size > 1) return ways.has("adds") ? "open" : "no";
  return ways.has("adds") ? "yes" : "no";
}
