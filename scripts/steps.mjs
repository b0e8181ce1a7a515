// Runs named steps, two at a time, and counts those that failed.
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

/** Two commands at a time: most of them keep one core busy, and the machines of CI have two. */
const atOnce = 2;

/**
 * Runs steps, each `[title, command, args, { after, ...options }]`, two at a time and each as soon as the steps whose
 * titles are in `after` have ended; prints a line for each and, where one fails, what it printed. Gives the titles of
 * those that failed.
 */
export async function runSteps(steps) {
  const failed = [];
  const ended = new Set();
  const waiting = [...steps];
  const running = new Set();
  while (waiting.length > 0 || running.size > 0) {
    const at = waiting.findIndex(([, , , options]) => (options?.after ?? []).every((title) => ended.has(title)));
    if (running.size < atOnce && at >= 0) {
      const [step] = waiting.splice(at, 1);
      const ending = runStep(step).then((passed) => {
        if (!passed) failed.push(step[0]);
        ended.add(step[0]);
        running.delete(ending);
      });
      running.add(ending);
    } else if (running.size > 0) await Promise.race(running);
    else throw new Error(`No steps are called ${waiting[0][3].after.join(", ")}.`);
  }
  return failed;
}

async function runStep([title, command, args, options]) {
  const started = performance.now();
  const { code, output } = await run(command, args, { quiet: true, ...options });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? "ok  " : "FAIL"}  ${title} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

/** Does something with each of a list, two at a time. */
export async function twoAtATime(list, act) {
  const waiting = [...list];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await act(next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
