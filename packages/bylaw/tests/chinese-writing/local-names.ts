import type { CompileResult } from "../../src/index.ts";

type Tree = CompileResult["trees"][number];
type TypeNode = Tree["facts"][number]["type"];

interface Declared {
  readonly name: { readonly text: string };
  readonly local?: { readonly text: string };
}

/** What a name at a place may name. */
export type NameKind = "value" | "field" | "member" | "role" | "paper" | "sample" | "unit" | "step";

/** The local names of a policy and of what it uses, by what they name. */
export class LocalNames {
  readonly #locals = new Map<string, Set<string>>();
  readonly #within = new Map<string, string>();
  /** What the policy declares itself, and so takes the place of what a vocabulary declares. */
  readonly #own: ReadonlySet<string> = new Set();

  constructor(own: readonly Tree[], vocabularies: readonly Tree[]) {
    for (const tree of own) this.#collect(tree);
    this.#own = new Set(this.#locals.keys());
    for (const tree of vocabularies) this.#collect(tree);
  }

  /** The one local name that all declarations of a name agree on, among those kinds. */
  of(name: string, kinds: readonly NameKind[]): string | undefined {
    const found = new Set(kinds.flatMap((kind) => [...(this.#locals.get(`${kind} ${name}`) ?? [])]));
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** True where the name is declared as one of the kinds. */
  declares(name: string, kinds: readonly NameKind[]): boolean {
    return kinds.some((kind) => this.#locals.has(`${kind} ${name}`));
  }

  /** The local name of a field of a list, or of a member of a choice, by the name of the list or of the choice. */
  within(owner: string, name: string): string | undefined {
    return this.#within.get(`${owner}.${name}`);
  }

  #add(kind: NameKind, { name, local }: Declared, owner?: string): void {
    const key = `${kind} ${name.text}`;
    const text = local?.text ?? name.text;
    if (this.#own.has(key) && owner === undefined) return;
    const known = this.#locals.get(key) ?? new Set<string>();
    this.#locals.set(key, known.add(text));
    if (owner !== undefined) this.#within.set(`${owner}.${name.text}`, text);
  }

  /** Every declaration of a tree that has a local name. */
  #collect(tree: Tree): void {
    for (const role of tree.roles) this.#add("role", role);
    for (const paper of tree.papers) this.#add("paper", paper);
    for (const sample of tree.samples) this.#add("sample", sample);
    const typed = [tree.facts, tree.lets, tree.decisions, tree.tables].flat();
    for (const declared of [...typed, ...tree.titles, ...tree.duties, ...tree.procedures]) this.#add("value", declared);
    for (const declared of typed) this.#addType(declared.type, declared.name.text);
    for (const { named, type } of tree.readings) {
      if (named === undefined) continue;
      this.#add("value", named);
      this.#addType(type, named.name.text);
    }
    for (const { name: list, fields } of tree.facts) {
      for (const field of fields) {
        this.#add("field", field, list.text);
        this.#addType(field.type, `${list.text}.${field.name.text}`);
      }
    }
    for (const { name, steps } of tree.procedures) for (const step of steps) this.#add("step", step, name.text);
  }

  #addType(node: TypeNode | undefined, owner: string): void {
    const type = node?.type;
    if (type?.kind === "choice" || type?.kind === "set")
      for (const option of type.options) this.#add("member", option, owner);
    if (type?.kind === "count" && type.unit !== undefined) this.#add("unit", type.unit);
  }
}
