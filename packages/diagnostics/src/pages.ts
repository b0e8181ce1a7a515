export { type CodeExplanation, type ExplainOptions, explainCode } from "./explain-code.ts";
export type { Page } from "./page.ts";
export { type PageBlock, type PageParts, pageParts } from "./page-parts.ts";
export { pages } from "./pages.generated.ts";
