import { canonicalJson, type EvaluationOptions, type IrPolicy } from "@bylaw/ir";
import { type Files, type PolicyPlace, type ReadPlace, readPlace } from "@bylaw/workspace/places";
import type { CompileInput } from "bylaw";
import { environmentOf, hashFrom, type Keeper, type KeptPolicy, keep, keyOf, recall } from "../kept/kept-policy.ts";

/** A policy for commands that evaluate it or tell its problems; what was read of it, and what it came to. */
export interface ReadyPolicy extends ReadPlace {
  /** Absent where a problem is an error. */
  readonly policy?: IrPolicy;
  /** What a run of it takes beside the case and the day. */
  readonly options: Pick<EvaluationOptions, "environment" | "hashOf">;
}

/** What a command needs of a policy, and where compilations are kept. */
export interface ReadyOptions {
  /** "unread" where the command neither runs nor judges scenarios. */
  readonly scenarios: NonNullable<CompileInput["scenarios"]>;
  readonly keeper: Keeper | undefined;
  readonly files?: Files;
}

/** Reads a policy, and compiles it unless these very texts were compiled before. The answer is the same. */
export async function readyPolicy(
  place: PolicyPlace,
  { scenarios, keeper, files }: ReadyOptions,
): Promise<ReadyPolicy> {
  const read = await readPlace(place, files);
  const key = keeper === undefined ? undefined : keyOf(read, scenarios, keeper);
  const kept = keeper === undefined || key === undefined ? undefined : recall(key, keeper);
  if (kept !== undefined) return readyFrom(kept, read);
  const { compileRead } = await import("./compile-read.ts");
  const compiled = compileRead(read, scenarios);
  if (compiled.compiled === undefined) return { ...compiled, options: {} };
  const found = compiled.problems.slice(read.problems.length);
  if (keeper !== undefined && key !== undefined) return readyFrom(keep(key, compiled.compiled, found, keeper), read);
  const { policy, environment } = compiled.compiled;
  const hashOf: Hash = (readings) => hashFrom(canonicalJson(policy), readings);
  return { ...compiled, policy, options: { hashOf, ...(environment === undefined ? {} : { environment }) } };
}

type Hash = NonNullable<EvaluationOptions["hashOf"]>;

function readyFrom(kept: KeptPolicy, read: ReadPlace): ReadyPolicy {
  const environment = environmentOf(kept, read);
  const hashOf: Hash = (readings) => hashFrom(kept.text, readings);
  return {
    ...read,
    problems: [...read.problems, ...kept.problems],
    policy: kept.policy,
    options: { hashOf, ...(environment === undefined ? {} : { environment }) },
  };
}
