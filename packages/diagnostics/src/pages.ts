export type { Page } from "./page.ts";
export { pages } from "./pages.generated.ts";
