#!/usr/bin/env node
import { loadCommand } from "./load-command.ts";

// A reader that has seen enough closes the pipe; that is no fault of anyone.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

// No module of the older kind, which this one is built to, may wait by itself; what is thrown ends the process all the same.
void run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<void> {
  const { runCommand, done } = await loadCommand(words);
  process.exitCode = await runCommand(words);
  done();
}
