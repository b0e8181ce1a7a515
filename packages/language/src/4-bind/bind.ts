import { type Diagnostic, nearNames, problem } from "@bylaw/diagnostics";
import { nameInPolicies } from "@bylaw/plugin";
import type {
  DecisionDeclaration,
  FactNote,
  NameNode,
  PolicyHeader,
  PolicyTree,
  RuleNote,
  TypeNode,
} from "../3-build-ast/ast.ts";
import { bindCourses, rolesOfCourses, stepsTwice } from "./bind-duties.ts";
import { ExpressionBinder } from "./bind-expression.ts";
import { bindRules } from "./bind-rules.ts";
import { ScenarioBinder } from "./bind-scenarios.ts";
import { bindTitles, rulesOfTitles } from "./bind-titles.ts";
import type { BoundFunction, BoundName, BoundPolicy } from "./bound.ts";
import { expressionsOfDecision, orderDefinitions, valuesOf } from "./circles.ts";
import { hasDamagedHead } from "./damaged-head.ts";
import { membersOfType } from "./member-home.ts";
import type { NameLedger } from "./name-ledger.ts";
import { renameFix } from "./rename-fix.ts";
import { collectSymbols, namesOf, type Symbols, type VocabularyTrees } from "./symbols.ts";

/** What the binder reads: the trees of the policy and of the vocabularies that it uses. */
export interface BindInput {
  readonly trees: readonly PolicyTree[];
  readonly vocabularies: readonly VocabularyTrees[];
  readonly functions: readonly BoundFunction[];
  /** Plugins that are used and were not found. */
  readonly missing: readonly string[];
}

/** Resolves every name of a policy to its declaration. Never fails: what is not found has no binding and a problem. */
export function bind(input: BindInput): BoundPolicy {
  const { trees } = input;
  const silent = namesWithoutMeaning(trees);
  // Without one of its vocabularies no name is certain to be unknown: one missing plugin is one problem.
  const incomplete = input.missing.length > 0;
  const isBroken = (name: string): boolean => incomplete || silent.has(name);
  const symbols = collectSymbols(trees, input.vocabularies, input.functions);
  const binder = new ExpressionBinder(
    symbols,
    isBroken,
    trees.flatMap((tree) => tree.broken),
  );
  const problems: Diagnostic[] = [...symbols.problems];
  const lets = trees.flatMap((tree) => tree.lets);
  const decisions = trees.flatMap((tree) => tree.decisions);
  const noted = { ledger: symbols.ledger, isBroken, problems };
  const role = (node: NameNode): void => nameOrReport(symbols.roles, node, "unknown-role", noted);
  const paper = (node: NameNode): void => nameOrReport(symbols.papers, node, "unknown-paper", noted);
  nameUses(trees, symbols);

  const courses = trees.flatMap((tree) => [...tree.titles, ...tree.duties, ...tree.procedures]);
  for (const declaration of [...lets, ...decisions, ...courses]) binder.openEach(declaration, declaration.forEach);
  for (const decision of decisions) if (hasDamagedHead(decision, trees)) binder.markUnsure(decision);
  bindDeclarations(trees, binder, role, paper);
  for (const decision of decisions) {
    bindDecision(decision, binder);
    bindRolesOf(decision, role);
  }
  const boundTables = binder.tables.all(trees.flatMap((tree) => tree.tables));
  const duties = bindCourses(trees, binder);
  for (const node of rolesOfCourses(trees)) role(node);
  const unread = trees.some((tree) => tree.broken.length > 0);
  const named = bindNamed(trees, binder, unread);
  const { entries, index, relaxations, titles, titleRules } = named;
  const scenarios = new ScenarioBinder(binder, {
    entries,
    index,
    relaxations,
    subjects: [...decisions, ...courses].flatMap(namesOf),
    titleRules,
    titles,
    unread,
  });
  // Samples and scenarios do not make a fact a used one: what only they name decides nothing.
  const used = new Set(binder.used);
  const samples = scenarios.bindSamples(trees);
  const boundScenarios = trees.flatMap((tree) => scenarios.bindScenarios(tree));
  const header = headerOf(trees, problems);
  return {
    trees,
    ...(header === undefined ? {} : { header }),
    facts: symbols.facts,
    used,
    roles: symbols.roles,
    papers: symbols.papers,
    bindings: binder.bindings,
    scopes: binder.scopes,
    lookUps: binder.tables.lookUps,
    tables: boundTables,
    lets: named.lets,
    rules: entries.map((entry) => entry.rule),
    relaxations,
    titles,
    titleRules,
    duties,
    samples,
    scenarios: boundScenarios,
    symbols: symbols.values,
    problems: [...problems, ...stepsTwice(trees), ...binder.problems, ...named.problems, ...scenarios.problems],
    ledger: symbols.ledger,
    isBroken,
  };
}

/** The plugins that `use` lines name. */
function nameUses(trees: readonly PolicyTree[], { plugins, ledger }: Symbols): void {
  for (const use of trees.flatMap((tree) => tree.uses)) {
    const plugin = plugins.get(nameInPolicies(use.text));
    if (plugin !== undefined) ledger.use(use, plugin);
  }
}

/** The header of the policy; a second one is reported. */
function headerOf(trees: readonly PolicyTree[], problems: Diagnostic[]): PolicyHeader | undefined {
  const [header, second] = trees.flatMap((tree) => (tree.header === undefined ? [] : [tree.header]));
  if (header !== undefined && second !== undefined)
    problems.push(problem("two-policy-headers", {}, { again: second.name.span, first: header.name.span }));
  return header;
}

/** What has a name of its own in results, and what it needs: rules, titles with what they bring, lets in their order. */
function bindNamed(trees: readonly PolicyTree[], binder: ExpressionBinder, unread: boolean) {
  const lets = trees.flatMap((tree) => tree.lets);
  const decisions = trees.flatMap((tree) => tree.decisions);
  const declared = trees.flatMap((tree) => tree.titles);
  const { titles, problems: ofTitles } = bindTitles(declared, binder, unread);
  const { entries, index, relaxations, problems: ofRules } = bindRules(decisions, binder);
  const { lookUps } = binder.tables;
  const order = orderDefinitions(lets, decisions, { bindings: binder.bindings, lookUps, titles, relaxations });
  const taken = entries.map((entry) => entry.id);
  const { rules: titleRules, problems: ofBars } = rulesOfTitles(titles, taken);
  const problems = [...ofTitles, ...ofBars, ...order.problems, ...ofRules];
  return { entries, index, relaxations, titles, titleRules, lets: order.lets, problems };
}

type Report = (node: NameNode) => void;

/** Facts, tables, lets and readings: their kinds, roles, papers and values. */
function bindDeclarations(trees: readonly PolicyTree[], binder: ExpressionBinder, role: Report, paper: Report): void {
  const facts = trees.flatMap((tree) => tree.facts);
  for (const fact of [...facts, ...facts.flatMap((entry) => entry.fields)]) {
    bindType(fact.type, role);
    for (const note of fact.notes) bindFactNote(note, binder, role, paper);
  }
  for (const { type } of trees.flatMap((tree) => tree.tables)) bindType(type, role);
  for (const declaration of trees.flatMap((tree) => tree.lets)) {
    if (declaration.type !== undefined) bindType(declaration.type, role);
    const home = membersOfType(declaration.name.text, declaration.type);
    binder.bind(declaration.value, { ...binder.placeIn(declaration), beside: home });
  }
  for (const { named, id, type, default: chosen } of trees.flatMap((tree) => tree.readings)) {
    if (chosen !== undefined) binder.bind(chosen, { lists: [], beside: membersOfType((named?.name ?? id).text, type) });
  }
}

/** The roles that a decision names. */
function bindRolesOf({ type, statements, values }: DecisionDeclaration, role: Report): void {
  if (type !== undefined) bindType(type, role);
  for (const statement of statements) if (statement.kind === "leave") role(statement.role);
  for (const statement of values)
    if (statement.kind === "limit" && statement.else?.kind === "leave") role(statement.else.role);
  for (const statement of [...statements, ...values]) for (const note of statement.notes) bindRuleNote(note, role);
}

/** Names of broken declarations: using them is no mistake of its own. */
function namesWithoutMeaning(trees: readonly PolicyTree[]): ReadonlySet<string> {
  return new Set(trees.flatMap((tree) => tree.brokenNames).map((node) => node.text));
}

/** Binds what stands in a decision, in its record where it is `for each`; values beside the members of its kind. */
function bindDecision(decision: DecisionDeclaration, binder: ExpressionBinder): void {
  const place = binder.placeIn(decision);
  const papers = new Set(decision.statements.flatMap((entry) => (entry.kind === "submit" ? [entry.condition] : [])));
  const home = membersOfType(decision.name.text, decision.type);
  const values = new Set(decision.values.flatMap(valuesOf));
  for (const expression of new Set(expressionsOfDecision(decision))) {
    if (values.has(expression)) binder.bind(expression, { ...place, beside: home });
    else binder.bind(expression, papers.has(expression) ? { ...place, papers: true } : place);
  }
}

function bindType(type: TypeNode, role: (node: NameNode) => void): void {
  if (type.type.kind === "decidedBy") role(type.type.role);
}

function bindFactNote(
  note: FactNote,
  binder: ExpressionBinder,
  role: (node: NameNode) => void,
  paper: (node: NameNode) => void,
): void {
  if (note.kind === "by") role(note.role);
  if (note.kind === "evidence") for (const node of note.papers) paper(node);
  if (note.kind === "range") {
    binder.bind(note.from);
    binder.bind(note.to);
  }
}

function bindRuleNote(note: RuleNote, role: (node: NameNode) => void): void {
  if (note.kind === "by") role(note.name);
}

interface Noted {
  readonly ledger: NameLedger;
  readonly isBroken: (name: string) => boolean;
  readonly problems: Diagnostic[];
}

/** What a name of a role or paper means; one that nothing declares is reported. */
function nameOrReport(
  declared: ReadonlyMap<string, BoundName>,
  node: NameNode,
  code: "unknown-role" | "unknown-paper",
  { ledger, isBroken, problems }: Noted,
): void {
  const found = declared.get(node.text);
  if (found !== undefined) ledger.use(node, found.declaration);
  if (found !== undefined || isBroken(node.text)) return;
  const nearest = nearNames(node.text, declared.keys());
  problems.push(problem(code, { name: node.text, nearest }, { here: node.span }, renameFix(code, node, nearest)));
}
