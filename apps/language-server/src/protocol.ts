/**
 * What this server understands beyond the Language Server Protocol: types alone, for the extensions that ask. Places
 * are as in the protocol: lines and characters from 0, in the position encoding that was agreed on.
 */

/** What a client may say under `initializationOptions`, and under the section `bylaw` of its settings. */
export interface BylawSettings {
  /** The language of messages, hovers and hints; "auto" takes the locale of the editor. */
  readonly language?: "en" | "zh" | "auto";
  /** Whose values are shown: the name of a sample, or the path of a JSON file with a case. None: the first sample. */
  readonly applicant?: string;
  readonly hints?: {
    /** How each rule stands for the applicant; true where not given. */
    readonly statuses?: boolean;
    /** The name in the other language beside each name; false where not given. */
    readonly otherNames?: boolean;
  };
}

/** `initializationOptions`: the settings, and what the client can do itself. */
export interface BylawInitializationOptions extends BylawSettings {
  /** Commands that the client runs itself: `bylaw.runScenarios`, `bylaw.applicant`. */
  readonly clientCommands?: readonly string[];
  /** False for folders whose code is not to be run: functions of plugins then have their signatures and no values. */
  readonly trusted?: boolean;
}

export interface BylawPosition {
  readonly line: number;
  readonly character: number;
}

export interface BylawRange {
  readonly start: BylawPosition;
  readonly end: BylawPosition;
}

export interface BylawPlace {
  readonly uri: string;
  readonly range: BylawRange;
}

/** A problem in words, for lists and test results. */
export interface BylawProblem {
  readonly severity: "error" | "warning" | "info";
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  readonly place?: BylawPlace;
}

/** Any file of the policy that is meant. */
export interface PolicyParams {
  readonly uri: string;
}

/** A policy as a heading names it. */
export interface PolicyIdentity {
  /** The same for all files of the policy, as long as the server runs. */
  readonly key: string;
  readonly name: string;
  /** Its own files, in their order. */
  readonly uris: readonly string[];
}

/** `bylaw/scenarios`: of the policy of a file, or of all policies of the workspace where no `uri` is given. */
export type ScenariosParams = Partial<PolicyParams>;

export interface PolicyScenarios extends PolicyIdentity {
  readonly scenarios: readonly BylawScenario[];
}

export interface BylawScenario extends BylawPlace {
  readonly name: string;
  /** The article of the first citation that it speaks of, for a tree by articles. */
  readonly article?: string;
}

/** `bylaw/runScenarios`, and the only argument of the command `bylaw.runScenarios`: these, or all without `names`. */
export interface RunScenariosParams extends PolicyParams {
  readonly names?: readonly string[];
}

export interface RanScenarios {
  readonly policy?: PolicyIdentity;
  readonly results: readonly RanScenario[];
  /** Why none could be run: the errors of the policy. */
  readonly problems: readonly BylawProblem[];
}

export interface RanScenario {
  readonly name: string;
  readonly place?: BylawPlace;
  readonly passed: boolean;
  /** What was not as expected; empty where it passed. */
  readonly problems: readonly BylawProblem[];
  /** What the policy gave, as Markdown; of one that failed, and of few that were asked for by name. */
  readonly markdown?: string;
}

/** Of whom a determination is shown. */
export type PreviewSubject =
  | { readonly kind: "sample"; readonly name: string }
  | { readonly kind: "scenario"; readonly name: string }
  /** A JSON file with a case. */
  | { readonly kind: "file"; readonly uri: string }
  /** A case itself. */
  | { readonly kind: "case"; readonly value: unknown };

/** `bylaw/preview`: the determination as sentences. Without a subject: the present applicant. */
export interface PreviewParams extends PolicyParams {
  readonly subject?: PreviewSubject;
  readonly language?: "en" | "zh";
}

export interface Preview {
  readonly policy?: PolicyIdentity;
  /** Whose determination it is; none where there is nobody to determine. */
  readonly subject?: PreviewSubject;
  /** Who may be chosen instead. */
  readonly subjects: readonly PreviewSubject[];
  readonly title: string;
  /** Markdown without HTML; empty where nothing was determined. */
  readonly markdown: string;
  readonly decisions: readonly PreviewDecision[];
  /** What keeps the policy or the case from being determined. */
  readonly problems: readonly BylawProblem[];
}

/** One decision of a preview, for those who lay it out themselves. */
export interface PreviewDecision {
  readonly name: string;
  readonly outcome: string;
  readonly summary: string;
}

/** `bylaw/convert`: the file wholly in one language. */
export interface ConvertParams extends PolicyParams {
  readonly skin: "en" | "zh" | "zh-Hant";
}

export interface Converted {
  /** None where the file is not known or cannot be converted; `problems` says why. */
  readonly text?: string;
  readonly problems: readonly BylawProblem[];
}

/** `bylaw/sides`: the file in both languages, statement beside statement. */
export type SidesParams = PolicyParams;

export interface Sides {
  readonly rows: readonly SideRow[];
}

export interface SideRow {
  /** Where the row stands in the file. */
  readonly range: BylawRange;
  /** Comments and prose are written in one language, or in neither: what is not said in a language is empty there. */
  readonly kind: "statement" | "comment" | "prose";
  readonly en: string;
  readonly zh: string;
}

/** `bylaw/applicant`: chooses whose values hints and hovers show; without a subject the first sample again. */
export interface ApplicantParams extends PolicyParams {
  readonly subject?: PreviewSubject;
}

/** The notification `bylaw/policyChanged` of the server: what was shown of these policies is out of date. */
export interface PolicyChangedParams {
  readonly policies: readonly PolicyIdentity[];
}

/** The names of the requests and the notification. */
export interface BylawMethods {
  readonly "bylaw/scenarios": { readonly params: ScenariosParams; readonly result: readonly PolicyScenarios[] };
  readonly "bylaw/runScenarios": { readonly params: RunScenariosParams; readonly result: RanScenarios };
  readonly "bylaw/preview": { readonly params: PreviewParams; readonly result: Preview };
  readonly "bylaw/convert": { readonly params: ConvertParams; readonly result: Converted };
  readonly "bylaw/sides": { readonly params: SidesParams; readonly result: Sides };
  readonly "bylaw/applicant": { readonly params: ApplicantParams; readonly result: null };
}
