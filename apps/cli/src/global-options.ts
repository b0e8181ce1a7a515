import type { Language } from "@bylaw/diagnostics";
import { localeLanguage } from "@bylaw/workspace/locale";

/**
 * What may stand anywhere on the command line, before or after the command. Behind `format`, `--lang` is an option of
 * that command: the writing of the files, and not of what is said about them.
 */
export interface GlobalOptions {
  readonly language: Language;
  /** Asked for or refused; undefined leaves it to the terminal. */
  readonly colour?: boolean;
  /** A value of `--lang` that is no language. */
  readonly unreadLanguage?: string;
  /** The command line without them. */
  readonly rest: readonly string[];
}

const colourWords: ReadonlyMap<string, boolean> = new Map([
  ["--colour", true],
  ["--color", true],
  ["--no-colour", false],
  ["--no-color", false],
]);

/** Takes the global options out of the command line; what is not said there, the environment says. */
export function readGlobalOptions(words: readonly string[], environment: NodeJS.ProcessEnv): GlobalOptions {
  const rest: string[] = [];
  let asked: string | undefined;
  let colour = environment["NO_COLOR"] ? false : undefined;
  const end = words.includes("--") ? words.indexOf("--") : words.length;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const language = at < end && rest.find((one) => !one.startsWith("-")) !== "format";
    if (language && word === "--lang") asked = words[++at] ?? "";
    else if (language && word.startsWith("--lang=")) asked = word.slice("--lang=".length);
    else if (at < end && colourWords.has(word)) colour = colourWords.get(word);
    else rest.push(word);
  }
  const spoken = asked === undefined ? undefined : languageOf(asked);
  return {
    language: spoken ?? localeLanguage(environment),
    ...(colour === undefined ? {} : { colour }),
    ...(asked === undefined || spoken !== undefined ? {} : { unreadLanguage: asked }),
    rest,
  };
}

function languageOf(text: string): Language | undefined {
  return text === "en" || text === "zh" ? text : undefined;
}
