import type { DiagnosticCode, FixName, FixParametersOf, LabelName, PrimaryLabel } from "./catalogue.generated.ts";
import type { LocalNames } from "./local-names.ts";
import type { ParameterValue, Severity } from "./parameter-value.ts";
import type { Span } from "./span.ts";

/** One place of a problem and the label of the message page that is written beside it. */
export interface PlacedLabel {
  readonly label: string;
  readonly span: Span;
}

/** One replacement of text; several of one fix never overlap and are applied together. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A repair as data: what will stand in the text. Its title is on the message page. */
export interface Fix {
  readonly name: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly edits: readonly TextEdit[];
}

/** A problem as plain data. The sentence is made when it is shown, in the language of the reader. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** The places, the primary one first. Empty for a problem that has no place in a source. */
  readonly labels: readonly PlacedLabel[];
  readonly fixes: readonly Fix[];
  /** Chinese names of what the parameters name. A sentence in Chinese names a thing by its Chinese name. */
  readonly localNames?: LocalNames;
  /** The plugin in whose files or code the problem arose. */
  readonly plugin?: string;
  /** Where a value handed in by a host is at fault: its path, such as `facts.satisfaction`. */
  readonly path?: string;
}

/** The spans of a problem by the names of the labels on its page; the primary one must be there. */
export type Places<C extends DiagnosticCode> = Partial<Record<LabelName<C>, Span>> & Record<PrimaryLabel<C>, Span>;

/**
 * A repair for the problem `code`, titled by the fix `name` of its page. It needs the parameters that its title names
 * beside those of the problem.
 */
export function fix<C extends DiagnosticCode, N extends FixName<C>>(
  _code: C,
  name: N,
  parameters: FixParametersOf<C, N> & Readonly<Record<string, ParameterValue>>,
  edits: readonly TextEdit[],
): Fix {
  return { name, parameters, edits };
}

export type { DiagnosticCode, ParameterValue, Severity };
