export { type HighlightToken, highlight } from "./highlight.ts";
export { type Form, forms, inspect } from "./inspect.ts";
export type { HighlightKind } from "./word-kinds.ts";
