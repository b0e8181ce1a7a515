import type { Diagnostic, Fix, Span, TextEdit } from "@bylaw/diagnostics";
import type { Token } from "../1-scan/token.ts";
import type { PolicyTree } from "../3-build-ast/ast.ts";
import type { ModelPolicy } from "../5-type/model.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import type { Above } from "./enclosing.ts";
import type { OwnText, Writing } from "./own-text.ts";

/** What a repair may look at: the texts that may be changed, their trees, and the policy with its kinds settled. */
export interface Repairing {
  readonly model: ModelPolicy;
  /** The own trees; vocabularies of plugins are never changed. */
  readonly trees: readonly PolicyTree[];
  /** Ids of the calendars that could be used, as a `use` line names them. */
  readonly calendars: readonly string[];
  readonly own: (source: string) => OwnText | undefined;
  readonly text: (span: Span) => string;
  /** The expressions and statements that hold a place, the innermost first. */
  readonly above: (span: Span) => Above;
  /** In which writing the statement at a place stands. */
  readonly writing: (span: Span) => Writing;
  /** The word of a keyword as the statement at a place would write it. */
  readonly word: (id: KeywordId, at: Span) => string;
  readonly tokens: (span: Span) => readonly Token[];
  /** How often a word stands in the own texts. */
  readonly mentions: (word: string) => number;
}

/** The repairs of one problem. What cannot be certain is offered where its title says exactly what will be written. */
export type Repair = (found: Diagnostic, on: Repairing) => readonly Fix[];

/** Where a label of a problem points. */
export function placeOf(found: Diagnostic, label: string): Span | undefined {
  return found.labels.find((placed) => placed.label === label)?.span;
}

/** A parameter of a problem as a text; empty where it is none. */
export function textParameter(found: Diagnostic, name: string): string {
  const value = found.parameters[name];
  return typeof value === "string" ? value : "";
}

/** A parameter of a problem as a list of texts. */
export function listParameter(found: Diagnostic, name: string): readonly string[] {
  const value = found.parameters[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** One text in place of a stretch. */
export function replacing(span: Span, text: string): readonly TextEdit[] {
  return [{ span, text }];
}

/** A text at the start or at the end of a stretch. */
export function inserting({ source, start, end }: Span, side: "before" | "behind", text: string): TextEdit {
  const at = side === "before" ? start : end;
  return { span: { source, start: at, end: at }, text };
}

/** True where two stretches are one; a tree may hold copies. */
export function isSame(one: Span | undefined, other: Span | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.source === other.source && one.start === other.start && one.end === other.end;
}
