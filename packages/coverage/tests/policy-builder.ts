import type { Citation, Span } from "@bylaw/diagnostics";
import { type CompiledPolicy, type IrDecision, type IrPolicy, type IrRule, irFormat, type Origins } from "@bylaw/ir";

/** A citation from its short form: "8", "8(1)", "8 last", "8 para 2(3)". */
export function cite(text: string): Citation {
  const match = /^(\w+)(?: para (\w+))?(?:\((\w+)\))?( last)?$/.exec(text);
  const [, number = "", clause, item, last] = match ?? [];
  return { place: "article", number, ...(clause && { clause }), ...(item && { item }), ...(last && { last: true }) };
}

export const span = (start: number, source = "town.bylaw"): Span => ({ source, start, end: start + 1 });

const yes = { kind: "constant", type: { kind: "boolean" }, value: true } as const;

export function rule(id: string, citation: string, more: Partial<IrRule> = {}): IrRule {
  return {
    id,
    citation: cite(citation),
    test: { kind: "condition", condition: yes },
    tightens: [],
    relaxations: [],
    readings: [],
    ...more,
  };
}

export function decision(id: string, more: Partial<IrDecision> = {}): IrDecision {
  return { names: { id }, rules: [], relaxations: [], notes: [], submissions: [], discretion: [], ...more };
}

/** A policy of Sample Town with only what a test is about. */
export function compiled(policy: Partial<IrPolicy>, origins: Partial<Origins> = {}): CompiledPolicy {
  return {
    policy: {
      format: irFormat,
      names: { id: "town" },
      version: "0.0.0",
      force: { kind: "from", from: "2022-01-01" },
      articles: [],
      currency: "CNY",
      roles: [],
      papers: [],
      facts: [],
      readings: [],
      lets: [],
      decisions: [],
      omissions: [],
      ...policy,
    },
    origins: {
      rules: {},
      facts: {},
      lets: {},
      decisions: {},
      readings: {},
      relaxations: {},
      reads: {},
      articles: {},
      scenarios: [],
      ...origins,
    },
    samples: [],
    scenarios: [],
  };
}
