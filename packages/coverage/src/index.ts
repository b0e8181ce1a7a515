export {
  compareFingerprints,
  type FingerprintChanges,
  type Fingerprints,
  type FoldScript,
  fingerprintFormat,
  fingerprintsOf,
  readFingerprints,
} from "./fingerprints/fingerprints.ts";
