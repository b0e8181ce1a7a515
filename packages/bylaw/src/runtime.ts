/** What a host ships that evaluates policies compiled elsewhere: everything but the compiler. */
export type { Citation, Diagnostic, DiagnosticCode, Fix, Language, Severity, Span } from "@bylaw/diagnostics";
export { renderFix, renderHelp, renderLabel, renderMessage, renderProblem, renderProblems } from "@bylaw/diagnostics";
export type { DutyLine, KnownCase, LineDay, ScenarioResult, TitleLine, TitleStretch } from "@bylaw/evaluate";
export {
  determine,
  determineRound,
  dutyLines,
  evaluate,
  evaluateRound,
  functionsOf,
  knownCase,
  probeCase,
  readCase,
  readRound,
  runScenarios,
  titleLines,
} from "@bylaw/evaluate";
export type {
  CheckedCase,
  CheckedRound,
  CompiledPolicy,
  DecisionResult,
  Determination,
  DutyResult,
  Environment,
  EvaluationOptions,
  HostAct,
  HostCase,
  HostRound,
  HostSteps,
  HostTitleEvent,
  IrPolicy,
  Outcome,
  PluginFunction,
  ProcedureResult,
  RoundDetermination,
  RuleResult,
  RuleStatus,
  TitleResult,
  ValueResult,
  WorkingDayCalendar,
} from "@bylaw/ir";
export {
  canonicalJson,
  contentHash,
  determinationFormat,
  determinationSchema,
  irFormat,
  roundDeterminationSchema,
} from "@bylaw/ir";
export type {
  CourseExplanation,
  DecisionExplanation,
  ExplainOptions,
  Explanation,
  RuleExplanation,
} from "@bylaw/targets";
export { courseLine, explain, foldPeriods, renderExplanation } from "@bylaw/targets";
