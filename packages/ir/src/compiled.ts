import type { Span } from "@bylaw/diagnostics";
import type { HostCase } from "./case.ts";
import type { Outcome } from "./determination.ts";
import type { IrPolicy } from "./policy.ts";

/** What the compiler gives: the policy, and beside it what evaluators do not need. */
export interface CompiledPolicy {
  readonly policy: IrPolicy;
  readonly origins: Origins;
  readonly samples: readonly IrSample[];
  readonly scenarios: readonly IrScenario[];
}

/** Where things stand in the sources, by id. The compiled policy itself holds no positions. */
export interface Origins {
  readonly rules: Readonly<Record<string, Span>>;
  readonly facts: Readonly<Record<string, Span>>;
  readonly lets: Readonly<Record<string, Span>>;
  readonly decisions: Readonly<Record<string, Span>>;
  readonly readings: Readonly<Record<string, Span>>;
  readonly relaxations: Readonly<Record<string, Span>>;
  /** By rule id: the facts, lets and readings that the rule reads, through lets. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
  /** Citation key to its lines, in source order. */
  readonly articles: Readonly<Record<string, readonly Span[]>>;
  /** Doc comments above rules are in the policy; prose of a literate source by article number. */
  readonly scenarios: readonly Span[];
}

/** Named facts to start from. */
export interface IrSample {
  readonly id: string;
  readonly names: { readonly en?: string; readonly zh?: string };
  readonly case: HostCase;
}

export interface IrScenario {
  readonly name: string;
  readonly case: HostCase;
  /** `YYYY-MM-DD`; the caller's default where not given. */
  readonly on?: string;
  readonly expectations: readonly IrExpectation[];
}

export interface IrExpectation {
  /** A decision, or a single rule by its id. */
  readonly subject: { readonly kind: "decision" | "rule"; readonly id: string };
  readonly outcome?: Outcome | "waived" | "not_applicable";
  /** Rule ids that must be among the failing ones (their citations are prefixes: "8(1)"). */
  readonly because: readonly string[];
  /** Facts that must be among the needs. */
  readonly needing: readonly string[];
  readonly span: Span;
}
