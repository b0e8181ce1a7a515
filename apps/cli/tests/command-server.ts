import { Readable } from "node:stream";
import { runCommand } from "../src/run-command.ts";
import type { Answer, Asked } from "./ask-server.ts";

// Runs the command lines that it is sent, each with its own folder, environment and streams, as `main.ts` runs one. What a
// command throws ends the process, as it would end that of the command.

/** Gathers what is written to a stream in place of writing it. */
function gather(stream: NodeJS.WriteStream): () => string {
  const chunks: Buffer[] = [];
  const write = (chunk: string | Uint8Array): boolean => {
    chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk));
    return true;
  };
  Object.defineProperty(stream, "write", { value: write, configurable: true, writable: true });
  return () => {
    if (Object.getOwnPropertyDescriptor(stream, "write")?.value !== write) {
      throw new Error("a command leaves the streams as they are");
    }
    return Buffer.concat(chunks).toString("utf8");
  };
}

/** The stream writes by its own method again. */
function release(stream: NodeJS.WriteStream): void {
  Reflect.deleteProperty(stream, "write");
}

async function run({ words, cwd, env, input }: Asked): Promise<Answer> {
  process.chdir(cwd);
  process.env = { ...env };
  const bytes = Buffer.from(input, "base64");
  const stdin = Readable.from(bytes.length === 0 ? [] : [bytes]);
  Object.defineProperty(process, "stdin", { value: stdin, configurable: true });
  const [out, err] = [gather(process.stdout), gather(process.stderr)];
  const code = await runCommand(words);
  return { code: process.exitCode === undefined ? code : Number(process.exitCode), out: out(), err: err() };
}

process.on("disconnect", () => process.exit());
process.on("message", (asked: Asked) => {
  void run(asked).then((answer) => {
    release(process.stdout);
    release(process.stderr);
    process.send?.(answer);
  });
});
