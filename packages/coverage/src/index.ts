export {
  compareFingerprints,
  type FingerprintChanges,
  type Fingerprints,
  type FoldScript,
  fingerprintFormat,
  fingerprintsOf,
  readFingerprints,
} from "./fingerprints/fingerprints.ts";
export {
  type Ledger,
  type LedgerArticle,
  type LedgerEntry,
  type LedgerInput,
  type LedgerOmission,
  type LedgerStatus,
  ledgerOf,
} from "./ledger/ledger.ts";
export type { LedgerStatement } from "./ledger/statements.ts";
export {
  type CoverageItem,
  type CoverageRun,
  coverageOf,
  type ScenarioCoverage,
  type ScenarioOutcome,
  startCoverage,
} from "./scenarios/coverage.ts";
export type { SiteOwner } from "./scenarios/site.ts";
export { besideBound } from "./scenarios/thresholds.ts";
export type { CoverageKind, CoveragePoint, ShownThreshold, Stand } from "./scenarios/tracker.ts";
export { type ScenarioWords, scenarioWords } from "./words/scenario-words.ts";
export { guardText, thresholdText } from "./words/threshold-text.ts";
