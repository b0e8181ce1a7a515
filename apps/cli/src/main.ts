#!/usr/bin/env node
import { loadCommand } from "./load-command.ts";

// A reader that has seen enough closes the pipe; that is no fault of anyone.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

const words = process.argv.slice(2);
const { runCommand, done } = await loadCommand(words);
process.exitCode = await runCommand(words);
done();
