import type { Named, NameNode } from "../3-build-ast/ast.ts";
import type { Binding, BoundFact } from "./bound.ts";
import { partDeclaration } from "./course-parts.ts";
import type { NameLedger } from "./name-ledger.ts";
import type { Symbols } from "./symbols.ts";

/** Writes down what each segment of a path names, from the last one, which its binding means, to a plugin at its head. */
export function namePath(names: readonly NameNode[], binding: Binding, symbols: Symbols): void {
  const { ledger } = symbols;
  const [last, before] = [names.at(-1), names.at(-2)];
  if (last === undefined) return;
  switch (binding.kind) {
    case "none":
      return;
    case "field":
      ledger.use(last, binding.field);
      if (before !== undefined) nameList(names, { list: binding.list, field: last }, symbols);
      return;
    case "titleDate": {
      const part = partDeclaration(binding.part);
      if (part !== undefined) ledger.use(last, part, "part");
      if (before !== undefined) ledger.use(before, binding.title);
      return;
    }
    default:
      ledger.use(last, declarationOf(binding, ledger), "member");
      if (before !== undefined) namePlugin(before, symbols);
  }
}

/** What gives a symbol its names. */
export function declarationOf(
  binding: Exclude<Binding, { readonly kind: "none" | "field" | "titleDate" }>,
  ledger: NameLedger,
): Named {
  if (binding.kind === "paper") return binding.paper;
  if (binding.kind === "member") return binding.member;
  return binding.kind === "reading" ? ledger.namedReading(binding.declaration) : binding.declaration;
}

/** The list that is gone through: the last segment, or the one before its field. */
export function nameList(
  names: readonly NameNode[],
  { list, field }: { readonly list: BoundFact; readonly field: NameNode | undefined },
  symbols: Symbols,
): void {
  const at = field === undefined ? names.length - 1 : names.length - 2;
  const [node, plugin] = [names[at], names[at - 1]];
  if (node !== undefined) symbols.ledger.use(node, list.declaration);
  if (plugin !== undefined) namePlugin(plugin, symbols);
}

/** Of a path whose end nothing is called after, its head may still be known. */
export function nameHead([first, second]: readonly NameNode[], symbols: Symbols): void {
  const symbol = first === undefined || second === undefined ? undefined : symbols.values.get(first.text);
  if (first === undefined || second === undefined) return;
  if (symbol === undefined) namePlugin(first, symbols);
  else symbols.ledger.use(first, declarationOf(symbol, symbols.ledger));
}

function namePlugin(node: NameNode, { plugins, ledger }: Symbols): void {
  const plugin = plugins.get(node.text);
  if (plugin !== undefined) ledger.use(node, plugin);
}
