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
export { type CoverageItem, coverageOf, type ScenarioCoverage, type ScenarioOutcome } from "./scenarios/coverage.ts";
export type { SiteOwner } from "./scenarios/site.ts";
export type { CoverageKind, CoveragePoint, ShownThreshold } from "./scenarios/tracker.ts";
