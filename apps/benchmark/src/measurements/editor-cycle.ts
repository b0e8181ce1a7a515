import { analyse, highlight, hintsOf, type ShownRun } from "@bylaw/editor";
import { type CompiledPolicy, determine, rememberingReader, type SourceText } from "bylaw";
import type { Measurement } from "../measurement.ts";
import { beijingDocument } from "../policies/beijing-document.ts";
import { spreadOf } from "../timing.ts";

const mostMilliseconds = 50;
/** As many keys as half a minute of typing. */
const warmUps = 120;
/** A figure of article 6 that is changed at each press. */
const figure = /(?<=satisfaction >= )\d+/;

/** Everything that an editor does after a key: parse, bind, check, colours, statuses of a sample at each rule. */
export const editorCycle: Measurement = {
  name: "editor cycle",
  measure: ({ rounds }) => {
    const { source, plugins } = beijingDocument();
    const reader = rememberingReader();
    let sound: CompiledPolicy | undefined;
    const press = (text: string): number => {
      const typed: SourceText = { path: source.path, text };
      const started = performance.now();
      const analysis = analyse({ sources: [typed], plugins, scenarios: "left" }, reader);
      const read = analysis.read.get(typed.path);
      highlight(typed, read);
      sound = analysis.forms.compiled ?? sound;
      const run = sound === undefined ? undefined : runOf(sound);
      hintsOf(analysis, typed.path, { language: "en", ...(run === undefined ? {} : { run }) });
      return performance.now() - started;
    };
    const times: number[] = [];
    for (let index = 0; index < warmUps + rounds; index++) {
      // Every second key moves all that stands below it.
      const above = index % 2 === 0 ? "" : "\n";
      const time = press(above + source.text.replace(figure, String(50 + (index % 50))));
      if (index >= warmUps) times.push(time);
    }
    const lines = source.text.split("\n").length;
    const name = `key press in an editor: read, bind, check, colours, hints of ${lines.toLocaleString("en")} lines`;
    return [{ name, value: spreadOf(times), unit: "milliseconds", limit: mostMilliseconds }];
  },
};

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
