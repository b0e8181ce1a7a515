import { fileURLToPath } from "node:url";

/** Addresses, places and lists as the editor has them, as far as the extension uses them. */
export class FakeUri {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static parse(text: string): FakeUri {
    return new FakeUri(text);
  }

  static joinPath(base: FakeUri, ...parts: readonly string[]): FakeUri {
    return new FakeUri([base.#text.replace(/\/$/, ""), ...parts].join("/"));
  }

  get scheme(): string {
    return this.#text.slice(0, this.#text.indexOf(":"));
  }

  get path(): string {
    return decodeURIComponent(new URL(this.#text).pathname);
  }

  get fsPath(): string {
    return fileURLToPath(this.#text);
  }

  toString(): string {
    return this.#text;
  }
}

export class Position {
  readonly line: number;
  readonly character: number;

  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }
}

export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(...places: readonly [number, number, number, number]) {
    this.start = new Position(places[0], places[1]);
    this.end = new Position(places[2], places[3]);
  }
}

export class TestMessage {
  readonly message: string;
  location: unknown;

  constructor(message: string) {
    this.message = message;
  }
}

/** Something that is ended once. */
export class Disposable {
  readonly #end: () => unknown;

  constructor(end: () => unknown) {
    this.#end = end;
  }

  static from(...parts: readonly { dispose: () => unknown }[]): Disposable {
    return new Disposable(() => parts.map((part) => part.dispose()));
  }

  dispose(): unknown {
    return this.#end();
  }
}

/** A kind of repair: parts with points between them. */
export class CodeActionKind {
  static readonly Empty: CodeActionKind = new CodeActionKind("");
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  append(part: string): CodeActionKind {
    return new CodeActionKind(this.value === "" ? part : `${this.value}.${part}`);
  }
}

/** Calls its listeners one after another. */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event = (listener: (value: T) => void): { dispose: () => void } => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  fire(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

/** An entry of the list of tests. */
export interface FakeTestItem {
  readonly id: string;
  readonly label: string;
  readonly children: FakeTestItems;
  parent?: FakeTestItem;
  description?: string;
}

/** The list of tests, and each part of it. */
export class FakeTestItems {
  #items: readonly FakeTestItem[] = [];

  get size(): number {
    return this.#items.length;
  }

  replace(items: readonly FakeTestItem[]): void {
    this.#items = items;
    for (const item of items) for (const [, child] of item.children) child.parent = item;
  }

  get(id: string): FakeTestItem | undefined {
    return this.#items.find((item) => item.id === id);
  }

  *[Symbol.iterator](): Generator<[string, FakeTestItem]> {
    for (const item of this.#items) yield [item.id, item];
  }
}
