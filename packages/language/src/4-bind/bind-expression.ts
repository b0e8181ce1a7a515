import { type Diagnostic, nearNames, problem, type Span } from "@bylaw/diagnostics";
import { isChinese } from "../1-scan/characters.ts";
import type { FieldDeclaration, Named, NameNode } from "../3-build-ast/ast.ts";
import type { AggregateExpression, Expression } from "../3-build-ast/expression.ts";
import { mostNearSought } from "../limits.ts";
import type { Binding, BoundFact, BoundScope, ValueSymbol } from "./bound.ts";
import { titleDateNames, titleDateOf } from "./course-parts.ts";
import { splitFix } from "./glued-name.ts";
import { lengthInNumerals } from "./length-in-numerals.ts";
import { type MemberHome, memberHome, membersOf } from "./member-home.ts";
import { nameHead, nameList, namePath } from "./name-paths.ts";
import type { Place } from "./place.ts";
import { renameFix } from "./rename-fix.ts";
import { isCalled, namesOf, type Symbols } from "./symbols.ts";
import { TableBinder } from "./table-binder.ts";

type Path = Extract<Expression, { readonly kind: "path" }>;

/** Binds the names of expressions. One binder serves a whole policy: it numbers the lists and collects the problems. */
export class ExpressionBinder {
  readonly bindings: Map<Expression, Binding> = new Map();
  readonly scopes: Map<object, BoundScope> = new Map();
  readonly used: Set<string> = new Set();
  readonly problems: Diagnostic[] = [];
  readonly symbols: Symbols;
  readonly isBroken: (name: string) => boolean;
  /** Declarations whose head could not be read. */
  readonly #unsure: Set<object> = new Set();
  #nextScope = 1;
  #nearSought = 0;
  readonly tables: TableBinder = new TableBinder(this);

  /** Stretches that could not be read. */
  readonly broken: readonly Span[];

  constructor(symbols: Symbols, isBroken: (name: string) => boolean, broken: readonly Span[]) {
    this.symbols = symbols;
    this.isBroken = isBroken;
    this.broken = broken;
  }

  /** Resolves all names of an expression. */
  bind(expression: Expression, place: Place = { lists: [] }): void {
    if (expression.kind === "path") return this.#path(expression, place);
    const inside = place.beside === undefined ? place : { ...place, beside: undefined };
    switch (expression.kind) {
      case "number":
        if (expression.unit !== undefined) this.symbols.ledger.unitWords.push(expression.unit);
        return;
      case "date":
      case "text":
      case "boolean":
      case "today":
      case "missing":
        return;
      case "not":
      case "negate":
      case "quarterEnd":
      case "yearOf":
      case "is":
        return this.bind(expression.operand, inside);
      case "and":
      case "or":
        for (const operand of expression.operands) this.bind(operand, inside);
        return;
      case "comparison":
        return this.#beside(expression.operands, inside);
      case "in":
        return this.#beside([expression.value, ...expression.list], inside);
      case "include":
        return this.#beside([expression.set, ...expression.members], inside);
      case "add":
      case "subtract":
      case "multiply":
      case "divide":
        this.bind(expression.left, inside);
        return this.bind(expression.right, inside);
      case "arms":
        for (const arm of expression.arms) {
          this.bind(arm.value, place);
          if (arm.when !== undefined) this.bind(arm.when, inside);
        }
        return;
      case "if":
        this.bind(expression.condition, inside);
        this.bind(expression.then, place);
        return this.bind(expression.else, place);
      case "aggregate":
        return this.#aggregate(expression, place);
      case "quantifier": {
        const opened = this.#openList(expression, expression.list, inside);
        return this.bind(expression.where, this.#within(inside, opened?.scope));
      }
      case "fullYears":
        this.bind(expression.from, inside);
        return this.bind(expression.to, inside);
      case "round":
        this.bind(expression.operand, inside);
        return this.bind(expression.to, inside);
      case "call":
        return this.#call(expression, inside);
      default:
        return expression satisfies never;
    }
  }

  /** What a path means here, without reporting anything. */
  lookUp(path: Path, place: Place): Binding | undefined {
    const [first, second, third] = path.names;
    if (first === undefined) return undefined;
    if (second === undefined) return this.#single(first, place);
    const vocabulary = this.symbols.vocabularies.get(first.text);
    if (vocabulary !== undefined) {
      const symbol = vocabulary.get(second.text);
      if (third === undefined || symbol?.kind !== "fact") return symbol;
      return this.#fieldOf(symbol, third, place);
    }
    const list = this.symbols.values.get(first.text);
    if (list?.kind === "title" && third === undefined) return this.#titleDate(list, second, place);
    return third === undefined && list?.kind === "fact" ? this.#fieldOf(list, second, place) : undefined;
  }

  #single(node: NameNode, place: Place): Binding | undefined {
    const member = place.beside?.members.find((entry) => isCalled(entry, node.text));
    if (member !== undefined) return { kind: "member", member };
    const value = this.symbols.values.get(node.text);
    if (place.anyRecord && value !== undefined) return value;
    const scope = place.lists.findLast(({ list }) => fieldCalled(list, node.text) !== undefined);
    const field = scope && fieldCalled(scope.list, node.text);
    if (scope !== undefined && field !== undefined)
      return { kind: "field", list: scope.list, field, scope: scope.scope };
    const paper = place.papers ? this.symbols.papers.get(node.text) : undefined;
    if (paper !== undefined) return { kind: "paper", paper: paper.declaration };
    if (value !== undefined) return this.#ofRecord(value, place);
    const other = this.symbols.papers.get(node.text);
    if (other !== undefined) return { kind: "paper", paper: other.declaration };
    return node.keyword === "none" ? { kind: "none" } : undefined;
  }

  #fieldOf(list: BoundFact, node: NameNode, place: Place): Binding | undefined {
    const field = fieldCalled(list, node.text);
    const scopes = place.lists.filter((entry) => entry.list.declaration === list.declaration);
    const scope = scopes.find((entry) => entry.decided) ?? scopes.at(-1);
    return field === undefined || scope === undefined ? undefined : { kind: "field", list, field, scope: scope.scope };
  }

  /** `T.since` and `T.until`, the days between which a title stands. */
  #titleDate(
    title: Extract<ValueSymbol, { readonly kind: "title" }>,
    node: NameNode,
    place: Place,
  ): Binding | undefined {
    const part = titleDateOf(node);
    if (part === undefined) return undefined;
    const own = this.#ofRecord(title, place);
    const record = own.kind === "title" && own.record !== undefined ? { record: own.record } : {};
    return { kind: "titleDate", title: title.declaration, part, ...record };
  }

  /** The list whose records hold the dates `LIST.FIELD`, with a number of its own; undefined where none stands there. */
  openListOf(owner: object, date: Expression): BoundScope | undefined {
    const found = date.kind === "path" ? this.#resolveList(date) : undefined;
    return found?.field === undefined ? undefined : this.#openScope(owner, found.list);
  }

  #path(path: Path, place: Place): void {
    const binding = this.lookUp(path, place);
    if (binding === undefined) {
      nameHead(path.names, this.symbols);
      return this.#reportUnknown(path, place);
    }
    const [first] = path.names;
    if (first !== undefined && path.names.length === 1 && binding.kind === "fact") this.#reportClash(first);
    namePath(path.names, binding, this.symbols);
    this.#record(path, binding);
    if (binding.kind === "table") this.tables.lookUp(path, binding.declaration, undefined, place);
  }

  /** The list of a declaration `for each`: its record is the one that is decided. */
  openEach(declaration: object, list: NameNode | undefined): void {
    if (list === undefined) return;
    const opened = this.#openList(declaration, { kind: "path", span: list.span, names: [list] }, { lists: [] });
    if (opened === undefined) this.markUnsure(declaration);
    else this.scopes.set(declaration, { ...opened.scope, decided: true });
  }

  /** The head of a declaration could not be read: names in it that are not found are not reported. */
  markUnsure(declaration: object): void {
    this.#unsure.add(declaration);
  }

  /** The place of what stands in a declaration: its record, where it is `for each` of a list. */
  placeIn(declaration: object): Place {
    const scope = this.scopes.get(declaration);
    const lists = scope === undefined ? [] : [scope];
    return this.#unsure.has(declaration) ? { lists, unsure: true } : { lists };
  }

  /** What is declared `for each` means the nearest record of its list, where there is one. */
  #ofRecord(symbol: ValueSymbol, place: Place): Binding {
    if (symbol.kind !== "let" && symbol.kind !== "decision" && symbol.kind !== "title") return symbol;
    const own = this.scopes.get(symbol.declaration);
    const scope = own && place.lists.findLast((entry) => entry.list.declaration === own.list.declaration);
    return scope === undefined ? symbol : { ...symbol, record: scope.scope };
  }

  /** `upper_limit(band_1, household)`: a table with its keys given; other functions are known by their names alone. */
  #call(expression: Extract<Expression, { readonly kind: "call" }>, place: Place): void {
    const { name } = expression;
    const symbol = this.symbols.values.get(name.text);
    if (symbol?.kind !== "table") {
      const takes = symbol?.kind === "function" ? symbol.function.parameters : [];
      if (symbol?.kind === "function") {
        this.symbols.ledger.use(name, symbol.declaration);
        this.#record(expression, symbol);
      }
      expression.arguments.forEach((argument, index) => {
        const type = takes[index];
        this.bind(argument, { ...place, beside: type && membersOf(name.text, type) });
      });
      return;
    }
    const homes = this.tables.homesOf(symbol.declaration.keys, place);
    expression.arguments.forEach((argument, index) => {
      // One argument too many is one problem.
      this.bind(argument, { ...place, beside: homes[index], ...(index < homes.length ? {} : { unsure: true }) });
    });
    this.symbols.ledger.use(name, symbol.declaration);
    this.#record(expression, symbol);
    this.tables.lookUp(expression, symbol.declaration, expression.arguments, place);
  }

  #record(path: Expression, binding: Binding): void {
    if (binding.kind === "fact") this.used.add(binding.declaration.name.text);
    if (binding.kind === "field") this.used.add(binding.list.declaration.name.text);
    this.bindings.set(path, binding);
  }

  /** Binds values that stand beside one another: a name beside a `one of` value is first one of its members. */
  #beside(operands: readonly Expression[], place: Place): void {
    let source: Expression | undefined;
    let home: MemberHome | undefined;
    for (const operand of operands) {
      home = memberHome(operand, (path) => this.lookUp(path, place));
      source = operand;
      if (home !== undefined) break;
    }
    const lost = (operand: Expression): boolean => operand.kind === "path" && this.lookUp(operand, place) === undefined;
    const firstLost = home === undefined ? operands.find(lost) : undefined;
    for (const operand of operands) {
      if (firstLost !== undefined && operand !== firstLost && lost(operand)) continue;
      this.bind(operand, operand === source ? place : { ...place, beside: home });
    }
  }

  #aggregate(expression: AggregateExpression, place: Place): void {
    const inside: Place = { lists: place.lists, ...(place.unsure ? { unsure: true } : {}) };
    const { forEach, operand } = expression;
    const list: Expression = forEach === undefined ? operand : { kind: "path", span: forEach.span, names: [forEach] };
    const each = forEach === undefined ? this.#declaredEach(operand) : undefined;
    const opened =
      each === undefined
        ? this.#openList(expression, list, inside)
        : { scope: this.#openScope(expression, each), field: undefined };
    const within = this.#within(inside, opened?.scope);
    if (forEach !== undefined || each !== undefined) this.bind(operand, within);
    else if (opened?.field !== undefined) this.#operandField(operand, opened.scope, opened.field);
    if (expression.where !== undefined) this.bind(expression.where, within);
    if (expression.by !== undefined) this.bind(expression.by, within);
    if (expression.empty !== undefined) {
      const home = memberHome(operand, (path) => this.bindings.get(path));
      this.bind(expression.empty, { ...inside, beside: home });
    }
  }

  /** `profits.amount` within its own aggregate is the field of the record gone through. */
  #operandField(operand: Expression, scope: BoundScope, node: NameNode): void {
    const field = fieldCalled(scope.list, node.text);
    if (field !== undefined) {
      this.symbols.ledger.use(node, field);
      this.#record(operand, { kind: "field", list: scope.list, field, scope: scope.scope });
    } else if (!this.isBroken(node.text)) {
      const list = scope.list.declaration.name.text;
      const nearest = nearNames(node.text, scope.list.declaration.fields.flatMap(namesOf));
      const places = { here: node.span, list: scope.list.declaration.name.span };
      this.problems.push(
        problem("unknown-field", { name: node.text, list, nearest }, places, renameFix("unknown-field", node, nearest)),
      );
    }
  }

  /** Opens the list of an aggregate or quantifier; what is no list is reported. */
  #openList(owner: object, named: Expression, place: Place): OpenedList | undefined {
    const found = named.kind === "path" ? this.#resolveList(named) : undefined;
    if (found === undefined) {
      const meant = named.kind === "path" ? this.lookUp(named, place) : undefined;
      if (named.kind === "path" && meant === undefined) this.#reportUnknown(named, place);
      else if (named.kind !== "missing" && !this.#isUnsure(meant))
        this.problems.push(problem("list-not-named", {}, { here: named.span }));
      return undefined;
    }
    const [first] = named.kind === "path" ? named.names : [];
    if (first !== undefined && !this.symbols.vocabularies.has(first.text)) this.#reportClash(first);
    const scope = this.#openScope(owner, found.list);
    if (found.field === undefined) this.bindings.set(named, found.list);
    if (named.kind === "path") nameList(named.names, found, this.symbols);
    return { scope, field: found.field };
  }

  /** A value `for each` of a list that is not known. */
  #isUnsure(meant: Binding | undefined): boolean {
    return meant !== undefined && "declaration" in meant && this.#unsure.has(meant.declaration);
  }

  #openScope(owner: object, list: BoundFact): BoundScope {
    const scope: BoundScope = { list, scope: this.#nextScope++ };
    this.scopes.set(owner, scope);
    this.used.add(list.declaration.name.text);
    return scope;
  }

  /** The list of a let or decision `for each` whose name stands where a list is gone through. */
  #declaredEach(operand: Expression): BoundFact | undefined {
    const [name, field] = operand.kind === "path" ? operand.names : [];
    const symbol = name === undefined || field !== undefined ? undefined : this.symbols.values.get(name.text);
    if (symbol?.kind !== "let" && symbol?.kind !== "decision") return undefined;
    return this.scopes.get(symbol.declaration)?.list;
  }

  /** The list at the head of a path, and the name of the field behind it. */
  #resolveList(path: Path): { readonly list: BoundFact; readonly field: NameNode | undefined } | undefined {
    const [first, second, third] = path.names;
    if (first === undefined) return undefined;
    const vocabulary = this.symbols.vocabularies.get(first.text);
    if (vocabulary !== undefined && second !== undefined) {
      const symbol = vocabulary.get(second.text);
      return isList(symbol) ? { list: symbol, field: third } : undefined;
    }
    const symbol = this.symbols.values.get(first.text);
    return isList(symbol) && third === undefined ? { list: symbol, field: second } : undefined;
  }

  /** Of a list that is not known the fields are not known either: what is not found in it is no mistake of its own. */
  #within(place: Place, scope: BoundScope | undefined): Place {
    return scope === undefined ? { ...place, unsure: true } : { ...place, lists: [...place.lists, scope] };
  }

  #reportClash(node: NameNode): void {
    const clashing = this.symbols.clashes.get(node.text);
    if (clashing === undefined) return;
    const [first, second] = clashing;
    if (first?.vocabulary === undefined || second?.vocabulary === undefined) return;
    this.problems.push(
      problem(
        "name-in-two-plugins",
        { name: node.text, first: first.vocabulary, second: second.vocabulary },
        { here: node.span, first: first.declaration.name.span, second: second.declaration.name.span },
      ),
    );
  }

  #reportUnknown(path: Path, place: Place): void {
    const [node, second] = path.names;
    if (node === undefined || place.unsure || path.names.some((name) => this.isBroken(name.text))) return;
    const symbol = this.symbols.values.get(node.text);
    if (second !== undefined && symbol !== undefined) return this.#reportField(path, node, second, symbol);
    if (place.beside !== undefined && second === undefined) {
      const { name, members, span } = place.beside;
      const nearest = nearNames(node.text, members.flatMap(namesOf));
      const parameters = { name: node.text, of: name, members: members.map((member) => sameSkin(member, node.text)) };
      const places = span === undefined ? { here: node.span } : { here: node.span, declared: span };
      this.problems.push(
        problem("not-one-of-these", { ...parameters, nearest }, places, renameFix("not-one-of-these", node, nearest)),
      );
      return;
    }
    const length = second === undefined ? lengthInNumerals(node) : undefined;
    if (length !== undefined) {
      this.problems.push(length);
      return;
    }
    const fields = place.lists.flatMap((scope) => scope.list.declaration.fields.flatMap(namesOf));
    const split = splitFix(node, (name) => this.symbols.values.has(name) || fields.includes(name));
    const nearest =
      split.length > 0 || ++this.#nearSought > mostNearSought
        ? []
        : nearNames(node.text, [...this.symbols.values.keys(), ...fields]);
    const searched = [...this.symbols.vocabularies.keys()];
    const parameters = { name: node.text, nearest, searched };
    const { fixes } = renameFix("unknown-fact", node, nearest);
    this.problems.push(problem("unknown-fact", parameters, { here: node.span }, { fixes: [...split, ...fixes] }));
  }

  #reportField(path: Path, node: NameNode, second: NameNode, symbol: Binding): void {
    if (symbol.kind === "title") {
      const parameters = { name: second.text, title: node.text, nearest: nearNames(second.text, titleDateNames) };
      const { nearest } = parameters;
      const code = "unknown-title-part";
      this.problems.push(problem(code, parameters, { here: second.span }, renameFix(code, second, nearest)));
      return;
    }
    if (symbol.kind !== "fact" || symbol.declaration.type.type.kind !== "list") {
      this.problems.push(
        problem("field-of-no-record", { name: node.text, field: second.text, why: "kind" }, { here: path.span }),
      );
      return;
    }
    const { declaration } = symbol;
    if (declaration.fields.some((field) => isCalled(field, second.text))) {
      const parameters = { name: node.text, field: second.text, why: "place" };
      this.problems.push(problem("field-of-no-record", parameters, { here: path.span }));
      return;
    }
    const nearest = nearNames(second.text, declaration.fields.flatMap(namesOf));
    const places = { here: second.span, list: declaration.name.span };
    const parameters = { name: second.text, list: node.text, nearest };
    this.problems.push(problem("unknown-field", parameters, places, renameFix("unknown-field", second, nearest)));
  }
}

interface OpenedList {
  readonly scope: BoundScope;
  readonly field: NameNode | undefined;
}

function fieldCalled({ declaration }: BoundFact, text: string): FieldDeclaration | undefined {
  return declaration.fields.find((field) => isCalled(field, text));
}

function isList(symbol: Binding | undefined): symbol is BoundFact {
  return symbol?.kind === "fact" && symbol.declaration.type.type.kind === "list";
}

/** The name of a declaration in the writing of the name beside which it is shown. */
export function sameSkin(declaration: Named, like: string): string {
  const [canonical = "", local = canonical] = namesOf(declaration);
  return isChinese(like) === isChinese(canonical) ? canonical : local;
}
