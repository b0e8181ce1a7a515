import { type editor, languages } from "monaco-editor/editor";
import { Weigher, type WeightedLine } from "./weights.ts";

/** Every text of a policy, whatever its language is called: providers serve them all. */
export const languageFilter: languages.LanguageFilter = { scheme: "bylaw" };

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

const registered = new Map<string, string>();

/**
 * The language of one text. Each text has its own, because the editor hands a tokens provider lines and not the text
 * that they are of. Words are weighed by their spelling (`services/word-weights.ts` adds what they mean); the
 * blocks of the text are found once a version, and each is weighed when the first of its lines is drawn.
 */
export function languageFor(path: string, model: () => editor.ITextModel | null): string {
  const known = registered.get(path);
  if (known !== undefined) return known;
  const id = `bylaw-${registered.size + 1}`;
  registered.set(path, id);
  languages.register({ id });
  languages.setLanguageConfiguration(id, {
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
  languages.setTokensProvider(id, weighing(path, model));
  return id;
}

function weighing(path: string, model: () => editor.ITextModel | null): languages.TokensProvider {
  const weigher = new Weigher(path);
  let version = -1;
  let weightsOf: (line: number) => WeightedLine = () => [];
  return {
    getInitialState: () => new LineState(0),
    tokenize: (text, state) => {
      const now = model();
      if (now !== null && now.getVersionId() !== version) {
        version = now.getVersionId();
        weightsOf = weigher.read(now.getValue());
      }
      const line = state instanceof LineState ? state.line : 0;
      // Lines far below are looked at in passing with a state that is guessed: theirs is another line.
      const guessed = now === null || line >= now.getLineCount() || now.getLineContent(line + 1) !== text;
      const parts = guessed ? [] : weightsOf(line);
      const tokens = parts.map(({ from, weight }) => ({ startIndex: from, scopes: weight }));
      return {
        // A line has at least one token: before it closes a bracket, the editor counts on it.
        tokens: tokens.length === 0 ? [{ startIndex: 0, scopes: "plain" }] : tokens,
        endState: new LineState(line + 1),
      };
    },
  };
}
