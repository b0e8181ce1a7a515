import { type editor, languages } from "monaco-editor/editor";
import { Weigher, type WeightedLine } from "./weights.ts";

/** Name under which the editor knows the language. */
export const languageId = "bylaw";

/** State between two lines: the number of lines before. An edit weighs its own line and those that move. */
class LineState implements languages.IState {
  readonly line: number;

  constructor(line: number) {
    this.line = line;
  }

  clone(): LineState {
    return new LineState(this.line);
  }

  equals(other: languages.IState): boolean {
    return other instanceof LineState && other.line === this.line;
  }
}

/**
 * Teaches the editor the weights of a text. Words are weighed by the same functions as everywhere; the whole text is
 * looked at once a version, when the first of its lines is drawn.
 */
export function registerLanguage(): void {
  languages.register({ id: languageId });
  languages.setLanguageConfiguration(languageId, {
    comments: { lineComment: "//" },
    brackets: [
      ["(", ")"],
      ["（", "）"],
    ],
    autoClosingPairs: [
      { open: "(", close: ")" },
      { open: "（", close: "）" },
      { open: '"', close: '"' },
      { open: "“", close: "”" },
    ],
    wordPattern: /[\p{L}\p{N}_]+/u,
    onEnterRules: [],
  });
}

/** Weighs the lines of one model from now on. */
export function weighModel(model: editor.ITextModel, path: string): void {
  const weigher = new Weigher(path);
  let version = -1;
  let lines: readonly WeightedLine[] = [];
  languages.setTokensProvider(languageId, {
    getInitialState: () => new LineState(0),
    tokenize: (_text, state) => {
      if (model.getVersionId() !== version) {
        version = model.getVersionId();
        lines = weigher.weigh(model.getValue());
      }
      const line = state instanceof LineState ? state.line : 0;
      const parts = lines[line] ?? [];
      return {
        tokens: parts.map(({ from, weight }) => ({ startIndex: from, scopes: weight })),
        endState: new LineState(line + 1),
      };
    },
  });
}
