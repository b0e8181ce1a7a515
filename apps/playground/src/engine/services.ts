import type { Language } from "@bylaw/diagnostics";
import {
  actionsAt,
  analyse,
  completionsAt,
  definitionAt,
  foldsOf,
  formatEdits,
  formatIn,
  highlightsAt,
  hintsOf,
  hoverAt,
  lensesOf,
  linksOf,
  outlineOf,
  referencesAt,
  renameAt,
  renameTargetAt,
  selectionsAt,
  signatureAt,
} from "@bylaw/editor";
import { type ChangesQuestion, type ChangesSteps, changesAsked, resultText } from "./changes-asked.ts";
import { comparedMeasure } from "./compared-measures.ts";
import { courseLines } from "./course-lines.ts";
import { listForm } from "./listed-forms.ts";
import { newScenario } from "./new-scenarios.ts";
import { readingRows } from "./reading-rows.ts";
import { scenarioBoard } from "./scenario-board.ts";
import type { PlacedLens, PlacedName, QueuedService, Services } from "./service-calls.ts";
import type { Known } from "./text-in-hand.ts";
import { encodeTokens } from "./token-numbers.ts";

type Served = {
  readonly [Kind in QueuedService]: (asks: Services[Kind]["asks"], known: Known) => Services[Kind]["gives"];
};

/** Each service of the editor package, with what it needs of the worker. */
const services: Served = {
  completions: (asks, { text }) => completionsAt(text.around(asks.path), asks.path, asks.offset, asks),
  signature: (asks, { text }) => signatureAt(text.around(asks.path), asks.path, asks.offset, asks),
  hover: ({ path, offset, language }, { text, run }) =>
    hoverAt(text.whole(), path, offset, { language, ...(run && { run }) }),
  definition: ({ path, offset }, { text }) => definitionAt(text.whole(), path, offset),
  references: ({ path, offset }, { text }) => referencesAt([text.whole()], path, offset),
  highlights: ({ path, offset }, { text }) => highlightsAt(text.around(path), path, offset).map(placedName),
  renameTarget: ({ path, offset }, { text }) => {
    const target = renameTargetAt(text.whole(), path, offset);
    return target === undefined ? undefined : placedName(target);
  },
  rename: ({ path, offset, name }, { text }) => renameAt([text.whole()], path, offset, name),
  outline: (asks, { text }) => outlineOf(text.whole(), asks.path, asks),
  folds: ({ path }, { text }) => foldsOf(text.whole(), path),
  selections: ({ path, offsets }, { text }) => offsets.map((offset) => selectionsAt(text.whole(), path, offset)),
  tokens: ({ path }, { text }) => encodeTokens(text.around(path), path),
  hints: ({ path, language }, { text }) => hintsOf(text.around(path), path, { language, otherNames: true }),
  lenses: ({ path, language }, known) => placedLenses(path, language, known),
  links: (asks, { text }) => linksOf(text.whole(), asks.path, asks),
  actions: (asks, { text }) => actionsAt(text.whole(), asks.path, asks.range, asks),
  format: ({ path }, { text }) => {
    const source = text.input.sources.find((each) => each.path === path);
    return source === undefined ? [] : formatEdits(source);
  },
  formatIn: ({ path, skin, shipped }, { text }) => ({
    text: formatIn(text.whole(), path, skin),
    shipped: formatIn(analyse({ ...text.input, sources: shipped }), path, skin),
  }),
  compared: (asks, known) => comparedMeasure(asks, known),
  scenarios: ({ language }, known) => scenarioBoard(language, known),
  newScenario: (asks, known) => newScenario(asks, known),
  form: (asks, known) => listForm(asks, known),
  policyOf: ({ sources, version }, { text }) =>
    analyse({ ...text.input, sources, version, scenarios: "left" }).forms.compiled?.policy,
  sideBySide: ({ path }, { text }) => readingRows(text.whole(), path),
  resultText: ({ language }, known) => resultText(known, language),
  courses: (asks, { run }) => (run === undefined ? undefined : courseLines(run.compiled, asks)),
};

function placedName({ node, role }: ReturnType<typeof highlightsAt>[number]): PlacedName {
  return { span: node.span, name: node.text, role };
}

function placedLenses(path: string, language: Language, { text, scenarios }: Known): readonly PlacedLens[] {
  const analysis = text.whole();
  const { compiled } = analysis.forms;
  const failing = new Set(scenarios?.filter(({ passed }) => !passed).map(({ name }) => name));
  const placed = (compiled?.scenarios ?? []).flatMap(({ name }, index) => {
    const span = compiled?.origins.scenarios[index];
    return span === undefined ? [] : [{ name, span }];
  });
  const places = new Map(placed.map(({ name, span }) => [name, span]));
  return lensesOf(analysis, path, { language, runs: "byThemselves", ...(scenarios && { scenarios }) }).map((lens) => ({
    ...lens,
    places: (lens.scenarios ?? [])
      .toSorted((a, b) => Number(failing.has(b)) - Number(failing.has(a)))
      .flatMap((name) => places.get(name) ?? []),
  }));
}

/** Serves one call: plain data that can be sent. */
export function serve<Kind extends QueuedService>(
  kind: Kind,
  asks: Services[Kind]["asks"],
  known: Known,
): Services[Kind]["gives"] {
  return services[kind](asks, known);
}

/** Begins the search for changes, under the last sound text; nothing before there is one. */
export function searchChanges(asks: ChangesQuestion, { run }: Pick<Known, "run">): ChangesSteps | undefined {
  return run === undefined ? undefined : changesAsked(run.compiled, asks);
}

export { coverInStretches } from "./scenario-coverage.ts";

/** Asks the services once that are asked at every key, so that the first key does not wait for a cold engine. */
export function warmUp({ text }: Known): void {
  const [source] = text.input.sources;
  const place = source?.text.indexOf(" >= ") ?? -1;
  if (source === undefined || place < 0) return;
  for (const offset of [place, place + " >= ".length]) {
    completionsAt(text.around(source.path), source.path, offset, { language: "en" });
  }
}
