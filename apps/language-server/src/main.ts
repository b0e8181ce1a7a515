#!/usr/bin/env node
import { localeLanguage } from "@bylaw/workspace/locale";
import { readCommandLine } from "./command-line.ts";

const asked = readCommandLine(process.argv.slice(2), localeLanguage(process.env) === "zh");
if (asked.kind === "say") {
  (asked.code === 0 ? process.stdout : process.stderr).write(asked.text);
  process.exitCode = asked.code;
} else {
  // Named or not, these are the streams; the library then keeps what others print out of the messages.
  if (!process.argv.includes("--stdio")) process.argv.push("--stdio");
  const { createConnection, ProposedFeatures } = await import("vscode-languageserver/node");
  const { serve } = await import("./serve.ts");
  serve(createConnection(ProposedFeatures.all), asked);
}
