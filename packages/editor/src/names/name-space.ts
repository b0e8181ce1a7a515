import type { Named, NamedKind, NamedThing } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";

/** Kinds among which a name may stand for one thing only. */
const groups: readonly (readonly NamedKind[])[] = [
  ["fact", "let", "decision", "table", "reading", "title", "duty", "procedure", "function"],
  ["rule", "relaxation"],
];

/** Kinds of which a policy takes over what its vocabularies declare. */
const shared: ReadonlySet<NamedKind> = new Set(["fact", "role", "paper", "unit", "field", "member", "function"]);

/** What a name stands for already where a thing is named; undefined where it is free. */
export function holderOf(name: string, thing: NamedThing, { forms }: Analysis): Named | undefined {
  const other = forms.names.find(
    (use) => use.role !== "uses" && use.node.text === name && use.thing !== thing && isBeside(use.thing, thing),
  );
  if (other !== undefined) return { ...other.thing.declaration, name: other.node };
  const own = forms.names.find((use) => use.role !== "uses" && use.thing === thing && use.node.text === name);
  if (own !== undefined) return { ...thing.declaration, name: own.node };
  const { roles } = forms.model.bound;
  const builtIn = thing.kind === "role" ? roles.get(name)?.declaration : functionCalled(name, thing, forms);
  return builtIn === thing.declaration ? undefined : builtIn;
}

function functionCalled(name: string, { kind }: NamedThing, { model }: Analysis["forms"]): Named | undefined {
  const symbol = groupOf(kind).includes("function") ? model.bound.symbols.get(name) : undefined;
  return symbol?.kind === "function" ? symbol.declaration : undefined;
}

function isBeside(other: NamedThing, thing: NamedThing): boolean {
  if (!groupOf(thing.kind).includes(other.kind) || other.owner !== thing.owner) return false;
  return shared.has(other.kind) || other.vocabulary === thing.vocabulary;
}

function groupOf(kind: NamedKind): readonly NamedKind[] {
  return groups.find((group) => group.includes(kind)) ?? [kind];
}
