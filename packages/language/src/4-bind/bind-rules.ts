import { citationKey, type Diagnostic, nearNames, problem } from "@bylaw/diagnostics";
import type { DecisionDeclaration, Named, Reference, References, RuleStatement } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { ExpressionBinder } from "./bind-expression.ts";
import type { Binding, BoundRelaxation, BoundRule } from "./bound.ts";
import { asDeclaration } from "./declared-names.ts";
import type { NameLedger } from "./name-ledger.ts";
import { PlacedIndex } from "./placed-index.ts";
import { named, nameReference, type Placed } from "./references.ts";
import { asName, firstNamedIn, holdsUnknownName, placeName } from "./rule-names.ts";
import { conditionsOf } from "./walk.ts";

/** Rules and relaxations with their ids, each reference resolved. */
export interface BoundRules {
  readonly entries: readonly RuleEntry[];
  readonly index: PlacedIndex<RuleEntry>;
  readonly relaxations: readonly BoundRelaxation[];
  readonly problems: readonly Diagnostic[];
}

/** A rule as references find it. */
export interface RuleEntry extends Placed {
  readonly rule: BoundRule;
}

interface Entry extends RuleEntry {
  readonly rule: BoundRule & { tightens: BoundRule["tightens"] };
}

/** Names every rule of the decisions, and finds the rules that `tightens` and `may relax` speak of. */
export function bindRules(
  decisions: readonly DecisionDeclaration[],
  { bindings, symbols: { ledger } }: Pick<ExpressionBinder, "bindings" | "symbols">,
): BoundRules {
  const problems: Diagnostic[] = [];
  const entries: Entry[] = [];
  for (const decision of decisions) {
    for (const statement of decision.statements) {
      if (statement.kind !== "rule") continue;
      const aboutThing = firstNamed(statement, bindings);
      const about = aboutThing?.name.text;
      const id = asName(statement.notes) ?? placeName(statement.citation?.citation, decision, about);
      const rule = { id, statement, decision, ...(about === undefined ? {} : { about }), tightens: [] };
      const uncertain = conditionsOf(statement.asks).some((condition) => holdsUnknownName(condition, bindings));
      const named = asDeclaration(statement.notes);
      entries.push({ id, named, citation: statement.citation?.citation, about, aboutThing, uncertain, rule });
    }
  }
  const index = new PlacedIndex(entries);
  for (const entry of entries) entry.rule.tightens = findTightened(entry, index, entries, ledger, problems);
  return { entries, index, relaxations: bindRelaxations(decisions, index, entries, ledger, problems), problems };
}

/** The first fact, let, decision or reading in a rule. */
function firstNamed(statement: RuleStatement, bindings: ReadonlyMap<Expression, Binding>): Named | undefined {
  for (const condition of conditionsOf(statement.asks)) {
    const first = firstNamedIn(condition, bindings);
    if (first !== undefined) return first;
  }
  return undefined;
}

function findTightened(
  entry: Entry,
  index: PlacedIndex<Entry>,
  entries: readonly Entry[],
  ledger: NameLedger,
  problems: Diagnostic[],
): BoundRule["tightens"] {
  const found: { readonly rule: BoundRule; readonly span: References["span"] }[] = [];
  for (const note of entry.rule.statement.notes) {
    if (note.kind !== "tightens") continue;
    for (const reference of note.references.include) {
      const others = index.near(reference).filter((other) => other !== entry);
      const all = named(reference, others);
      nameReference(reference, all, ledger);
      const alike = all.length > 1 ? all.filter((other) => other.about === entry.about) : all;
      const [only] = alike;
      if (only !== undefined && alike.length === 1) found.push({ rule: only.rule, span: reference.span });
      else if (all.length === 0) problems.push(noSuchRule(reference, entries));
      // Which rules ask about the same fact cannot be told where a name in one of them is not known.
      else if (!all.some((other) => other.uncertain))
        problems.push(problem("rule-not-clear", { rules: all.map((other) => other.id) }, { here: reference.span }));
    }
  }
  return found;
}

/** No rule stands where a reference points. */
export function noSuchRule(
  reference: References["include"][number],
  entries: readonly { readonly id: string }[],
): Diagnostic {
  const name = reference.kind === "name" ? reference.text : citationKey(reference.citation);
  return problem("no-such-rule", { name, nearest: nearestRules(name, entries) }, { here: reference.span });
}

/** Rules within the place that is named, of nearly the same name, or else of the same article. */
function nearestRules(name: string, entries: readonly { readonly id: string }[]): readonly string[] {
  const ids = entries.map(({ id }) => id);
  const within = ids.filter((id) => id.startsWith(`${name}(`));
  if (within.length > 0) return within.slice(0, 3);
  const near = nearNames(name, ids);
  const article = /^[0-9]+(?=\(|\.)/.exec(name)?.[0];
  const beside =
    article === undefined ? [] : ids.filter((id) => /^[(.]/.test(id.slice(article.length)) && id.startsWith(article));
  return near.length > 0 ? near : beside.slice(0, 3);
}

function bindRelaxations(
  decisions: readonly DecisionDeclaration[],
  index: PlacedIndex<Entry>,
  entries: readonly Entry[],
  ledger: NameLedger,
  problems: Diagnostic[],
): readonly BoundRelaxation[] {
  const relaxations: BoundRelaxation[] = [];
  const taken = new Set<string>(entries.map((entry) => entry.id));
  for (const decision of decisions) {
    for (const statement of decision.statements) {
      if (statement.kind !== "relax") continue;
      const { found, lost } = allNamed(statement.references, index, ledger);
      for (const reference of lost) problems.push(noSuchRule(reference, entries));
      const stem = asName(statement.notes) ?? placeName(statement.citation?.citation, decision, "relaxation");
      let id = stem;
      for (let number = 2; taken.has(id); number++) id = `${stem}.${number}`;
      taken.add(id);
      relaxations.push({ id, statement, decision, rules: found.map((entry) => entry.rule) });
    }
  }
  return relaxations;
}

/** The rules that `8(1), 8(3)` or `6 except 6(2)` name, and the references that name nothing. */
function allNamed(
  { include, except }: References,
  index: PlacedIndex<Entry>,
  ledger: NameLedger,
): { readonly found: readonly Entry[]; readonly lost: readonly Reference[] } {
  const lost = [...include, ...except].filter((reference) => {
    const found = index.named(reference);
    nameReference(reference, found, ledger);
    return found.length === 0;
  });
  const left = new Set(except.flatMap((reference) => index.named(reference)));
  const found = include.flatMap((reference) => index.named(reference)).filter((entry) => !left.has(entry));
  return { found: index.inOrder(found), lost };
}
