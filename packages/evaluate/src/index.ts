export { determine } from "./determinations/determine.ts";
export { evaluate } from "./determinations/evaluate.ts";
export { readCase } from "./door/read-case.ts";
export { runScenarios, type ScenarioResult } from "./scenarios/run-scenarios.ts";
