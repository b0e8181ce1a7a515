import { basename } from "node:path";
import {
  diskFiles,
  keyOfRoot,
  manifestName,
  namesOtherPlugins,
  type PolicyRoot,
  type RememberedFiles,
  readPolicyFiles,
  rememberFiles,
  rootOfFile,
  rootsIn,
} from "@bylaw/workspace";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { OpenDocuments } from "../text/open-documents.ts";
import { uriOfPath } from "../text/uris.ts";
import { Policy } from "./policy.ts";

/** All policies that anybody has asked for, each as it stands on disk and in open documents. */
export class Policies {
  readonly files: RememberedFiles;
  readonly #documents: OpenDocuments;
  readonly #known = new Map<string, Policy>();
  /** Policies whose files have to be read again. */
  readonly #stale = new Set<string>();
  readonly #reading = new Map<string, Promise<Policy>>();
  readonly #closed = new Map<string, TextDocument>();
  folders: readonly string[] = [];
  #changes = 0;

  /** Whether code that lies in the folders is left where it lies. */
  codeIsLeft = false;

  constructor(documents: OpenDocuments) {
    this.#documents = documents;
    const open = (path: string): string | undefined => documents.at(path)?.document.getText();
    this.files = rememberFiles(diskFiles, open, () => this.codeIsLeft);
  }

  /** The policy of a file, as its texts are now; undefined for a file that is no policy's. */
  async of(path: string): Promise<Policy | undefined> {
    const root = rootOfFile(path, this.files);
    return root === undefined ? undefined : this.at(root);
  }

  /** The key of the policy of a file, known without reading it. */
  keyOf(path: string): string | undefined {
    const root = rootOfFile(path, this.files);
    return root === undefined ? undefined : keyOfRoot(root);
  }

  /** The policy at a root, as its texts are now. */
  async at(root: PolicyRoot): Promise<Policy> {
    for (;;) {
      const before = this.#changes;
      const policy = await this.#current(root);
      if (before === this.#changes) return policy;
    }
  }

  /** All policies of the workspace's folders and of open documents. */
  async all(): Promise<readonly PolicyRoot[]> {
    const roots = new Map<string, PolicyRoot>();
    for (const root of await rootsIn(this.folders, this.files)) roots.set(keyOfRoot(root), root);
    for (const { path } of this.#documents.all()) {
      const root = rootOfFile(path, this.files);
      if (root !== undefined) roots.set(keyOfRoot(root), root);
    }
    return [...roots.values()];
  }

  /** Those that were asked for and have a file at a path: their own, or one of a vocabulary. */
  with(path: string): readonly Policy[] {
    return [...this.#known.values()].filter((policy) => policy.sourceAt(path) !== undefined);
  }

  /** The text of an open document has changed: vocabularies and manifests are read again by who uses them. */
  changed(path: string): void {
    this.#changes++;
    if (!isText(path)) this.#allStale();
    for (const policy of this.with(path)) if (!policy.ownPaths.includes(path)) this.#stale.add(policy.key);
  }

  /** Something on disk has changed, or a document was opened or closed; without a path, whatever it was. */
  forget(path?: string): void {
    this.#changes++;
    this.files.forget(path);
    this.#closed.clear();
    this.#allStale();
  }

  /** The text at a path, open or on disk, as a document that tells lines. */
  document(path: string): TextDocument | undefined {
    const open = this.#documents.at(path);
    if (open !== undefined) return open.document;
    const known = this.#closed.get(path);
    if (known !== undefined) return known;
    const read = this.files.text(path, path);
    if (read.kind === "refused") return undefined;
    const document = TextDocument.create(uriOfPath(path), "bylaw", 0, read.text);
    this.#closed.set(path, document);
    return document;
  }

  /** What the editor calls a file. */
  uri(path: string): string {
    return this.#documents.at(path)?.uri ?? uriOfPath(path);
  }

  async #current(root: PolicyRoot): Promise<Policy> {
    const key = keyOfRoot(root);
    const known = this.#known.get(key);
    if (known === undefined || this.#stale.has(key)) return this.#read(root);
    known.retype((path) => this.#documents.at(path)?.document.getText());
    return namesOtherPlugins(known.files, known.input.sources) ? this.#read(root) : known;
  }

  /** Reads once, however many ask. */
  #read(root: PolicyRoot): Promise<Policy> {
    const key = keyOfRoot(root);
    const reading = this.#reading.get(key) ?? this.#readNow(root).finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }

  async #readNow(root: PolicyRoot): Promise<Policy> {
    const key = keyOfRoot(root);
    this.#stale.delete(key);
    const files = await readPolicyFiles(root, this.files);
    const known = this.#known.get(key);
    if (known === undefined) {
      const policy = new Policy(files);
      this.#known.set(key, policy);
      return policy;
    }
    known.renew(files);
    return known;
  }

  #allStale(): void {
    for (const key of this.#known.keys()) this.#stale.add(key);
  }
}

function isText(path: string): boolean {
  return basename(path) !== manifestName && /\.bylaw(?:\.md)?$/i.test(path);
}
