import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Figure } from "../measurement.ts";

const openings = 7;
const mostMilliseconds = { painted: 500, editable: 1_500, keystroke: 100 } as const;

/** What a program of the playground measured with Chromium and the built page; it fails where one of them is missing. */
function told(program: string, given: readonly string[]): unknown {
  const path = fileURLToPath(new URL(`../../../playground/measurements/${program}.ts`, import.meta.url));
  const output = execFileSync(process.execPath, ["--conditions=bylaw-source", path, ...given], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(output.slice(output.lastIndexOf("\n{") + 1));
}

function opening(): readonly Figure[] {
  const { openings: all } = told("opening", [String(openings)]) as {
    readonly openings: readonly Readonly<Record<"painted" | "editable" | "found", number>>[];
  };
  const figure = (name: string, step: "painted" | "editable" | "found", target?: number): Figure => ({
    name: `page opened: ${name}`,
    unit: "milliseconds",
    values: all.map((each) => each[step]),
    ...(target !== undefined && { target }),
  });
  return [
    figure("first paint", "painted", mostMilliseconds.painted),
    figure("the text can be edited", "editable", mostMilliseconds.editable),
    figure("the first findings stand", "found"),
  ];
}

function keystroke(): readonly Figure[] {
  const { each } = told("keystroke", []) as { readonly each: readonly number[] };
  const name = "key press to new results in the playground";
  return [{ name, unit: "milliseconds", values: each, target: mostMilliseconds.keystroke }];
}

/** The playground in a browser that never saw it: how soon it can be used, and from a key to the frame that shows it. */
export function measure(part: string): readonly Figure[] {
  return part === "opening" ? opening() : keystroke();
}
