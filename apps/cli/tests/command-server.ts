import { Readable } from "node:stream";
import { runCommand } from "../src/run-command.ts";
import type { Answer, Asked } from "./ask-server.ts";

// Runs the command lines that it is sent, each with its own folder, environment and streams, as `main.ts` runs one. What a
// command throws ends the process, as it would end that of the command.

type Write = typeof process.stdout.write;

/** Gathers what is written to a stream in place of writing it. */
function gather(stream: NodeJS.WriteStream): () => string {
  const chunks: Buffer[] = [];
  stream.write = ((chunk: string | Uint8Array): boolean => {
    chunks.push(Buffer.from(chunk as string));
    return true;
  }) as Write;
  return () => Buffer.concat(chunks).toString("utf8");
}

async function run({ words, cwd, env, input }: Asked): Promise<Answer> {
  process.chdir(cwd);
  process.env = { ...env };
  const bytes = Buffer.from(input, "base64");
  const stdin = Readable.from(bytes.length === 0 ? [] : [bytes]);
  Object.defineProperty(process, "stdin", { value: stdin, configurable: true });
  const [out, err] = [gather(process.stdout), gather(process.stderr)];
  const written = [process.stdout.write, process.stderr.write] as const;
  const code = await runCommand(words);
  if (process.stdout.write !== written[0] || process.stderr.write !== written[1]) {
    throw new Error("a command leaves the streams as they are");
  }
  return { code: process.exitCode === undefined ? code : Number(process.exitCode), out: out(), err: err() };
}

const [writeOut, writeErr] = [process.stdout.write, process.stderr.write];
process.on("disconnect", () => process.exit());
process.on("message", (asked: Asked) => {
  void run(asked).then((answer) => {
    [process.stdout.write, process.stderr.write] = [writeOut, writeErr];
    process.send?.(answer);
  });
});
