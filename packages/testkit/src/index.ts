export { Choices } from "./choices.ts";
export { type Applicant, columnsOf } from "./columns-of.ts";
export { complete, unknownsOf, waysToComplete } from "./concrete/completions.ts";
export type { ConcreteTitle } from "./concrete/concrete-title.ts";
export { judge, judgeRound } from "./concrete/judge.ts";
export type {
  ConcreteDecision,
  ConcreteDuty,
  ConcreteOutcome,
  ConcreteStatus,
  Judgement,
} from "./concrete/judgement.ts";
export { printed } from "./concrete/printed.ts";
export type { Unknown } from "./concrete/unknown.ts";
export { type ConcreteValue, keyOfValue } from "./concrete/value.ts";
export type { Comparison, Difference, DifferentialRun, Evaluators, Sample, Start } from "./differential.ts";
export {
  compareSample,
  differences,
  randomSamples,
  readStart,
  roundDifferences,
  runDifferential,
} from "./differential.ts";
export type {
  EncodedRecord,
  GeneratedDecision,
  GeneratedDetermination,
  GeneratedModule,
  GeneratedOptions,
  GeneratedParts,
  GeneratedRun,
} from "./generated-module.ts";
export { joinedModules, loadGenerated } from "./generated-module.ts";
export type { ExpectedProblem, MarkedCase } from "./marked-source.ts";
export { readMarkedSource } from "./marked-source.ts";
export type { CaseLimits, RandomCase } from "./random-case.ts";
export { buildCase, randomCase, randomCases, scaled } from "./random-case.ts";
export { dayNumber } from "./random-days.ts";
export { madeUpEnvironment } from "./random-environment.ts";
export { boundOf, buildPolicy, randomPolicy } from "./random-policy.ts";
export type { RandomRound } from "./random-round.ts";
export { buildRound } from "./random-round.ts";
export type { PolicyLimits } from "./random-types.ts";
export { rearranged, renamedLets } from "./rearranged.ts";
