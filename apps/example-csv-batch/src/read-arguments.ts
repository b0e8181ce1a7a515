import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { type CalendarDay, check } from "@bylaw/ningbo";
import { say, type Words, wordsOf } from "./words.ts";

/** What the command line asks for. */
export interface Task {
  readonly from: string;
  readonly to: string;
  readonly on: CalendarDay;
  readonly keep: readonly string[];
  readonly encoding: string;
}

/** What stands on the command line: a task, or what is wrong with it; nothing but the language where help is asked for. */
export function readArguments(args: readonly string[]): {
  readonly words: Words;
  readonly task?: Task;
  readonly fault?: string;
} {
  const options = {
    on: { type: "string" },
    keep: { type: "string", multiple: true, default: [] as string[] },
    lang: { type: "string", default: "en" },
    encoding: { type: "string", default: "utf-8" },
    help: { type: "boolean", default: false },
  } as const;
  let read: ReturnType<typeof parseArgs<{ allowPositionals: true; options: typeof options; args: string[] }>>;
  try {
    read = parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const words = wordsOf("en");
    return { words, fault: `${(error as Error).message}\n${words.usage}` };
  }
  const { values, positionals } = read;
  const words = wordsOf(values.lang);
  const wrong = (fault: string) => ({ words, fault });
  if (values.help) return { words };
  if (values.lang !== words.lang) return wrong(say(words.noLanguage, { lang: values.lang }));
  const [from, to] = positionals;
  if (from === undefined || to === undefined || values.on === undefined) return wrong(words.usage);
  const on = values.on as CalendarDay;
  const [issue] = check({}, { on }).issues ?? [];
  if (issue !== undefined) return wrong(`${issue.message[words.lang]}\n${words.usage}`);
  if (isSameFile(from, to)) return wrong(words.sameFile);
  const { keep, encoding } = values;
  if (!isEncoding(encoding)) return wrong(say(words.noEncoding, { encoding }));
  return { words, task: { from, to, on, keep, encoding } };
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "";
  } catch {
    return false;
  }
}

function isSameFile(from: string, to: string): boolean {
  const [one, other] = [from, to].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return one !== undefined && one.dev === other?.dev && one.ino === other.ino;
}
