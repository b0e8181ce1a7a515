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
  type LedgerOmission,
  type LedgerStatus,
  ledgerOf,
} from "./ledger/ledger.ts";
export type { LedgerStatement } from "./ledger/statements.ts";
