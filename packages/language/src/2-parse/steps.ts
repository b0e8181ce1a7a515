import type { TokenType } from "chevrotain";
import { type Decision, readDecision } from "./decision.ts";
import { lookahead } from "./lookahead.generated.ts";

export type Method = "OR" | "OPTION" | "MANY" | "AT_LEAST_ONE";

/** One step of a production: a word, another production, a choice, what may be left out, what may come again. */
export type Step =
  | { readonly kind: "word"; readonly type: TokenType; readonly use: string }
  | { readonly kind: "production"; readonly production: Production; readonly use: string }
  | { readonly kind: "choice"; readonly place: Place; readonly alternatives: readonly Guarded[] }
  | { readonly kind: "option" | "many" | "atLeastOne"; readonly place: Place; readonly body: Guarded }
  | { readonly kind: "act"; readonly act: () => unknown };

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

  constructor(name: string, isLevel: boolean, body: () => unknown) {
    this.name = name;
    this.isLevel = isLevel;
    this.body = body;
  }
}
