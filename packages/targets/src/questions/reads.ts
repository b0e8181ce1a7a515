import type { IrPolicy } from "@bylaw/ir";

/** What can be asked for: a fact, a paper, or the history of a title. */
export interface Asked {
  readonly kind: "fact" | "paper" | "title";
  readonly id: string;
}

/** What a part of a policy reads, and the numbers, dates and members that stand in it. */
export interface Reads {
  /** By kind and id. */
  readonly asked: ReadonlyMap<string, Asked>;
  readonly constants: ReadonlySet<string>;
}

/** Finds what parts of the policy read, through lets and the decisions that they name, however deep. */
export function readsOf(policy: IrPolicy): (part: unknown) => Reads {
  const lets = new Map(policy.lets.map(({ names, value }) => [names.id, value]));
  const decisions = new Map(policy.decisions.map((decision) => [decision.names.id, decision]));
  return (part) => {
    const asked = new Map<string, Asked>();
    const constants = new Set<string>();
    const seen = new Set<unknown>();
    const waiting: unknown[] = [part];
    const add = (kind: Asked["kind"], id: unknown): void => {
      if (typeof id === "string") asked.set(`${kind} ${id}`, { kind, id });
    };
    while (waiting.length > 0) {
      const node = waiting.pop();
      if (typeof node !== "object" || node === null || seen.has(node)) continue;
      seen.add(node);
      waiting.push(...Object.values(node));
      const { kind, ...own } = node as Readonly<Record<string, unknown>>;
      if (kind === "fact") add("fact", own["fact"]);
      if (kind === "aggregate" || kind === "quantifier" || kind === "field") add("fact", own["list"]);
      if (kind === "handedIn") add("paper", own["paper"]);
      if (kind === "titleStatus" || kind === "titleDate" || kind === "barred") add("title", own["title"]);
      if (kind === "constant" && typeof own["value"] === "string") constants.add(own["value"]);
      if ((kind === "member" || kind === "include") && Array.isArray(own["members"])) {
        for (const member of own["members"]) constants.add(String(member));
      }
      if (kind === "let") waiting.push(lets.get(String(own["let"])));
      if (typeof own["decision"] === "string") {
        const named = decisions.get(own["decision"]);
        waiting.push(named?.rules, named?.relaxations, named?.value);
      }
    }
    return { asked, constants };
  };
}
