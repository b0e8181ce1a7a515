import type { CheckedCase, CheckedSet, CheckedValue, IrFact, IrPolicy } from "@bylaw/ir";
import type { Way } from "../../src/index.ts";

/** The values that a fact may take, where they are few: the same for a fact that is known as for one that is not. */
export function domainOf({ type }: IrFact): readonly CheckedValue[] {
  switch (type.kind) {
    case "boolean":
      return [true, false];
    case "number": {
      const unit = 10 ** type.scale;
      const [least, most] = [Number(type.least ?? 0), Number(type.most ?? 0)];
      return Array.from({ length: most - least + 1 }, (_, step) => (least + step) * unit);
    }
    case "choice":
      return [...type.members.map(({ id }) => id), ...(type.none ? ["none"] : [])];
    case "set": {
      const sets: string[][] = [[]];
      for (const { id } of type.members) sets.push(...sets.map((set) => [...set, id]));
      return sets.map((set) => {
        const must = type.members.map(({ id }) => id).filter((id) => set.includes(id));
        return { must, may: must };
      });
    }
    default:
      throw new Error(`no domain of a ${type.kind}`);
  }
}

/** The value that a way names, as a case holds it. */
export function valueNamed({ type }: IrFact, text: string): CheckedValue {
  switch (type.kind) {
    case "boolean":
      return text === "yes";
    case "number":
      return Math.round(Number(text.replace(/^(-?)P(\d+)[MD]$/, "$1$2")) * 10 ** type.scale);
    case "set": {
      const must = text === "" ? [] : text.split(", ");
      return { must, may: must };
    }
    default:
      return text;
  }
}

/** Whether a set may still turn out so. */
export function agrees(given: CheckedSet, set: CheckedSet): boolean {
  return (
    given.must.every((member) => set.must.includes(member)) && set.must.every((member) => given.may.includes(member))
  );
}

/** The case with what a way changes and shows, but for some facts; what may be anything gets `any`. */
export function appliedTo(
  policy: IrPolicy,
  checked: CheckedCase,
  { changes, shown }: Way,
  any: (fact: IrFact) => CheckedValue,
  without?: string,
): CheckedCase {
  const facts: Record<string, CheckedValue> = Object.create(null);
  for (const [id, value] of Object.entries(checked.facts)) facts[id] = value;
  const named = [
    ...changes.map(({ fact, to }) => [fact, to] as const),
    ...shown.map(({ fact, value }) => [fact, value] as const),
  ];
  for (const [id, text] of named) {
    const fact = policy.facts.find(({ names }) => names.id === id);
    if (fact === undefined) throw new Error(`no fact ${id}`);
    if (id !== without) facts[id] = text === undefined ? any(fact) : valueNamed(fact, text);
  }
  return { ...checked, facts };
}
