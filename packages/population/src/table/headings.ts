import type { IrFact, IrPolicy, IrTitle, Names } from "@bylaw/ir";

/** What a column of a table, or an entry of an object, is about. */
export type Subject =
  | { readonly kind: "id" }
  | { readonly kind: "fact"; readonly fact: IrFact }
  | { readonly kind: "history"; readonly title: IrTitle }
  | { readonly kind: "paper"; readonly paper: string };

/** The subjects of a policy by every name that a heading may give them. */
export interface Headings {
  readonly find: (name: string) => Subject | undefined;
  readonly all: readonly string[];
}

/**
 * Canonical names go before English and Chinese ones, and those before labels; a wording that two facts share names
 * neither. Large and small letters, and a blank and `_`, are the same.
 */
export function headingsOf(policy: IrPolicy): Headings {
  const found = new Map<string, Subject | "shared">([["id", { kind: "id" }]]);
  const put = (name: string | undefined, subject: Subject): void => {
    if (name === undefined) return;
    const key = plainHeading(name);
    const there = found.get(key);
    if (there === undefined) found.set(key, subject);
    else if (there !== "shared" && !same(there, subject)) found.set(key, "shared");
  };
  const facts = policy.facts.map((fact) => ({ fact, subject: { kind: "fact", fact } as const }));
  for (const { fact, subject } of facts) found.set(plainHeading(fact.names.id), subject);
  const canonical = new Set(found.keys());
  for (const wording of [namesOf, labelsOf]) {
    const before = new Set([...canonical, ...found.keys()]);
    for (const { fact, subject } of facts) {
      for (const name of wording(fact.names))
        if (name !== undefined && !before.has(plainHeading(name))) put(name, subject);
    }
  }
  for (const title of policy.titles ?? []) {
    for (const name of [title.names.id, ...namesOf(title.names)]) {
      put(prefixed("history", name), { kind: "history", title });
    }
  }
  for (const names of policy.papers) {
    for (const name of [names.id, ...namesOf(names)]) put(prefixed("papers", name), { kind: "paper", paper: names.id });
  }
  return {
    find: (name) => {
      const subject = found.get(plainHeading(name));
      return subject === "shared" ? undefined : subject;
    },
    all: facts.flatMap(({ fact }) => [fact.names.id, ...namesOf(fact.names)].filter((name) => name !== undefined)),
  };
}

/** Tells subjects apart. */
export function keyOf(subject: Subject): string {
  switch (subject.kind) {
    case "id":
      return "id";
    case "fact":
      return `fact ${subject.fact.names.id}`;
    case "history":
      return `history ${subject.title.names.id}`;
    case "paper":
      return `paper ${subject.paper}`;
    default:
      return subject satisfies never;
  }
}

function same(one: Subject, other: Subject): boolean {
  return keyOf(one) === keyOf(other);
}

function namesOf({ en, zh }: Names): readonly (string | undefined)[] {
  return [en, zh];
}

function labelsOf({ label }: Names): readonly (string | undefined)[] {
  return [label?.en, label?.zh];
}

function prefixed(part: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : `${part}.${name}`;
}

function plainHeading(name: string): string {
  return name
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "_");
}
