import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A command line as the server runs it; `input` is what stands on standard input, in base64. */
export interface Asked {
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly input: string;
}

/** What one run of the command gave. */
export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let server: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

function started(): ChildProcess {
  const child = fork(fileURLToPath(new URL("./command-server.ts", import.meta.url)), {
    execArgv: ["--conditions=bylaw-source"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  // The tests may end while it waits; it ends with them.
  child.unref();
  child.channel?.unref();
  return child;
}

/** Runs a command line in a process that has loaded the command already: one after another, since a process has one folder. */
export function runInServer(asked: Asked): Promise<Answer> {
  const answer = last.then(() => ask(asked));
  last = answer.catch(() => undefined);
  return answer;
}

function ask(asked: Asked): Promise<Answer> {
  const child = (server ??= started());
  return new Promise((resolve, reject) => {
    const said: Buffer[] = [];
    const hear = (chunk: Buffer): void => void said.push(chunk);
    const ended = (code: number | null): void => {
      server = undefined;
      reject(new Error(`bylaw ${asked.words.join(" ")} ended the process with ${code}: ${Buffer.concat(said)}`));
    };
    child.stderr?.on("data", hear);
    child.once("exit", ended);
    child.once("message", (message) => {
      child.stderr?.off("data", hear);
      child.off("exit", ended);
      resolve(message as Answer);
    });
    child.send(asked);
  });
}
