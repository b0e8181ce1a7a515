// `npm start`: builds, prints the determination of a sample applicant with its articles, then serves the playground.
// Options: `--lang en|zh`, `--no-serve` (ends after the determination), `--port N`.
import { parseArgs } from "node:util";
import { run } from "./steps.mjs";

const { values, ok } = readOptions();
if (ok) await main();

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        lang: { type: "string" },
        port: { type: "string", default: "4173" },
        serve: { type: "boolean", default: true },
      },
      allowNegative: true,
    });
    const good = [undefined, "en", "zh"].includes(values.lang) && /^\d{1,5}$/.test(values.port);
    if (good) return { values, ok: true };
  } catch {}
  console.error("Usage: npm start -- [--lang en|zh] [--no-serve] [--port N]");
  process.exitCode = 2;
  return { values: {}, ok: false };
}

async function main() {
  const build = await run("turbo", ["run", "build", "--output-logs=errors-only"], { quiet: true });
  if (build.code !== 0) {
    console.error(build.output);
    process.exitCode = 1;
    return;
  }
  const language = values.lang ? ["--lang", values.lang] : [];
  const facts = "policies/ningbo/examples/applicant.json";
  const example = ["evaluate", "ningbo", "--facts", facts, "--on", "2024-05-01", "--decision", "certification"];
  const colour = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: "1" } : {};
  const { code } = await run("node", ["apps/cli/dist/main.js", ...example, ...language], { env: colour });
  if (code !== 0) {
    process.exitCode = code;
    return;
  }
  if (!values.serve) return;
  const { preview } = await import("vite");
  const server = await preview({
    root: "apps/playground",
    preview: { port: Number(values.port), strictPort: false, open: false },
    logLevel: "silent",
  });
  const address = server.resolvedUrls?.local[0] ?? `http://localhost:${values.port}/`;
  const chinese = values.lang === "zh";
  console.log(
    `\n${chinese ? "试算台" : "Playground"}: ${address}${chinese ? "?lang=zh" : ""}  (${chinese ? "按 Ctrl+C 停止" : "Ctrl+C stops it"})`,
  );
}
