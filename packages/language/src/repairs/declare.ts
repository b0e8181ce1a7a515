import { fix, type Span, type TextEdit } from "@bylaw/diagnostics";
import { isChinese, isWord } from "../1-scan/characters.ts";
import type { Named, PolicyTree } from "../3-build-ast/ast.ts";
import { askedKind, givenKind } from "./asked-kind.ts";
import { type OwnText, printed, type Writing } from "./own-text.ts";
import { inserting, isSame, placeOf, type Repair, type Repairing, textParameter } from "./repairing.ts";

/** `unknown-fact`: the fact is declared, of the kind that the place asks for. */
export const declareFact: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const name = textParameter(found, "name");
  // What is two words with a blank left out is no name.
  const split = found.fixes.some((one) => one.name === "split");
  if (here === undefined || !isWord(name) || split) return [];
  const writing = writingOf(name, here, on);
  const kind = askedKind(here, writing, on);
  if (kind === undefined) return [];
  const line = `${printed("fact", writing)} ${name}${colon(writing)}${kind}`;
  const edit = declared(here, "facts", line, on);
  return edit === undefined ? [] : [fix("unknown-fact", "declare", { to: line }, [edit])];
};

/** `unknown-in-scenario`: a fact that a scenario gives is declared, of the kind of its value. */
export const declareGiven: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const name = textParameter(found, "name");
  if (here === undefined || textParameter(found, "kind") !== "fact" || !isWord(name)) return [];
  const writing = writingOf(name, here, on);
  const pairs = on.trees.flatMap((tree) => [...tree.samples, ...tree.scenarios.flatMap(({ given }) => given ?? [])]);
  const pair = pairs.flatMap((one) => one.pairs).find(({ name: given }) => isSame(given.span, here));
  const kind = pair && givenKind(pair.value, writing, on);
  if (kind === undefined) return [];
  const line = `${printed("fact", writing)} ${name}${colon(writing)}${kind}`;
  const edit = declared(here, "facts", line, on);
  return edit === undefined ? [] : [fix("unknown-in-scenario", "declare", { to: line }, [edit])];
};

/** `unknown-role`, `unknown-paper`: one line declares it. */
export function declareName(code: "unknown-role" | "unknown-paper"): Repair {
  const verb = code === "unknown-role" ? "role" : "paper";
  return (found, on) => {
    const here = placeOf(found, "here");
    const name = textParameter(found, "name");
    if (here === undefined || !isWord(name)) return [];
    const line = `${printed(verb, writingOf(name, here, on))} ${name}`;
    const edit = declared(here, verb === "role" ? "roles" : "papers", line, on);
    return edit === undefined ? [] : [fix(code, "declare", { to: line }, [edit])];
  };
}

/** `unknown-field`, `period-not-named`: the records of the list get a field. */
export function fieldOf(list: Span, on: Repairing, line: (writing: Writing) => string | undefined): Added | undefined {
  const own = on.own(list.source);
  const fact = on.trees.flatMap((tree) => tree.facts).find(({ name }) => isSame(name.span, list));
  const last = fact?.fields.at(-1);
  if (own === undefined || fact === undefined) return undefined;
  const text = line(own.writingAt(list.start));
  if (text === undefined) return undefined;
  const indent = last === undefined ? `${own.indent(fact.span.start)}  ` : own.indent(last.span.start);
  const end = own.lineEnd(Math.max(fact.span.end, last?.span.end ?? 0));
  return { text, edits: [inserting(own.span(end), "behind", `\n${indent}${text}`)] };
}

/** What is written and where. */
export interface Added {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

export const declareField: Repair = (found, on) => {
  const list = placeOf(found, "list");
  const here = placeOf(found, "here");
  const name = textParameter(found, "name");
  if (list === undefined || here === undefined || !isWord(name)) return [];
  const added = fieldOf(list, on, (writing) => {
    const kind = fieldKind(here, writing, on);
    return kind === undefined ? undefined : `${name}${colon(writing)}${kind}`;
  });
  return added === undefined ? [] : [fix("unknown-field", "declare", { to: added.text }, added.edits)];
};

/** The kind that `list.field` must have: that of its whole path. */
function fieldKind(here: Span, writing: Writing, on: Repairing): string | undefined {
  const [path, parent] = on.above(here).expressions;
  if (path?.kind !== "path" || parent === undefined) return undefined;
  return askedKind({ ...path.span }, writing, { ...on, above: () => withoutDots(path.span, on) });
}

/** The same place as if the path had one name. */
function withoutDots(span: Span, on: Repairing): ReturnType<Repairing["above"]> {
  const { expressions, owners } = on.above(span);
  const [path, parent] = expressions;
  if (path?.kind !== "path" || parent?.kind !== "comparison") return { expressions: [], owners };
  const last = path.names.slice(-1);
  const single = { ...path, names: last };
  const operands = parent.operands.map((operand) => (operand === path ? single : operand));
  return { expressions: [single, { ...parent, operands }], owners };
}

/** `: ` or ：, as each writing has it. */
export function colon(writing: Writing): string {
  return writing === "en" ? ": " : "：";
}

/** A Chinese name is declared in Chinese, any other as the statement is written. */
function writingOf(name: string, here: Span, on: Repairing): Writing {
  const writing = on.writing(here);
  return isChinese(name) && writing === "en" ? "zh" : isChinese(name) ? writing : "en";
}

type Declared = "facts" | "roles" | "papers";

/** Where a declaration is added: below the last one of its kind, else above the first decision. */
function declared(here: Span, kind: Declared, line: string, on: Repairing): TextEdit | undefined {
  const trees = [...on.trees].sort((a, b) => rank(a, here, kind) - rank(b, here, kind));
  for (const tree of trees) {
    const own = on.own(tree.source);
    const edit = own && (below(tree, kind, own, line) ?? above(tree, own, line));
    if (edit !== undefined) return edit;
  }
  return undefined;
}

/** The text itself first, if it declares anything of the kind. */
function rank(tree: PolicyTree, here: Span, kind: Declared): number {
  return (tree[kind].length > 0 ? 0 : 2) + (tree.source === here.source ? 0 : 1);
}

function below(tree: PolicyTree, kind: Declared, own: OwnText, line: string): TextEdit | undefined {
  const last: (Named & { readonly fields?: readonly Named[] }) | undefined = tree[kind].at(-1);
  if (last === undefined) return undefined;
  const end = Math.max(last.span.end, last.fields?.at(-1)?.span.end ?? 0);
  return inserting(own.span(own.lineEnd(end)), "behind", `\n${own.indent(last.span.start)}${line}`);
}

function above(tree: PolicyTree, own: OwnText, line: string): TextEdit | undefined {
  const heads = [...tree.decisions, ...tree.facts, ...tree.lets, ...tree.tables, ...tree.duties, ...tree.procedures];
  const first = Math.min(...heads.map(({ span }) => span.start));
  if (!Number.isFinite(first)) return undefined;
  const start = own.span(own.lineStart(documentedFrom(own, first)));
  return inserting(start, "before", `${line}\n`);
}

/** Where the comments above a declaration begin, which speak of it. */
export function documentedFrom(own: OwnText, start: number): number {
  let at = own.lineStart(start);
  for (const comment of own.scanned.comments.toReversed()) {
    if (comment.start >= at) continue;
    const line = own.lineStart(comment.start);
    if (comment.documents === undefined || own.text.slice(comment.end, at).trim() !== "") break;
    if (own.text.slice(line, comment.start).trim() !== "") break;
    at = line;
  }
  return at;
}
