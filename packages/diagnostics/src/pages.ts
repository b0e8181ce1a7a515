export { pages } from "./pages.generated.ts";
