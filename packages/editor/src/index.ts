export type { ActionRange } from "./actions/action-range.ts";
export { actionsAt } from "./actions/actions.ts";
export { type Analysis, analyse, diagnosticsOf, nameAt } from "./analysis.ts";
export { completionsAt, warmCompletions } from "./complete/complete.ts";
export { pinyinOf } from "./complete/pinyin.ts";
export { signatureAt } from "./complete/signature.ts";
export { type Formatted, format, formatDocument, formatEdits, formatted } from "./format/format.ts";
export { formatEditsKeepingLineEnds } from "./format/keep-line-ends.ts";
export { formLines, type ListedForm, statementAt } from "./forms/form-lines.ts";
export type { FormLine, FormListing, ListingOptions } from "./forms/form-listing.ts";
export { type HighlightToken, highlight, highlightBySpelling } from "./highlight.ts";
export { type Form, forms, inspect } from "./inspect.ts";
export { definitionAt } from "./names/definition.ts";
export { type HoverOptions, hoverAt } from "./names/hover.ts";
export { highlightsAt, referencesAt } from "./names/references.ts";
export { renameAt, renameTargetAt } from "./names/rename.ts";
export { type NewScenario, type WrittenScenario, writeScenario } from "./scenarios/write-scenario.ts";
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
export { formatIn, formattedInSkin } from "./skin/format-in.ts";
export { sideBySide } from "./skin/side-by-side.ts";
export type { SideLanguage, SideRow } from "./skin/side-row.ts";
export type { Skin } from "./skin/skin.ts";
export { foldsOf } from "./structure/folds.ts";
export { type HintOptions, hintsOf } from "./structure/hints.ts";
export { type LensOptions, lensesOf } from "./structure/lenses.ts";
export { linksOf } from "./structure/links.ts";
export { outlineOf } from "./structure/outline.ts";
export { selectionsAt } from "./structure/selections.ts";
export type { HighlightKind } from "./word-kinds.ts";
