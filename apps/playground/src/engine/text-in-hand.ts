import type { ScenarioCoverage } from "@bylaw/coverage";
import { type Analysis, analyse, type ShownRun } from "@bylaw/editor";
import type { CompileInput, Reader, ScenarioResult } from "bylaw";

/** The newest text, read as far as somebody asked. Each way of reading it is gone once. */
export interface TextInHand {
  /** Of the question that brought it. */
  readonly number: number;
  readonly input: CompileInput;
  /** Without its scenarios: what a finding needs. */
  readonly quick: () => Analysis["forms"];
  /** With its scenarios. */
  readonly whole: () => Analysis;
  /** What is enough for a service that looks at one text alone: the quick reading, unless scenarios stand in it. */
  readonly around: (path: string) => Analysis;
}

/** What services know when one is asked. */
export interface Known {
  readonly text: TextInHand;
  /** What the present applicant gets under the last sound text. */
  readonly run?: ShownRun;
  /** How the scenarios of this very text ended, once they ran. */
  readonly scenarios?: readonly ScenarioResult[];
  /** What they try, a while later. */
  readonly coverage?: ScenarioCoverage;
}

export function takeInHand(number: number, input: CompileInput, reader: Reader): TextInHand {
  const quick = once(() => analyse({ ...input, scenarios: "left" }, reader));
  const whole = once(() => analyse(input, reader));
  return {
    number,
    input,
    quick: () => quick().forms,
    whole,
    around: (path) => (quick().read.get(path)?.tree.scenarios.length === 0 ? quick() : whole()),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
