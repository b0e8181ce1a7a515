#!/usr/bin/env node
import * as modules from "node:module";

// Node keeps what it has compiled of the command from one start to the next, from Node 22 on. It is told so before the rest
// is loaded; NODE_DISABLE_COMPILE_CACHE=1 keeps it from that.
if ("enableCompileCache" in modules) modules.enableCompileCache();

// A reader that has seen enough closes the pipe; that is no fault of anyone.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

const { runCommand } = await import("./run-command.ts");
process.exitCode = await runCommand(process.argv.slice(2));
