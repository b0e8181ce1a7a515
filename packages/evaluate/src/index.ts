export { evaluate } from "./determinations/evaluate.ts";
