// From a change of one character in a policy of 5,000 lines to the answers that an editor waits for, over stdio.
// Prints one line of JSON: `{ lines, each }`, milliseconds a key.
import { Client } from "../tests/client.ts";
import { longPolicy } from "../tests/long-policy.ts";

const warmUps = 25;
const keys = 40;
const uri = "file:///measured/long.bylaw";
const text = longPolicy(5_000);
const lines = text.split("\n");
const line = lines.findIndex((each) => each.includes("require figure_100 "));
const character = lines[line]?.indexOf(">= ") ?? 0;
const place = { line, character: character + 3 };

/** What editors say that ask again when they are told to, as most do. */
const capabilities = {
  workspace: { inlayHint: { refreshSupport: true }, semanticTokens: { refreshSupport: true } },
};

const client = await Client.start({ capabilities });
await client.open(uri, text, "bylaw");
let { resultId } = await client.ask<{ resultId: string }>("semanticTokens/full", uri);

/** Puts a figure in or takes it out again; editors then ask for the looks that changed and the hints in sight. */
async function press(version: number): Promise<number> {
  const [end, put] = version % 2 === 0 ? [place, "1"] : [{ line, character: place.character + 1 }, ""];
  const started = performance.now();
  await client.change(uri, version, [{ range: { start: place, end }, text: put }]);
  const range = { start: { line: Math.max(line - 30, 0), character: 0 }, end: { line: line + 30, character: 0 } };
  const [tokens] = await Promise.all([
    client.ask<{ resultId: string }>("semanticTokens/full/delta", uri, { previousResultId: resultId }),
    client.ask("inlayHint", uri, { range }),
  ]);
  const time = performance.now() - started;
  resultId = tokens.resultId;
  return time;
}

const each: number[] = [];
for (let index = 0; index < warmUps + keys; index++) {
  const time = await press(index + 2);
  if (index >= warmUps) each.push(time);
  // Five keys a second; what the server does between them, such as telling problems, is part of its work.
  await new Promise((resolve) => setTimeout(resolve, Math.max(200 - time, 0)));
}
await client.stop();
process.stdout.write(`${JSON.stringify({ lines: lines.length, each })}\n`);
