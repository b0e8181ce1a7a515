import { type DiagnosticCode, labelOrder, type ParametersOf, severities } from "./catalogue.generated.ts";
import type { Diagnostic, Fix, PlacedLabel, Places } from "./diagnostic.ts";
import type { Span } from "./span.ts";

/** What a problem may carry beside its parameters and places. */
export interface ProblemOptions {
  readonly fixes?: readonly Fix[];
  readonly plugin?: string;
  readonly path?: string;
}

/**
 * A problem with a place in a source. The code decides which parameters and which labels it takes; a wrong one does
 * not compile.
 */
export function problem<C extends DiagnosticCode>(
  code: C,
  parameters: ParametersOf<C>,
  places: Places<C>,
  options: ProblemOptions = {},
): Diagnostic {
  const labels: PlacedLabel[] = [];
  for (const label of labelOrder[code]) {
    const span = (places as Readonly<Record<string, Span | undefined>>)[label];
    if (span !== undefined) labels.push({ label, span });
  }
  return assemble(code, parameters, labels, options);
}

/** A problem without a place in a source: a host's value, a plugin, a command. */
export function unplacedProblem<C extends DiagnosticCode>(
  code: C,
  parameters: ParametersOf<C>,
  options: ProblemOptions = {},
): Diagnostic {
  return assemble(code, parameters, [], options);
}

function assemble<C extends DiagnosticCode>(
  code: C,
  parameters: ParametersOf<C>,
  labels: readonly PlacedLabel[],
  options: ProblemOptions,
): Diagnostic {
  return {
    code,
    severity: severities[code],
    parameters,
    labels,
    fixes: options.fixes ?? [],
    ...(options.plugin === undefined ? {} : { plugin: options.plugin }),
    ...(options.path === undefined ? {} : { path: options.path }),
  };
}
