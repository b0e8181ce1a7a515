import { besideBound, type CoverageItem, type CoveragePoint, startCoverage } from "@bylaw/coverage";
import type { CompiledPolicy, EvaluationOptions, HostCase, IrType } from "@bylaw/ir";
import { probeCase } from "bylaw";

/** A case to begin with, and what it is asked under. */
export interface StartCase {
  readonly given: HostCase;
  readonly options: EvaluationOptions;
  /** The sample that it is like. */
  readonly sample?: string;
}

/** A case that stands at a point of a boundary. */
export interface PointCase extends StartCase {
  /** Id of what has the boundary. */
  readonly owner: string;
  readonly fact: string;
  /** As probes write it; none where the fact is not given. */
  readonly value?: string;
}

const writable: ReadonlySet<CoveragePoint> = new Set<CoveragePoint>(["at", "just_below", "just_above", "missing"]);

/** Whether a case for it can be made by moving one fact: what rests on several is left to authors. */
export function canBeWritten({ threshold, owner }: CoverageItem, point: CoveragePoint): boolean {
  return threshold?.given.kind === "fact" && writable.has(point) && owner.kind !== "article";
}

/**
 * The first of several cases that stands at a point of a boundary once its fact is moved there: only one in which the
 * comparison decides counts. Undefined where none of them does.
 */
export function caseAtPoint(
  compiled: CompiledPolicy,
  { item, point }: { readonly item: number; readonly point: CoveragePoint },
  starts: Iterable<StartCase>,
): PointCase | undefined {
  const run = startCoverage(compiled, probeCase);
  const wanted = run.found().items[item];
  if (wanted === undefined || !canBeWritten(wanted, point)) return undefined;
  for (const start of starts) {
    const moved = movedTo(compiled, wanted, point, start);
    if (moved === undefined) continue;
    const { given, options } = moved;
    const { on, readings } = options;
    run.add({ name: "", case: given, on, ...(readings && { readings }), expectations: [] }, {});
    if (!run.found().items[item]?.missing.includes(point)) return moved;
  }
  return undefined;
}

function movedTo(
  { policy }: CompiledPolicy,
  { threshold, id: owner }: CoverageItem,
  point: CoveragePoint,
  start: StartCase,
): PointCase | undefined {
  if (threshold?.given.kind !== "fact") return undefined;
  const { fact } = threshold.given;
  const facts = new Map(Object.entries(start.given.facts));
  if (point === "missing") {
    facts.delete(fact);
    return { ...start, owner, fact, given: { ...start.given, facts: Object.fromEntries(facts) } };
  }
  const asked = [{ expressions: [threshold.bound], lists: [] }];
  const bound = probeCase(policy, start.given, start.options, asked)?.[0]?.[0]?.[0];
  if (bound === undefined) return undefined;
  const side = point === "just_above" ? "above" : "below";
  const value = point === "at" ? bound : besideBound(bound, side, threshold.type);
  if (value === undefined) return undefined;
  facts.set(fact, hostValue(value, threshold.type));
  return { ...start, owner, fact, value, given: { ...start.given, facts: Object.fromEntries(facts) } };
}

/** A value as a host hands it in. */
function hostValue(value: string, type: IrType): unknown {
  if (type.kind !== "number") return value;
  switch (type.measure) {
    case "percent":
      return Number(value);
    case "count":
    case "year":
      return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    case "months":
      return `P${value}M`;
    case "days":
      return `P${value}D`;
    default:
      return value;
  }
}
