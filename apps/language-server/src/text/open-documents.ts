import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { asText } from "./as-text.ts";
import { type Encoding, toUnits } from "./encoding.ts";
import { pathOfUri } from "./uris.ts";

/** A document that is open in the editor. */
export interface OpenDocument {
  readonly uri: string;
  readonly path: string;
  readonly document: TextDocument;
}

/** The open documents, by what the editor calls them and by where they lie. */
export class OpenDocuments {
  encoding: Encoding = "utf-16";
  /** The folder in which documents without a place on disk are thought to lie. */
  home: string = process.cwd();
  readonly #byUri = new Map<string, OpenDocument>();
  readonly #byPath = new Map<string, OpenDocument>();

  open({ uri, languageId, version, text }: TextDocumentItem): OpenDocument {
    const path = pathOfUri(uri, languageId, this.home);
    const document = TextDocument.create(uri, languageId, version, asText(text));
    return this.#keep({ uri, path, document });
  }

  /** Applies changes one after the other; undefined for a document that is not open. */
  change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): OpenDocument | undefined {
    const known = this.#byUri.get(uri);
    if (known === undefined) return undefined;
    // A document whose text has changed is another one: what was read of the old text is not that of the new.
    let document = TextDocument.create(uri, known.document.languageId, version, known.document.getText());
    for (const change of changes) {
      if (!("range" in change)) {
        document = TextDocument.update(document, [{ text: asText(change.text) }], version);
        continue;
      }
      const range = {
        start: toUnits(document, change.range.start, this.encoding),
        end: toUnits(document, change.range.end, this.encoding),
      };
      document = TextDocument.update(document, [{ range, text: asText(change.text) }], version);
    }
    return this.#keep({ ...known, document });
  }

  close(uri: string): OpenDocument | undefined {
    const known = this.#byUri.get(uri);
    this.#byUri.delete(uri);
    if (known !== undefined && this.#byPath.get(known.path)?.uri === uri) this.#byPath.delete(known.path);
    return known;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#byUri.get(uri);
  }

  at(path: string): OpenDocument | undefined {
    return this.#byPath.get(path);
  }

  /** The path of any document, open or not. */
  pathOf(uri: string): string {
    return this.#byUri.get(uri)?.path ?? pathOfUri(uri, "", this.home);
  }

  all(): readonly OpenDocument[] {
    return [...this.#byUri.values()];
  }

  #keep(open: OpenDocument): OpenDocument {
    this.#byUri.set(open.uri, open);
    this.#byPath.set(open.path, open);
    return open;
  }
}
