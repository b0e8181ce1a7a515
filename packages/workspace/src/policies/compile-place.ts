import { type CompileInput, type CompileResult, compile } from "bylaw";
import type { Files } from "../files/files.ts";
import { emptiness } from "./emptiness.ts";
import type { PolicyPlace } from "./find-policy.ts";
import { type ReadPlace, readPlace } from "./read-place.ts";

/** A policy read and compiled; `problems` are all of them, in the order in which they were found. */
export interface CompiledPlace extends Omit<ReadPlace, "input"> {
  readonly compiled?: NonNullable<CompileResult["compiled"]>;
}

/** Whether a compilation looks at the scenarios of a policy; see `CompileInput`. */
export type ScenariosAsked = NonNullable<CompileInput["scenarios"]>;

/** Reads a policy and compiles it with the plugins that can be seen from where it lies. */
export async function compilePlace(place: PolicyPlace, files?: Files): Promise<CompiledPlace> {
  return compileRead(await readPlace(place, files), "read");
}

/** Compiles what was read of a policy. With scenarios that stay unread, nothing is said of texts without statements. */
export function compileRead({ input, ...read }: ReadPlace, scenarios: ScenariosAsked): CompiledPlace {
  if (input === undefined) return read;
  const result = compile({ ...input, scenarios });
  const empty = scenarios === "read" ? emptiness(read.name, result) : [];
  return {
    ...read,
    ...(result.compiled === undefined ? {} : { compiled: result.compiled }),
    problems: [...read.problems, ...result.problems, ...empty],
  };
}
