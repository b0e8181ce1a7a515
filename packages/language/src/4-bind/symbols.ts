import { type Diagnostic, problem, type Span } from "@bylaw/diagnostics";
import type { FactDeclaration, Named, PolicyTree } from "../3-build-ast/ast.ts";
import { roleWords } from "../keywords/language-words.ts";
import type { BoundFact, BoundFunction, BoundName, ValueSymbol } from "./bound.ts";
import { declareNames } from "./declared-names.ts";
import { NameLedger } from "./name-ledger.ts";

/** The trees of one vocabulary plugin. */
export interface VocabularyTrees {
  readonly id: string;
  readonly trees: readonly PolicyTree[];
}

/** Everything that may be named in a policy, by each of its names. */
export interface Symbols {
  readonly values: Map<string, ValueSymbol>;
  readonly roles: Map<string, BoundName>;
  readonly papers: Map<string, BoundName>;
  readonly facts: BoundFact[];
  readonly vocabularies: Map<string, Map<string, ValueSymbol>>;
  /** The plugins that are used, at the beginning of their first text. */
  readonly plugins: Map<string, Named>;
  /** Names that several vocabularies declare differently. */
  readonly clashes: Map<string, readonly BoundFact[]>;
  /** Every name of the texts, by and by. */
  readonly ledger: NameLedger;
  readonly problems: Diagnostic[];
}

const nowhere: Span = { source: "", start: 0, end: 0 };

function builtIn(name: string, local: string): BoundName {
  const declaration = { span: nowhere, name: { span: nowhere, text: name }, local: { span: nowhere, text: local } };
  return { declaration };
}

/** Both names of a declaration, the canonical one first. */
export function namesOf(declaration: Named): readonly string[] {
  const { name, local } = declaration;
  return local === undefined || local.text === name.text ? [name.text] : [name.text, local.text];
}

/** Whether a name is one of those of a declaration. */
export function isCalled({ name, local }: Named, text: string): boolean {
  return name.text === text || local?.text === text;
}

/** Collects all declarations. What is declared twice keeps its first meaning and is reported. */
export function collectSymbols(
  own: readonly PolicyTree[],
  vocabularies: readonly VocabularyTrees[],
  functions: readonly BoundFunction[] = [],
): Symbols {
  const symbols: Symbols = {
    values: new Map(),
    roles: new Map(),
    papers: new Map(),
    facts: [],
    vocabularies: new Map(),
    plugins: new Map(),
    clashes: new Map(),
    ledger: new NameLedger(),
    problems: [],
  };
  const first = new Map<string, Span>();
  for (const tree of own) {
    declareNames(symbols.ledger, tree);
    for (const declaration of tree.facts) addValue(symbols, first, { kind: "fact", declaration }, declaration);
    for (const declaration of tree.lets) addValue(symbols, first, { kind: "let", declaration }, declaration);
    for (const declaration of tree.decisions) addValue(symbols, first, { kind: "decision", declaration }, declaration);
    for (const declaration of tree.tables) addValue(symbols, first, { kind: "table", declaration }, declaration);
    for (const declaration of tree.titles) addValue(symbols, first, { kind: "title", declaration }, declaration);
    for (const declaration of tree.duties) addValue(symbols, first, { kind: "duty", declaration }, declaration);
    for (const declaration of tree.procedures)
      addValue(symbols, first, { kind: "procedure", declaration }, declaration);
    for (const reading of tree.readings) {
      const { id, named } = reading;
      addValue(symbols, first, { kind: "reading", declaration: reading }, named ?? { span: reading.span, name: id });
      if (!symbols.values.has(id.text)) symbols.values.set(id.text, { kind: "reading", declaration: reading });
    }
    for (const role of tree.roles) addName(symbols, symbols.roles, role);
    for (const paper of tree.papers) addName(symbols, symbols.papers, paper);
    reportTwins(symbols, tree.samples);
  }
  for (const vocabulary of vocabularies) addVocabulary(symbols, vocabulary);
  for (const each of functions) addFunction(symbols, each);
  for (const { en, zh, "zh-Hant": traditional } of Object.values(roleWords)) {
    const role = builtIn(en[0] ?? "", zh[0] ?? "");
    symbols.ledger.know("role", role.declaration);
    for (const name of [...en, ...zh]) if (!symbols.roles.has(name)) symbols.roles.set(name, role);
    const meant = symbols.roles.get(en[0] ?? "") ?? role;
    for (const name of traditional) if (!symbols.roles.has(name)) symbols.roles.set(name, meant);
  }
  for (const vocabulary of vocabularies) for (const tree of vocabulary.trees) nameNotes(symbols, tree.facts);
  return symbols;
}

function addValue(symbols: Symbols, first: Map<string, Span>, symbol: ValueSymbol, declaration: Named): void {
  if (symbol.kind === "fact") symbols.facts.push(symbol);
  for (const node of [declaration.name, declaration.local]) {
    if (node === undefined) continue;
    const earlier = first.get(node.text);
    if (earlier !== undefined) {
      symbols.problems.push(problem("declared-twice", { name: node.text }, { again: node.span, first: earlier }));
      return;
    }
    if (node === declaration.local && node.text === declaration.name.text) continue;
    first.set(node.text, node.span);
    symbols.values.set(node.text, symbol);
  }
}

/** A function of a plugin; what the policy and its vocabularies call so comes first. */
function addFunction(symbols: Symbols, added: BoundFunction): void {
  const { id, zh } = added.names;
  const named = (text: string): Named["name"] => ({ span: nowhere, text });
  const declaration: Named = { span: nowhere, name: named(id), ...(zh === undefined ? {} : { local: named(zh) }) };
  const symbol: ValueSymbol = { kind: "function", declaration, function: added };
  symbols.ledger.know("function", declaration, { vocabulary: added.plugin });
  for (const name of namesOf(declaration)) if (!symbols.values.has(name)) symbols.values.set(name, symbol);
}

function addName(symbols: Symbols, into: Map<string, BoundName>, declaration: Named, vocabulary?: string): void {
  for (const node of [declaration.name, declaration.local]) {
    if (node === undefined || (node === declaration.local && node.text === declaration.name.text)) continue;
    const earlier = into.get(node.text);
    if (earlier !== undefined) {
      const nodes = [earlier.declaration.name, earlier.declaration.local];
      const place = nodes.find((other) => other?.text === node.text)?.span ?? earlier.declaration.span;
      if (vocabulary === undefined)
        symbols.problems.push(problem("declared-twice", { name: node.text }, { again: node.span, first: place }));
      continue;
    }
    into.set(node.text, vocabulary === undefined ? { declaration } : { declaration, vocabulary });
  }
}

function reportTwins(symbols: Symbols, declarations: readonly Named[]): void {
  const seen = new Map<string, Span>();
  for (const declaration of declarations) {
    for (const node of [declaration.name, declaration.local]) {
      if (node === undefined || (node === declaration.local && node.text === declaration.name.text)) continue;
      const first = seen.get(node.text);
      if (first === undefined) seen.set(node.text, node.span);
      else symbols.problems.push(problem("declared-twice", { name: node.text }, { again: node.span, first }));
    }
  }
}

/** A vocabulary adds facts, roles and papers; the policy's own declarations come first. */
function addVocabulary(symbols: Symbols, vocabulary: VocabularyTrees): void {
  const inside = new Map<string, ValueSymbol>();
  symbols.plugins.set(vocabulary.id, namedPlugin(symbols, vocabulary));
  for (const tree of vocabulary.trees) {
    declareNames(symbols.ledger, tree, vocabulary.id);
    for (const declaration of tree.facts) {
      const fact: BoundFact = { kind: "fact", declaration, vocabulary: vocabulary.id };
      let visible = false;
      const own = symbols.values.get(declaration.name.text);
      // A policy that declares the fact itself means its own by every name: one case holds one fact of that name.
      const replaced = own !== undefined && (own.kind !== "fact" || own.vocabulary === undefined);
      for (const name of namesOf(declaration)) {
        inside.set(name, replaced && own?.kind === "fact" ? own : fact);
        if (replaced) continue;
        const other = symbols.values.get(name);
        if (other === undefined) {
          symbols.values.set(name, fact);
          visible = true;
        } else if (other.kind === "fact" && other.vocabulary !== undefined && !isSameFact(other, fact)) {
          symbols.clashes.set(name, [...(symbols.clashes.get(name) ?? [other]), fact]);
          visible = true;
        }
      }
      if (visible) symbols.facts.push(fact);
    }
    for (const role of tree.roles) addName(symbols, symbols.roles, role, vocabulary.id);
    for (const paper of tree.papers) addName(symbols, symbols.papers, paper, vocabulary.id);
  }
  symbols.vocabularies.set(vocabulary.id, inside);
}

function namedPlugin({ ledger }: Symbols, { id, trees }: VocabularyTrees): Named {
  const span: Span = { source: trees[0]?.source ?? "", start: 0, end: 0 };
  const declaration: Named = { span, name: { span, text: id } };
  ledger.know("plugin", declaration, { vocabulary: id });
  return declaration;
}

/** Who states the facts of a vocabulary and by what papers: names as the policy that uses it understands them. */
function nameNotes({ ledger, roles, papers }: Symbols, facts: readonly FactDeclaration[]): void {
  for (const { type, notes } of facts.flatMap((fact) => [fact, ...fact.fields])) {
    const role = (node: Named["name"]): void => use(roles.get(node.text), node);
    if (type.type.kind === "decidedBy") role(type.type.role);
    for (const note of notes) {
      if (note.kind === "by") role(note.role);
      if (note.kind === "evidence") for (const paper of note.papers) use(papers.get(paper.text), paper);
    }
  }
  function use(named: BoundName | undefined, node: Named["name"]): void {
    if (named !== undefined) ledger.use(node, named.declaration);
  }
}

function isSameFact(a: BoundFact, b: BoundFact): boolean {
  return withoutSpans(a.declaration) === withoutSpans(b.declaration);
}

function withoutSpans(value: unknown): string {
  return JSON.stringify(value, (key, entry: unknown) => (key === "span" || key === "label" ? undefined : entry));
}
