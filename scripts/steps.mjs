// Runs named steps one after another and counts their tests.
import { spawn } from "node:child_process";

/** Runs a command with the tools of the project on its path; gives its exit code and what it printed. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", FORCE_COLOR: process.env.FORCE_COLOR ?? "0", ...env },
      shell: process.platform === "win32",
    });
    let output = "";
    const take = (to) => (chunk) => {
      output += chunk;
      if (!quiet) to.write(chunk);
    };
    child.stdout.on("data", take(process.stdout));
    child.stderr.on("data", take(process.stderr));
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs steps in order, each `[title, command, args]`; prints a line for each and, where one fails, what it printed. */
export async function runSteps(steps) {
  const failed = [];
  for (const [title, command, args, options] of steps) {
    const started = performance.now();
    const { code, output } = await run(command, args, { quiet: true, ...options });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? "ok  " : "FAIL"}  ${title} (${seconds} s)`);
    if (code !== 0) {
      console.log(output.trimEnd());
      failed.push(title);
    }
  }
  return failed;
}
