#!/usr/bin/env node
import { runCommand } from "./run-command.ts";

// A reader that has seen enough closes the pipe; that is no fault of anyone.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

process.exitCode = await runCommand(process.argv.slice(2));
