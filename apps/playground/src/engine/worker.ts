/// <reference lib="webworker" />
import type { Diagnostic } from "@bylaw/diagnostics";
import type { CompiledPolicy, HostCase } from "@bylaw/ir";
import {
  type CompileInput,
  type CompileResult,
  compile,
  definePlugin,
  determine,
  explain,
  type Plugin,
  rememberingReader,
} from "bylaw";
import { refusedFact } from "../facts/refused-fact.ts";
import type {
  Afterthought,
  Answer,
  CaseResult,
  DetermineRequest,
  PluginFiles,
  Request,
  TextResult,
} from "./protocol.ts";

/** Compiler and interpreter beside the page: a text and a case come in, problems and findings go out. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
let plugins: readonly Plugin[] = [];
/** Vocabularies and other files are read once; only the text that is typed in is read anew. */
const reader = rememberingReader();
/** The last text without an error: findings rest on it while a newer one cannot be read. */
let sound: CompiledPolicy | undefined;

/** Milliseconds without a new text before its scenarios are read. */
const quiet = 300;
let pause: ReturnType<typeof setTimeout> | undefined;
/** Problems that only the last reading of the whole text found; they stand until the next. */
let ofScenarios: readonly Diagnostic[] = [];

/** How often the first text is read once more in the pauses, so that the first edit does not pay for a cold engine. */
let rounds = 12;

scope.addEventListener("message", (event: MessageEvent<Request>): void => {
  const request = event.data;
  if (request.kind === "open") {
    plugins = request.plugins.flatMap(open);
    return;
  }
  scope.postMessage(answer(request));
  if (request.sources === undefined) return;
  clearTimeout(pause);
  pause = setTimeout(() => {
    readWhole(request);
    warm(request);
  }, quiet);
});

/** Scenarios are many and change nothing of a finding: they are read when nobody has typed for a moment. */
function readWhole(request: DetermineRequest): void {
  const { problems } = compile(inputOf(request), reader);
  const known = new Set(read(request).problems.map((problem) => JSON.stringify(problem)));
  ofScenarios = problems.filter((problem) => !known.has(JSON.stringify(problem)));
  scope.postMessage({ kind: "afterthought", number: request.number, problems } satisfies Afterthought);
}

function warm(request: DetermineRequest): void {
  if (rounds === 0) return;
  rounds -= 1;
  const [first, ...rest] = request.sources ?? [];
  if (first === undefined) return;
  const sources = [{ ...first, text: `${first.text}\n${" ".repeat(rounds)}` }, ...rest];
  const { compiled } = read({ ...request, sources });
  if (compiled !== undefined) find(compiled, request);
  setTimeout(() => warm(request), 40);
}

function open({ manifest, files }: PluginFiles): readonly Plugin[] {
  const { plugin } = definePlugin(manifest, files);
  return plugin === undefined ? [] : [plugin];
}

function answer(request: DetermineRequest): Answer {
  const reading = request.sources === undefined ? undefined : read(request);
  sound = reading?.compiled ?? sound;
  const text = reading === undefined ? undefined : withScenarioProblems(shown(reading));
  const result = sound === undefined ? undefined : find(sound, request);
  return {
    kind: "answer",
    number: request.number,
    ...(text === undefined ? {} : { text }),
    ...(result === undefined ? {} : { result }),
  };
}

function withScenarioProblems(text: TextResult): TextResult {
  return { ...text, problems: [...text.problems, ...ofScenarios] };
}

function inputOf(request: DetermineRequest): CompileInput {
  return { sources: request.sources ?? [], plugins, version: request.version };
}

function read(request: DetermineRequest): CompileResult {
  return compile({ ...inputOf(request), scenarios: "left" }, reader);
}

/** What the page is told of a text: functions of plugins stay here. */
function shown({ compiled, problems }: CompileResult): TextResult {
  if (compiled === undefined) return { problems };
  const { policy, origins, samples } = compiled;
  return { problems, compiled: { policy, origins, samples } };
}

function find({ policy, environment }: CompiledPolicy, request: DetermineRequest): CaseResult {
  const options = { on: request.on, readings: request.readings, ...(environment && { environment }) };
  const first = determine(policy, request.case, options);
  const { problems } = first;
  // A value that the door refuses counts as not known, so that one slip of the finger does not empty the page.
  const determination = first.determination ?? determine(policy, taken(request.case, problems), options).determination;
  if (determination === undefined) return { problems };
  const explanation = explain(determination, policy, { language: request.language, length: "long" });
  return { problems, determination, explanation };
}

function taken(given: HostCase, problems: readonly Diagnostic[]): HostCase {
  const refused = new Set(problems.map(({ path }) => refusedFact(path)));
  return { ...given, facts: Object.fromEntries(Object.entries(given.facts).filter(([fact]) => !refused.has(fact))) };
}
