export { Choices } from "./choices.ts";
export type { ExpectedProblem, MarkedCase } from "./marked-source.ts";
export { readMarkedSource } from "./marked-source.ts";
export type { CaseLimits, RandomCase } from "./random-case.ts";
export { buildCase, dayNumber, randomCase, scaled } from "./random-case.ts";
export { boundOf, buildPolicy, randomPolicy } from "./random-policy.ts";
export type { PolicyLimits } from "./random-types.ts";
