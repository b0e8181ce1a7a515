import { citationKey, type Diagnostic, nearNames, problem } from "@bylaw/diagnostics";
import type { DecisionDeclaration, NameNode } from "../3-build-ast/ast.ts";
import type { TitleDeclaration, TitleTerm } from "../3-build-ast/ast-titles.ts";
import { mostRules } from "../limits.ts";
import type { ExpressionBinder } from "./bind-expression.ts";
import type { BoundTitle, BoundTitleRule, BoundTitleTerm, ValueSymbol } from "./bound.ts";
import { declarationOf } from "./name-paths.ts";
import { renameFix } from "./rename-fix.ts";
import { asName } from "./rule-names.ts";
import type { Symbols } from "./symbols.ts";

/** What the titles of a policy name, and the rules that follow from them. */
export interface BoundTitles {
  readonly titles: readonly BoundTitle[];
  readonly problems: readonly Diagnostic[];
}

const idOfKind: Readonly<Record<Exclude<TitleTerm["kind"], "under">, string>> = {
  valid: "valid",
  review: "review",
  rectify: "rectify",
  revoke: "revoke",
  mayRevoke: "may_revoke",
  renew: "renew",
  revokeAndBar: "revoke_and_bar",
};

/**
 * Finds the decisions that grant titles and the titles on which they depend, and names their terms. `unread`: a line of
 * the policy could not be read, so that what follows from it is no mistake of its own.
 */
export function bindTitles(
  declarations: readonly TitleDeclaration[],
  binder: Pick<ExpressionBinder, "symbols" | "isBroken" | "scopes">,
  unread: boolean,
): BoundTitles {
  const { symbols, isBroken, scopes } = binder;
  const problems: Diagnostic[] = [];
  const parents = new Map<TitleDeclaration, TitleDeclaration>();
  const titles = declarations.map((declaration): BoundTitle => {
    const granting = declaration.grantedBy && found(declaration.grantedBy, "decision", symbols, isBroken, problems);
    const line = declaration.terms.find((term) => term.kind === "under");
    const title = line && found(line.title, "title", symbols, isBroken, problems);
    if (title !== undefined) parents.set(declaration, title.declaration);
    if (granting !== undefined) checkRecords(declaration, granting.declaration, "granted", scopes, problems);
    if (title !== undefined) checkRecords(declaration, title.declaration, "under", scopes, problems);
    return {
      declaration,
      ...(granting === undefined ? {} : { grantedBy: granting.declaration }),
      ...(title === undefined || line === undefined ? {} : { under: { title: title.declaration, statement: line } }),
      terms: termsOf(declaration),
    };
  });
  const { circular, problems: circles } = titlesInCircles(parents);
  // A header that could not be read leaves its lines to the title above it.
  if (!unread) problems.push(...circles);
  return { titles: titles.map((title) => (circular.has(title.declaration) ? withoutParent(title) : title)), problems };
}

/** A title is taken for the records of the decision that grants it, and of the title on which it depends. */
function checkRecords(
  title: TitleDeclaration,
  other: DecisionDeclaration | TitleDeclaration,
  relation: "granted" | "under",
  scopes: ExpressionBinder["scopes"],
  problems: Diagnostic[],
): void {
  const [own, its] = [title, other].map((each) => (each.forEach === undefined ? "none" : scopes.get(each)?.list));
  // A list that is not found has been reported, and nothing is known of it. A title of the applicant may bar records.
  if (own === undefined || its === undefined || own === its || (relation === "under" && its === "none")) return;
  const parameters = { title: title.name.text, other: other.name.text, relation };
  problems.push(problem("not-the-same-records", parameters, { here: title.name.span, other: other.name.span }));
}

function withoutParent({ declaration, grantedBy, terms }: BoundTitle): BoundTitle {
  return { declaration, ...(grantedBy === undefined ? {} : { grantedBy }), terms };
}

type Found<K> = Extract<ValueSymbol, { readonly kind: K }>;

/** The decision or title that a name means; anything else is reported with names of the right kind. */
function found<K extends "decision" | "title">(
  node: NameNode,
  kind: K,
  symbols: Symbols,
  isBroken: (name: string) => boolean,
  problems: Diagnostic[],
): Found<K> | undefined {
  const symbol = symbols.values.get(node.text);
  if (symbol?.kind === kind) {
    symbols.ledger.use(node, declarationOf(symbol, symbols.ledger));
    return symbol as Found<K>;
  }
  if (isBroken(node.text)) return undefined;
  const code = kind === "title" ? "unknown-title" : "unknown-decision";
  const candidates = [...symbols.values].flatMap(([name, other]) => (other.kind === kind ? [name] : []));
  const nearest = nearNames(node.text, candidates);
  problems.push(problem(code, { name: node.text, nearest }, { here: node.span }, renameFix(code, node, nearest)));
  return undefined;
}

/** Citation and kind; two alike are numbered, a name given with `as` stands for both. */
function termsOf(declaration: TitleDeclaration): readonly BoundTitleTerm[] {
  const taken = new Set<string>();
  return declaration.terms.flatMap((statement): readonly BoundTitleTerm[] => {
    if (statement.kind === "under") return [];
    const head = statement.citation === undefined ? declaration.name.text : citationKey(statement.citation.citation);
    return [{ id: free(asName(statement.notes) ?? `${head}.${idOfKind[statement.kind]}`, taken), statement }];
  });
}

/** The name, or the name with the first number that is free. */
function free(stem: string, taken: Set<string>): string {
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}.${number}`;
  taken.add(id);
  return id;
}

/** The titles that depend on themselves; each circle is reported once. */
function titlesInCircles(parents: ReadonlyMap<TitleDeclaration, TitleDeclaration>): {
  readonly circular: ReadonlySet<TitleDeclaration>;
  readonly problems: readonly Diagnostic[];
} {
  const problems: Diagnostic[] = [];
  const circular = new Set<TitleDeclaration>();
  const seen = new Set<TitleDeclaration>();
  for (const start of parents.keys()) {
    const path = new Set<TitleDeclaration>();
    let at: TitleDeclaration | undefined = start;
    for (; at !== undefined && !seen.has(at); at = parents.get(at)) {
      seen.add(at);
      path.add(at);
    }
    if (at === undefined || !path.has(at)) continue;
    const all = [...path];
    const circle = all.slice(all.indexOf(at));
    for (const title of circle) circular.add(title);
    const names = circle.map((title) => title.name.text);
    const places = circle.map((title) => title.terms.find((term) => term.kind === "under")?.span);
    const other = places[1] === undefined ? {} : { other: places[1] };
    const parameters = { names, number: names.length };
    problems.push(problem("title-under-itself", parameters, { here: places[0] ?? start.name.span, ...other }));
  }
  return { circular, problems };
}

/**
 * The rules that the titles bring into the decisions that grant them: a bar of the title or of one on which it depends,
 * and the title on which it depends. `taken` are the names that the written rules have; with them there are no more
 * than a policy may have.
 */
export function rulesOfTitles(
  titles: readonly BoundTitle[],
  taken: readonly string[],
): { readonly rules: readonly BoundTitleRule[]; readonly problems: readonly Diagnostic[] } {
  const byDeclaration = new Map(titles.map((title) => [title.declaration, title]));
  const ids = new Set(taken);
  const rules: BoundTitleRule[] = [];
  for (const granted of titles) {
    const { grantedBy: decision, under } = granted;
    if (decision === undefined) continue;
    const add = (rule: Pick<BoundTitleRule, "title" | "term">, statement: TitleTerm): void => {
      const place = { ...rule, ...placeOf(statement) };
      rules.push({ id: free(stemOf(place, decision), ids), decision, granted, ...place });
    };
    for (let at: BoundTitle | undefined = granted; at !== undefined; at = parentOf(at, byDeclaration)) {
      for (const { id, statement } of at.terms)
        if (statement.kind === "revokeAndBar") add({ title: at.declaration, term: id }, statement);
      const number = taken.length + rules.length;
      if (number <= mostRules) continue;
      const here = granted.declaration.name.span;
      return { rules: [], problems: [problem("too-many", { what: "rules", number, most: mostRules }, { here })] };
    }
    if (under !== undefined) add({ title: under.title }, under.statement);
  }
  return { rules, problems: [] };
}

function parentOf({ under }: BoundTitle, titles: ReadonlyMap<TitleDeclaration, BoundTitle>): BoundTitle | undefined {
  return under && titles.get(under.title);
}

function placeOf({ citation, span }: TitleTerm): Pick<BoundTitleRule, "citation" | "span"> {
  return citation === undefined ? { span } : { citation: citation.citation, span };
}

function stemOf(
  { citation, title }: Pick<BoundTitleRule, "citation" | "title">,
  decision: DecisionDeclaration,
): string {
  return `${citation === undefined ? decision.name.text : citationKey(citation)}.${title.name.text}`;
}
