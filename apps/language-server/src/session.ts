import { setImmediate } from "node:timers/promises";
import type { Language, Span } from "@bylaw/diagnostics";
import type { Analysis } from "@bylaw/editor";
import {
  type CancellationToken,
  type Connection,
  type Location,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { Applicants } from "./policies/applicants.ts";
import { Policies } from "./policies/policies.ts";
import type { Policy } from "./policies/policy.ts";
import { defaultSettings, languageOf, type Settings } from "./settings.ts";
import { offsetAt, rangeOf } from "./text/encoding.ts";
import { OpenDocuments } from "./text/open-documents.ts";

/** What a client can do, as far as answers depend on it. */
export interface ClientAbilities {
  readonly commands: ReadonlySet<string>;
  readonly versionedEdits: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly preparesRename: boolean;
  readonly snippets: boolean;
  readonly nestedSymbols: boolean;
  readonly watchesFiles: boolean;
}

/** A text of a policy that a request speaks of. */
export interface AskedText {
  readonly policy: Policy;
  /** The name of the text in the analysis. */
  readonly source: string;
  readonly path: string;
  readonly document: TextDocument;
}

/** Turns of the loop in which no change has come: as many messages of one key may stand in the queue. */
const quietTurns = 12;

/** One client and all that is known for it. */
export class Session {
  readonly connection: Connection;
  readonly documents: OpenDocuments = new OpenDocuments();
  readonly policies: Policies = new Policies(this.documents);
  readonly applicants: Applicants = new Applicants(this.policies);
  settings: Settings = defaultSettings;
  locale: string | undefined;
  client: ClientAbilities = {
    commands: new Set(),
    versionedEdits: false,
    pullsDiagnostics: false,
    refreshesHints: false,
    preparesRename: false,
    snippets: false,
    nestedSymbols: false,
    watchesFiles: false,
  };
  /** Counts the changes of texts and files. */
  changes = 0;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  get language(): Language {
    return languageOf(this.settings, this.locale);
  }

  /**
   * Waits until no further change stands in the queue, so that nothing is worked out for a text that is gone. Throws
   * where the request was taken back meanwhile.
   */
  async settle(token: CancellationToken): Promise<void> {
    for (let seen = -1; seen !== this.changes; ) {
      seen = this.changes;
      for (let turn = 0; turn < quietTurns; turn++) await setImmediate();
    }
    stopIfCancelled(token);
  }

  /** The text that a request speaks of, as it is now; undefined for a document that is unknown or no policy's. */
  async asked(uri: string, token: CancellationToken): Promise<AskedText | undefined> {
    await this.settle(token);
    const path = this.documents.pathOf(uri);
    const policy = await this.policies.of(path);
    stopIfCancelled(token);
    const source = policy?.sourceAt(path);
    const document = this.policies.document(path);
    if (policy === undefined || source === undefined || document === undefined) return undefined;
    return { policy, source, path, document };
  }

  offset(document: TextDocument, position: Position): number {
    return offsetAt(document, position, this.documents.encoding);
  }

  range(document: TextDocument, { start, end }: { readonly start: number; readonly end: number }): Range {
    return rangeOf(document, start, end, this.documents.encoding);
  }

  /** Where a span of a policy lies; undefined for what the language brings itself. */
  location(policy: Policy, span: Span): Location | undefined {
    const path = policy.pathOf(span.source);
    const document = path === undefined ? undefined : this.policies.document(path);
    if (path === undefined || document === undefined) return undefined;
    return { uri: this.policies.uri(path), range: this.range(document, span) };
  }

  locations(policy: Policy, spans: readonly Span[]): Location[] {
    return spans.flatMap((span) => this.location(policy, span) ?? []);
  }

  /** The policies that have one of some files, each with the whole of its analysis; others get their turn between. */
  async analysesWith(
    paths: ReadonlySet<string>,
    token: CancellationToken,
  ): Promise<readonly { readonly policy: Policy; readonly analysis: Analysis }[]> {
    const found: { policy: Policy; analysis: Analysis }[] = [];
    for (const root of await this.policies.all()) {
      const policy = await this.policies.at(root);
      if (![...paths].some((path) => policy.sourceAt(path) !== undefined)) continue;
      await setImmediate();
      stopIfCancelled(token);
      found.push({ policy, analysis: policy.whole() });
    }
    return found;
  }
}

/** Ends the work on a request that the client no longer wants. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "");
}
