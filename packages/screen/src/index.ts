export { caseOf } from "./case-of.ts";
export { makeScreener, type Screener, screen } from "./screen.ts";
