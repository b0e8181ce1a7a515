import { analyse, highlight, hintsOf, type ShownRun } from "@bylaw/editor";
import { type CompiledPolicy, definePlugin, determine, rememberingReader, type SourceText } from "bylaw";
import type { Figure } from "../measurement.ts";
import { compilationOf } from "../policies/cities.ts";

const mostMilliseconds = 50;
/** As many keys as half a minute of typing. */
const warmUps = 120;
const rounds = 25;
/** A figure of article 6 that is changed at each press. */
const figure = /(?<=satisfaction >= )\d+/;

/** Everything that an editor does after a key: parse, bind, check, colours, statuses of a sample at each rule. */
export function measure(): readonly Figure[] {
  const { sources, plugins = [] } = compilationOf("beijing", { definePlugin });
  const whole = { path: "beijing.bylaw.md", text: sources.map(({ text }) => text).join("\n") };
  const reader = rememberingReader();
  let sound: CompiledPolicy | undefined;
  const press = (text: string): number => {
    const typed: SourceText = { path: whole.path, text };
    const started = performance.now();
    const analysis = analyse({ sources: [typed], plugins, scenarios: "left" }, reader);
    const read = analysis.read.get(typed.path);
    highlight(typed, read);
    sound = analysis.forms.compiled ?? sound;
    const run = sound === undefined ? undefined : runOf(sound);
    hintsOf(analysis, typed.path, { language: "en", ...(run === undefined ? {} : { run }) });
    return performance.now() - started;
  };
  const values: number[] = [];
  for (let index = 0; index < warmUps + rounds; index++) {
    // Every second key moves all that stands below it.
    const above = index % 2 === 0 ? "" : "\n";
    const time = press(above + whole.text.replace(figure, String(50 + (index % 50))));
    if (index >= warmUps) values.push(time);
  }
  const lines = whole.text.split("\n").length;
  const name = `key press in an editor: read, bind, check, colours, hints of ${lines.toLocaleString("en")} lines`;
  return [{ name, values, unit: "milliseconds", target: mostMilliseconds }];
}

function runOf(compiled: CompiledPolicy): ShownRun | undefined {
  const given = compiled.samples[0]?.case;
  if (given === undefined) return undefined;
  const { environment } = compiled;
  const { determination } = determine(compiled.policy, given, {
    on: "2024-06-20",
    ...(environment && { environment }),
  });
  return determination === undefined ? undefined : { compiled, determination, facts: given.facts };
}
