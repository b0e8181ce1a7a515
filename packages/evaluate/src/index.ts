export { determine } from "./determinations/determine.ts";
export { evaluate } from "./determinations/evaluate.ts";
export { determineRound, evaluateRound } from "./determinations/evaluate-round.ts";
export { functionsOf } from "./door/call-function.ts";
export { readCase } from "./door/read-case.ts";
export { readRound } from "./door/read-round.ts";
export { probeCase } from "./scenarios/probe-case.ts";
export { runScenarios, type ScenarioResult } from "./scenarios/run-scenarios.ts";
