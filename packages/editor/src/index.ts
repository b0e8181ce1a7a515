export { type Analysis, analyse, diagnosticsOf, nameAt } from "./analysis.ts";
export { type HighlightToken, highlight } from "./highlight.ts";
export { type Form, forms, inspect } from "./inspect.ts";
export type {
  CodeAction,
  Completion,
  CompletionKind,
  Fold,
  Hint,
  Hover,
  Lens,
  Link,
  OutlineEntry,
  Renaming,
  ServiceOptions,
  ShownRun,
  ShownScenario,
  Signature,
} from "./service-types.ts";
export type { HighlightKind } from "./word-kinds.ts";
