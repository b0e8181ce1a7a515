export { caseOf } from "./case-of.ts";
export { screen } from "./screen.ts";
