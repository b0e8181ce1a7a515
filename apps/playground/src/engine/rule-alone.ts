import { everyPart, type IrExpression, type IrPolicy, type IrRule, type IrTest } from "@bylaw/ir";

/**
 * A policy of one rule with what it reads, so that what is generated for it can be read by itself. Undefined for a rule
 * that rests on another decision or on a title, which do not stand alone.
 */
export function ruleAlone(policy: IrPolicy, id: string): IrPolicy | undefined {
  const decision = policy.decisions.find(({ rules }) => rules.some((rule) => rule.id === id));
  const rule = decision?.rules.find((one) => one.id === id);
  if (decision === undefined || rule === undefined || decision.forEach !== undefined) return undefined;
  const relaxations = decision.relaxations.filter((one) => rule.relaxations.includes(one.id));
  const conditions = conditionsOf(rule);
  if (conditions === undefined || rule.title !== undefined) return undefined;
  const read = readBy(policy, [...conditions, ...relaxations.flatMap(({ when, to }) => [when, to])]);
  if (read === undefined) return undefined;
  const { titles: _, duties: __, procedures: ___, ...rest } = policy;
  return {
    ...rest,
    papers: [],
    omissions: [],
    facts: policy.facts.filter(({ names }) => read.facts.has(names.id)),
    lets: policy.lets.filter(({ names }) => read.lets.has(names.id)),
    decisions: [{ names: decision.names, rules: [rule], relaxations, notes: [], submissions: [], discretion: [] }],
  };
}

function conditionsOf({ when, unless, test }: IrRule): readonly (IrExpression | undefined)[] | undefined {
  const tested = conditionsIn(test);
  return tested && [when, unless, ...tested];
}

function conditionsIn(test: IrTest): readonly IrExpression[] | undefined {
  switch (test.kind) {
    case "condition":
      return [test.condition];
    case "decision":
      return undefined;
    case "group": {
      const items = test.items.map((item) => conditionsIn(item.test));
      return items.includes(undefined) ? undefined : items.flatMap((item) => item ?? []);
    }
    default:
      return test satisfies never;
  }
}

interface Read {
  readonly facts: ReadonlySet<string>;
  readonly lets: ReadonlySet<string>;
}

function readBy(policy: IrPolicy, roots: readonly (IrExpression | undefined)[]): Read | undefined {
  const facts = new Set<string>();
  const lets = new Set<string>();
  const waiting = roots.filter((root) => root !== undefined);
  for (let root = waiting.pop(); root !== undefined; root = waiting.pop()) {
    for (const part of everyPart(root)) {
      if (part.kind === "fact") facts.add(part.fact);
      else if (part.kind === "field" || part.kind === "aggregate" || part.kind === "quantifier") facts.add(part.list);
      else if (part.kind === "let" && !lets.has(part.let)) {
        lets.add(part.let);
        const definition = policy.lets.find(({ names }) => names.id === part.let);
        if (definition !== undefined) waiting.push(definition.value);
      }
      if (resting.has(part.kind) || ("decision" in part && part.decision !== undefined)) return undefined;
    }
  }
  return { facts, lets };
}

const resting: ReadonlySet<IrExpression["kind"]> = new Set<IrExpression["kind"]>([
  "outcome",
  "value",
  "handedIn",
  "titleStatus",
  "titleDate",
  "barred",
]);
