#!/usr/bin/env node
import { readCommandLine } from "./command-line.ts";

const locale = process.env["LC_ALL"] || process.env["LC_MESSAGES"] || process.env["LANG"] || "";
const asked = readCommandLine(process.argv.slice(2), locale.startsWith("zh"));
if (asked.kind === "say") {
  (asked.code === 0 ? process.stdout : process.stderr).write(asked.text);
  process.exitCode = asked.code;
} else {
  // What libraries print would stand between the messages of the protocol.
  console.log = console.error;
  const { createConnection, ProposedFeatures } = await import("vscode-languageserver/node");
  const { serve } = await import("./serve.ts");
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
}
