import { type JsonPlace, placeAt } from "./json-place.ts";

/** Deeper than this the place is not looked for; what opens there is named. */
const deepest = 2_000;

/**
 * Finds the first place that cannot be JSON. The engine's own parser says where only sometimes and differently from
 * version to version, so a text that it refuses is walked through once more.
 */
export function jsonFault(text: string): JsonPlace {
  return placeAt(text, new JsonWalk(text).firstFault());
}

class JsonWalk {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  firstFault(): number {
    this.skipBlanks();
    if (this.value(0)) this.skipBlanks();
    return this.at;
  }

  private value(depth: number): boolean {
    if (depth > deepest) return false;
    const sign = this.text[this.at];
    if (sign === "{") return this.list("}", () => this.entry(depth));
    if (sign === "[") return this.list("]", () => this.value(depth + 1));
    if (sign === '"') return this.string();
    return this.match(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
  }

  private entry(depth: number): boolean {
    if (this.text[this.at] !== '"' || !this.string()) return false;
    this.skipBlanks();
    if (this.text[this.at] !== ":") return false;
    this.at++;
    this.skipBlanks();
    return this.value(depth + 1);
  }

  private list(close: string, item: () => boolean): boolean {
    this.at++;
    this.skipBlanks();
    if (this.text[this.at] === close) {
      this.at++;
      return true;
    }
    while (item()) {
      this.skipBlanks();
      const sign = this.text[this.at];
      if (sign !== "," && sign !== close) return false;
      this.at++;
      if (sign === close) return true;
      this.skipBlanks();
    }
    return false;
  }

  /** The fault of a text that is not closed on its line is its beginning. */
  private string(): boolean {
    for (let at = this.at + 1; at < this.text.length; at++) {
      const sign = this.text[at] ?? "";
      if (sign === '"') {
        this.at = at + 1;
        return true;
      }
      if (sign < " ") return false;
      if (sign !== "\\") continue;
      const escape = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(this.text.slice(at + 1, at + 6))?.[0];
      if (escape === undefined) return false;
      at += escape.length;
    }
    return false;
  }

  private skipBlanks(): void {
    this.match(/[ \t\r\n]*/y);
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
