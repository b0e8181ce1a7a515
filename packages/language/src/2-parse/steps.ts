import type { TokenType } from "chevrotain";
import { type Decision, readDecision } from "./decision.ts";
import { lookahead } from "./lookahead.generated.ts";

export type Method = "OR" | "OPTION" | "MANY" | "AT_LEAST_ONE";

/** One step of a production: a word, another production, a choice, what may be left out, what may come again. */
export type Step =
  | { readonly kind: "word"; readonly type: TokenType; readonly use: string }
  | { readonly kind: "production"; readonly production: Production; readonly use: string }
  | { readonly kind: "choice"; readonly place: Place; readonly alternatives: readonly Guarded[] }
  | Repeated
  | { readonly kind: "act"; readonly act: () => unknown };

/** What may be left out or come again. */
export interface Repeated {
  readonly kind: "option" | "many" | "atLeastOne";
  readonly place: Place;
  readonly body: Guarded;
}

/** Steps that are taken where their gate, if they have one, is open. */
export interface Guarded {
  readonly gate: (() => boolean) | undefined;
  readonly steps: readonly Step[];
}

/** A place where the next words decide, read from the table at its first use. */
export class Place {
  readonly #production: string;
  readonly #place: string;
  #decision: Decision | undefined;

  constructor(production: string, method: Method, occurrence: number) {
    this.#production = production;
    this.#place = `${method}${occurrence === 0 ? "" : occurrence}`;
  }

  get decision(): Decision {
    this.#decision ??= readDecision(lookahead[this.#production]?.[this.#place] ?? []);
    return this.#decision;
  }
}

/** One production; its steps are those that its body takes when all its ways are gone once, noted at its first use. */
export class Production {
  readonly name: string;
  readonly isLevel: boolean;
  readonly body: () => unknown;
  steps: readonly Step[] | undefined;
  level: Level | undefined;

  constructor(name: string, isLevel: boolean, body: () => unknown) {
    this.name = name;
    this.isLevel = isLevel;
    this.body = body;
  }
}

/** A level of an expression: the one below it, and what may stand in front of that and behind it. */
export interface Level {
  readonly front: readonly Repeated[];
  readonly below: Production;
  readonly behind: readonly Repeated[];
}

/** The steps of a level as such; undefined for one that has a choice of what stands below it. */
export function levelOf(steps: readonly Step[]): Level | undefined {
  const middle = steps.findIndex(({ kind }) => kind === "production");
  const below = steps[middle];
  const [front, behind] = [steps.slice(0, Math.max(middle, 0)), steps.slice(middle + 1)];
  if (below?.kind !== "production" || !front.every(isRepeated) || !behind.every(isRepeated)) return undefined;
  return { front, below: below.production, behind };
}

function isRepeated(step: Step): step is Repeated {
  return step.kind === "option" || step.kind === "many" || step.kind === "atLeastOne";
}
