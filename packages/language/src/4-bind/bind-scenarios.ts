import { citationKey, type Diagnostic, nearNames, problem, type Span } from "@bylaw/diagnostics";
import { readOne } from "../3-build-ast/add-scenario.ts";
import type {
  ExpectedRecord,
  ExpectStatement,
  GivenNode,
  Named,
  NameNode,
  PairNode,
  PolicyTree,
  ReadingStatement,
  Reference,
  ScenarioDeclaration,
} from "../3-build-ast/ast.ts";
import type { TableRow } from "../3-build-ast/ast-values.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { ExpressionBinder } from "./bind-expression.ts";
import { readApplicants, readExpectedRows } from "./bind-round.ts";
import { noSuchRule, type RuleEntry } from "./bind-rules.ts";
import { subjectNamed } from "./bind-subject.ts";
import type {
  BoundApplicant,
  BoundExpectation,
  BoundFact,
  BoundPair,
  BoundRelaxation,
  BoundSample,
  BoundScenario,
  BoundTitle,
  BoundTitleRule,
  ValueSymbol,
} from "./bound.ts";
import { partDeclaration } from "./course-parts.ts";
import { asDeclaration } from "./declared-names.ts";
import { type MemberHome, membersOfType } from "./member-home.ts";
import { PlacedIndex } from "./placed-index.ts";
import { isPartOf, named, nameEntry, nameReference, type Placed } from "./references.ts";
import { renameFix } from "./rename-fix.ts";
import { isCalled, namesOf } from "./symbols.ts";

/** What samples and scenarios may name, beside facts and papers. */
export interface Nameable {
  readonly entries: readonly RuleEntry[];
  /** The same, by their names and places. */
  readonly index: PlacedIndex<RuleEntry>;
  readonly relaxations: readonly BoundRelaxation[];
  /** Names of what an expectation may be about. */
  readonly subjects: readonly string[];
  /** Rules that follow from titles. */
  readonly titleRules: readonly BoundTitleRule[];
  readonly titles: readonly BoundTitle[];
  /** A line of the policy could not be read: it may hold the step or article that is not found. */
  readonly unread: boolean;
}

type UnknownKind = "applicant" | "sample" | "fact" | "decision" | "title" | "procedure" | "step" | "part";
type Past = Extract<ValueSymbol, { readonly kind: "title" | "procedure" }>;

/** Binds the samples and scenarios of a policy; what they name and does not exist is reported. */
export class ScenarioBinder {
  readonly problems: Diagnostic[] = [];
  readonly #binder: ExpressionBinder;
  readonly #known: Nameable;
  readonly #samples: Map<string, BoundSample> = new Map();
  #placedInHand: PlacedIndex<Placed> | undefined;
  readonly #termsOfTitles: Map<string, PlacedIndex<Placed>> = new Map();

  constructor(binder: ExpressionBinder, known: Nameable) {
    this.#binder = binder;
    this.#known = known;
  }

  bindSamples(trees: readonly PolicyTree[]): readonly BoundSample[] {
    const samples: BoundSample[] = [];
    for (const declaration of trees.flatMap((tree) => tree.samples)) {
      const sample = { declaration, pairs: this.#pairs(declaration.pairs) };
      samples.push(sample);
      for (const name of namesOf(declaration)) if (!this.#samples.has(name)) this.#samples.set(name, sample);
    }
    return samples;
  }

  /** The scenarios of a source; one that expects nothing is reported, unless one of its lines could not be read. */
  bindScenarios({ scenarios, broken }: PolicyTree): readonly BoundScenario[] {
    return scenarios.map((declaration, index) => {
      const { title, span, expectations } = declaration;
      const end = scenarios[index + 1]?.span.start ?? Number.POSITIVE_INFINITY;
      if (expectations.length === 0 && !broken.some(({ start }) => start >= span.start && start < end))
        this.problems.push(problem("nothing-expected", { name: title.text }, { here: span }));
      return this.#bindScenario(declaration);
    });
  }

  #bindScenario(declaration: ScenarioDeclaration): BoundScenario {
    const { given } = declaration;
    const sample = given?.sample === undefined ? undefined : this.#sample(given.sample);
    const cohort = given?.cohort ? this.#cohort(given.rows ?? [], given.span) : undefined;
    return {
      declaration,
      sample,
      pairs: this.#pairs(given?.pairs ?? []),
      without: (given?.without ?? []).flatMap((name) => this.#withoutName(name)),
      withoutPast: (given?.withoutPast ?? []).flatMap(
        ({ past, name }) => this.#past(past, name)?.declaration.name.text ?? [],
      ),
      expectations: declaration.expectations.flatMap((statement) => this.#expectation(statement, cohort) ?? []),
      cohort,
    };
  }

  /** The applicants of a round; a column that nothing is called after is reported once. */
  #cohort(rows: readonly TableRow[], given: Span): readonly BoundApplicant[] {
    const { applicants, problems } = readApplicants(rows, given);
    this.problems.push(...problems);
    const before = this.problems.length;
    const bound = applicants.map(({ id, sample: named, pairs }) => {
      const sample = named === undefined ? undefined : this.#sample(named);
      return { id, sample, pairs: this.#pairs(pairs) };
    });
    const seen = new Set<string>();
    const fresh = this.problems.splice(before).filter((one) => {
      const at = JSON.stringify([one.code, one.labels[0]?.span]);
      return !seen.has(at) && seen.add(at);
    });
    this.problems.push(...fresh);
    return bound;
  }

  #sample(node: NameNode): BoundSample | undefined {
    const sample = this.#samples.get(node.text);
    if (sample !== undefined) this.#use(node, sample.declaration);
    else this.#unknown("sample", node, this.#samples.keys());
    return sample;
  }

  #use(node: NameNode, declaration: Named): void {
    this.#binder.symbols.ledger.use(node, declaration);
  }

  #unknown(kind: UnknownKind, node: NameNode, candidates: Iterable<string>): void {
    if (this.#binder.isBroken(node.text) || (this.#known.unread && (kind === "step" || kind === "part"))) return;
    const nearest = nearNames(node.text, candidates);
    const code = "unknown-in-scenario";
    const parameters = { kind, name: node.text, nearest };
    this.problems.push(problem(code, parameters, { here: node.span }, renameFix(code, node, nearest)));
  }

  #factNames(): readonly string[] {
    return this.#binder.symbols.facts.flatMap((fact) => namesOf(fact.declaration));
  }

  #pairs(pairs: readonly PairNode[]): readonly BoundPair[] {
    const bound = pairs.flatMap((pair) => this.#pair(pair) ?? []);
    if (bound.length > 1) this.#reportTwice(bound.map((entry) => [keyOfPair(entry), entry.pair]));
    return bound;
  }

  /** One `given`, sample or record says one value of each name; the one that stands later is reported. */
  #reportTwice(entries: readonly (readonly [string, PairNode])[]): void {
    const before = new Map<string, PairNode>();
    for (const [key, pair] of entries) {
      const first = before.get(key);
      if (first === undefined) before.set(key, pair);
      else {
        const places = { again: pair.span, first: first.span };
        this.problems.push(problem("given-again", { name: pair.name.text, first: first.name.text }, places));
      }
    }
  }

  #pair(pair: PairNode): BoundPair | undefined {
    const { text } = pair.name;
    if (pair.past !== undefined) return this.#pastPair(pair.past, pair);
    const symbol = this.#binder.symbols.values.get(text);
    if (symbol?.kind === "fact") {
      this.#use(pair.name, symbol.declaration);
      this.#value(pair.value, symbol, membersOfType(text, symbol.declaration.type));
      return { kind: "fact", fact: symbol, pair };
    }
    const paper = this.#binder.symbols.papers.get(text);
    if (paper !== undefined) {
      this.#use(pair.name, paper.declaration);
      return { kind: "paper", paper: paper.declaration, pair };
    }
    const relaxation = this.#known.relaxations.find((entry) => entry.id === text);
    if (relaxation !== undefined) {
      this.#useRule(pair.name, asDeclaration(relaxation.statement.notes));
      return { kind: "act", id: relaxation.id, rules: relaxation.rules, relaxation, pair };
    }
    const [entry] = this.#known.index.called(text);
    if (entry !== undefined) {
      nameEntry(pair.name, entry, this.#binder.symbols.ledger);
      return { kind: "act", id: entry.id, rules: [entry.rule], pair };
    }
    if (symbol?.kind === "reading") return this.#reading(symbol.declaration, pair);
    if (this.#known.entries.some((other) => other.uncertain && isPartOf(text, other))) return undefined;
    // Below an article that could not be read rules have other names.
    if (this.#known.unread && /^[0-9]/.test(text)) return undefined;
    this.#unknown("fact", pair.name, this.#factNames());
    return undefined;
  }

  #reading(reading: ReadingStatement, pair: PairNode): BoundPair {
    this.#use(pair.name, this.#binder.symbols.ledger.namedReading(reading));
    const home = membersOfType((reading.named?.name ?? reading.id).text, reading.type);
    if (pair.value.kind === "value") this.#binder.bind(pair.value.expression, { lists: [], beside: home });
    return { kind: "reading", reading, pair };
  }

  #named(node: NameNode, declaration: Named): readonly string[] {
    this.#use(node, declaration);
    return [declaration.name.text];
  }

  /** A rule whose name is made of its place is not named by a word. */
  #useRule(node: NameNode, declaration: Named | undefined): void {
    if (declaration !== undefined) this.#use(node, declaration);
  }

  /** The title or procedure whose past is spoken of. */
  #past(past: "history" | "steps", node: NameNode): Past | undefined {
    const kind = past === "history" ? "title" : "procedure";
    const symbol = this.#binder.symbols.values.get(node.text);
    if (symbol?.kind === kind) {
      this.#use(node, symbol.declaration);
      return symbol;
    }
    const names = [...this.#binder.symbols.values].flatMap(([name, other]) => (other.kind === kind ? [name] : []));
    this.#unknown(kind, node, names);
    return undefined;
  }

  #pastPair(past: "history" | "steps", pair: PairNode): BoundPair | undefined {
    const symbol = this.#past(past, pair.name);
    if (symbol === undefined) return undefined;
    if (symbol.kind === "title") return { kind: "history", title: symbol.declaration, pair };
    return { kind: "steps", procedure: symbol.declaration, pair };
  }

  #value(given: GivenNode, fact: BoundFact, home: MemberHome | undefined): void {
    if (given.kind === "value") {
      this.#binder.bind(given.expression, { lists: [], beside: home });
    } else if (given.kind === "list") {
      for (const entry of given.entries) this.#value(entry, fact, home);
    } else if (given.kind === "record") {
      for (const pair of given.pairs) this.#field(pair, fact);
      const { fields } = fact.declaration;
      this.#reportTwice(
        given.pairs.map((pair) => {
          const field = fields.find((entry) => isCalled(entry, pair.name.text));
          return [field?.name.text ?? pair.name.text, pair];
        }),
      );
    }
  }

  #field(pair: PairNode, fact: BoundFact): void {
    const { fields, name } = fact.declaration;
    const field = fields.find((entry) => isCalled(entry, pair.name.text));
    if (field === undefined) {
      if (this.#binder.isBroken(pair.name.text)) return;
      const nearest = nearNames(pair.name.text, fields.flatMap(namesOf));
      const places = { here: pair.name.span, list: name.span };
      this.problems.push(problem("unknown-field", { name: pair.name.text, list: name.text, nearest }, places));
      return;
    }
    this.#use(pair.name, field);
    this.#value(pair.value, fact, membersOfType(field.name.text, field.type));
  }

  #withoutName(node: NameNode): readonly string[] {
    const symbol = this.#binder.symbols.values.get(node.text);
    if (symbol?.kind === "fact") return this.#named(node, symbol.declaration);
    const paper = this.#binder.symbols.papers.get(node.text);
    if (paper !== undefined) return this.#named(node, paper.declaration);
    const relaxation = this.#known.relaxations.find((entry) => entry.id === node.text);
    if (relaxation !== undefined) {
      this.#useRule(node, asDeclaration(relaxation.statement.notes));
      return [relaxation.id];
    }
    this.#unknown("fact", node, this.#factNames());
    return [];
  }

  #expectation(
    statement: ExpectStatement,
    cohort: readonly BoundApplicant[] | undefined,
  ): BoundExpectation | undefined {
    const subject = this.#subject(statement.subject, statement.within);
    if (subject === undefined) return undefined;
    const because = this.#because(statement, subject);
    const needing = statement.needing.flatMap((node) => {
      const symbol = this.#binder.symbols.values.get(node.text);
      if (symbol?.kind === "fact") return this.#named(node, symbol.declaration);
      this.#unknown("fact", node, this.#factNames());
      return [];
    });
    const written = this.#written(statement, subject);
    const records = statement.records?.map((record) => this.#written(record, subject));
    const rows = statement.rows ?? [];
    const applicants = cohort === undefined || rows.length === 0 ? undefined : this.#applicants(rows, cohort, subject);
    return { statement, subject, because, needing, written, records, applicants };
  }

  /** The rules that are given as the reason of an outcome: by id, or by their place where only that is said. */
  #because({ because }: ExpectStatement, subject: BoundExpectation["subject"]): readonly string[] {
    if (because === undefined) return [];
    return [...because.include, ...because.except].flatMap((reference) => {
      const found = this.#reasonsNamed(subject, reference);
      const [only] = found;
      nameReference(reference, found, this.#binder.symbols.ledger);
      if (only === undefined) {
        if (!this.#known.unread) this.problems.push(noSuchRule(reference, this.#reasons(subject)));
        return [];
      }
      if (reference.kind === "name" || reference.citation.part !== undefined) return [only.id];
      return [citationKey(reference.citation)];
    });
  }

  #applicants(
    rows: readonly TableRow[],
    cohort: readonly BoundApplicant[],
    subject: BoundExpectation["subject"],
  ): NonNullable<BoundExpectation["applicants"]> {
    const { expected, problems } = readExpectedRows(rows, readOne);
    this.problems.push(...problems);
    const ids = new Set(cohort.map(({ id }) => id));
    return expected.flatMap((row) => {
      if (ids.has(row.id)) return [{ id: row.id, ...this.#written(row, subject) }];
      // Where the applicants could not be read, nobody is certain to be missing.
      if (ids.size > 0) this.#unknown("applicant", { span: row.idSpan, text: row.id }, [...ids]);
      return [];
    });
  }

  /** Of a decision a word that is no outcome is a value; it stands beside the members of the decision's kind. */
  #written({ span, outcome, value: given }: ExpectedRecord, { kind, id }: BoundExpectation["subject"]): ExpectedRecord {
    const symbol = kind === "decision" ? this.#binder.symbols.values.get(id) : undefined;
    const written = { span, ...(outcome && { outcome }), ...(given && { value: given }) };
    if (symbol?.kind !== "decision" || symbol.declaration.type === undefined) return written;
    const home = membersOfType(id, symbol.declaration.type);
    const isMember = home?.members.some((member) => outcome !== undefined && isCalled(member, outcome.text));
    const value: Expression | undefined =
      outcome !== undefined && given === undefined && isMember
        ? { kind: "path", span: outcome.span, names: [outcome] }
        : given;
    if (value !== undefined) this.#binder.bind(value, { lists: [], beside: home });
    return value === given ? written : { span, ...(value && { value }) };
  }

  /** What may be the reason of an outcome: rules, also those that follow from titles; of a title its own terms. */
  #reasons({ kind, id }: BoundExpectation["subject"]): readonly Placed[] {
    const { entries, titleRules, titles } = this.#known;
    if (kind !== "title") return [...entries, ...titleRules.map(placedRule)];
    const terms = titles.find((title) => title.declaration.name.text === id)?.terms ?? [];
    return terms.map(({ id: term, statement: { citation, notes } }) => ({
      id: term,
      citation: citation?.citation,
      named: asDeclaration(notes),
    }));
  }

  #termsOf(title: BoundExpectation["subject"]): PlacedIndex<Placed> {
    const known = this.#termsOfTitles.get(title.id) ?? new PlacedIndex(this.#reasons(title));
    this.#termsOfTitles.set(title.id, known);
    return known;
  }

  /** Of what may stand behind `because`, what the reference means. */
  #reasonsNamed(subject: BoundExpectation["subject"], reference: Reference): readonly Placed[] {
    return (subject.kind === "title" ? this.#termsOf(subject) : this.#placed()).named(reference);
  }

  /** The rules of decisions, and those that titles bring. */
  #placed(): PlacedIndex<Placed> {
    const { entries, index, titleRules } = this.#known;
    this.#placedInHand ??=
      titleRules.length === 0 ? index : new PlacedIndex([...entries, ...titleRules.map(placedRule)]);
    return this.#placedInHand;
  }

  /** A step behind a procedure, and the part that is asked of. */
  #nameBehindDots(symbol: ValueSymbol, { step, part }: BoundExpectation["subject"], nodes: readonly NameNode[]): void {
    const steps = symbol.kind === "procedure" ? symbol.declaration.steps : [];
    const found = steps.find((each) => each.name.text === step);
    if (found !== undefined && nodes[0] !== undefined) this.#use(nodes[0], found);
    const [last, means] = [nodes.at(-1), part === undefined ? undefined : partDeclaration(part)];
    if (last !== undefined && means !== undefined) this.#binder.symbols.ledger.use(last, means, "part");
  }

  #subject(reference: Reference, within: readonly NameNode[]): BoundExpectation["subject"] | undefined {
    const symbol = reference.kind === "name" ? this.#binder.symbols.values.get(reference.text) : undefined;
    if (
      symbol?.kind === "decision" ||
      symbol?.kind === "title" ||
      symbol?.kind === "duty" ||
      symbol?.kind === "procedure"
    ) {
      if (reference.kind === "name") this.#use(reference, symbol.declaration);
      const meant = subjectNamed(symbol, within);
      if (meant.kind === "found") {
        this.#nameBehindDots(symbol, meant.subject, within);
        return meant.subject;
      }
      this.#unknown(meant.what, meant.node, meant.candidates);
      return undefined;
    }
    const found = this.#placed().named(reference);
    const [only, another] = found;
    nameReference(reference, found, this.#binder.symbols.ledger);
    if (only !== undefined && another === undefined) return { kind: "rule", id: only.id };
    if (only !== undefined)
      this.problems.push(
        problem(
          "rule-not-clear",
          { rules: named(reference, this.#known.entries).map((entry) => entry.id) },
          { here: reference.span },
        ),
      );
    else if (reference.kind === "name") this.#unknown("decision", reference, this.#known.subjects);
    else if (!this.#known.unread) this.problems.push(noSuchRule(reference, this.#known.entries));
    return undefined;
  }
}

/** The rule that a title brings, which is named after it. */
function placedRule(rule: BoundTitleRule): Placed {
  return { ...rule, aboutThing: rule.title };
}

/** What a pair is about, whichever of its names it uses. */
function keyOfPair(bound: BoundPair): string {
  if (bound.kind === "fact") return `fact ${bound.fact.declaration.name.text}`;
  if (bound.kind === "history") return `history ${bound.title.name.text}`;
  if (bound.kind === "reading") return `reading ${bound.reading.id.text}`;
  if (bound.kind === "steps") return `steps ${bound.procedure.name.text}`;
  return bound.kind === "paper" ? `paper ${bound.paper.name.text}` : `act ${bound.id}`;
}
