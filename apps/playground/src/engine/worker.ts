/// <reference lib="webworker" />

import type { Diagnostic } from "@bylaw/diagnostics";
import type { CompiledPolicy } from "@bylaw/ir";
import { type CompileResult, definePlugin, determine, explain, type Plugin, rememberingReader } from "bylaw";
import { takenCase } from "../facts/taken-case.ts";
import { changesSearches } from "./changes-searches.ts";
import type {
  Afterthought,
  Answer,
  CaseResult,
  DetermineRequest,
  PluginFiles,
  Request,
  ScenariosRan,
  TextResult,
} from "./protocol.ts";
import { runInStretches } from "./scenario-runs.ts";
import type { QueuedService, ServiceAnswer, ServiceCall } from "./service-calls.ts";
import { serviceQueue } from "./service-queue.ts";
import type * as ServicesPart from "./services.ts";
import { type Known, type TextInHand, takeInHand } from "./text-in-hand.ts";

/** Compiler and interpreter beside the page: a text and a case come in, problems and findings go out. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
let plugins: readonly Plugin[] = [];
/** Vocabularies and other files are read once; only the text that is typed in is read anew. */
const reader = rememberingReader();
// The grammar is made with the first statement that is read: ahead of the first text, which is still on its way.
reader({ path: "ahead.bylaw", text: "fact ahead: money" });
let text: TextInHand | undefined;
/** The last text without an error: findings rest on it while a newer one cannot be read. */
let sound: CompiledPolicy | undefined;
/** What the present applicant got last. */
let run: Known["run"];
/** How the scenarios of the text in hand ended. */
let scenarios: Known["scenarios"];
/** What they try. */
let coverage: Known["coverage"];

/** Milliseconds without a new text before its scenarios are read, and then before they run. */
const quiet = 300;
const longQuiet = 500;
/** The same before the scenarios of the first text: the page is still being set up. */
const firstQuiet = 1_200;
let isFirst = true;
let pause: ReturnType<typeof setTimeout> | undefined;
let stopScenarios = (): void => {};
/** Problems that only the last reading of the whole text found; they stand until the next. */
let ofScenarios: readonly Diagnostic[] = [];

/** How often the first text is read once more in the pauses, so that the first edit does not pay for a cold engine. */
let rounds = 12;

const calls = serviceQueue(
  async (call, numbers) => {
    const answer = await served(call).catch((error: unknown) => failed(call, error));
    for (const number of numbers) scope.postMessage({ ...answer, number });
  },
  (number) => scope.postMessage({ kind: "served", number } satisfies ServiceAnswer),
);

const searches = changesSearches(
  async (asks) => (await loadServices()).searchChanges(asks, { ...(run && { run }) }),
  (said) => scope.postMessage(said),
);

scope.addEventListener("message", ({ data: request }: MessageEvent<Request>): void => {
  switch (request.kind) {
    case "open":
      plugins = request.plugins.flatMap(open);
      return;
    case "service":
      if (isSearch(request)) searches.take(request);
      else calls.take(request);
      return;
    case "withdraw":
      calls.withdraw(request.number);
      searches.withdraw(request.number);
      return;
    case "determine":
      scope.postMessage(answer(request));
      void loadServices();
      if (request.sources !== undefined) afterQuiet(request);
      return;
    default:
      unreachable(request);
  }
});

/** Words of all kinds in pinyin, the printer and the like come when the first findings stand. */
function loadServices(): Promise<typeof ServicesPart> {
  return import("./services.ts");
}

type QueuedCall = ServiceCall<QueuedService>;

function isSearch(call: QueuedCall | ServiceCall<"changes">): call is ServiceCall<"changes"> {
  return call.service === "changes";
}

async function served({ number, service, asks }: QueuedCall): Promise<ServiceAnswer> {
  const { serve } = await loadServices();
  if (text === undefined) return { kind: "served", number };
  const known: Known = {
    text,
    ...(run && { run }),
    ...(scenarios && { scenarios }),
    ...(coverage && { coverage }),
  };
  return { kind: "served", number, gives: { value: serve(service, asks, known) } };
}

/** A service that throws is a mistake of ours: the page says so, and goes on without this answer. */
function failed({ number, service }: QueuedCall, error: unknown): ServiceAnswer {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: "served", number, failure: `The service ${service} failed. ${reason}` };
}

/** Scenarios are many and change nothing of a finding: they are read, and run, when nobody has typed for a moment. */
function afterQuiet(request: DetermineRequest): void {
  clearTimeout(pause);
  stopScenarios();
  const wait = isFirst ? firstQuiet : quiet;
  isFirst = false;
  pause = setTimeout(() => {
    readWhole();
    warm(request);
    pause = setTimeout(runWhole, longQuiet);
  }, wait);
}

function readWhole(): void {
  if (text === undefined) return;
  const { problems } = text.whole().forms;
  const known = new Set(text.quick().problems.map((problem) => JSON.stringify(problem)));
  ofScenarios = problems.filter((problem) => !known.has(JSON.stringify(problem)));
  scope.postMessage({ kind: "afterthought", number: text.number, problems } satisfies Afterthought);
}

function runWhole(): void {
  const compiled = text?.whole().forms.compiled;
  if (text === undefined || compiled === undefined) return;
  const { number } = text;
  const say = (): void => scope.postMessage({ kind: "scenariosRan", number } satisfies ScenariosRan);
  stopScenarios = runInStretches(compiled, (ended) => {
    scenarios = ended;
    say();
    let stopped = false;
    stopScenarios = () => {
      stopped = true;
    };
    void loadServices().then(({ coverInStretches }) => {
      if (stopped) return;
      stopScenarios = coverInStretches(compiled, ended, (gathered) => {
        coverage = gathered;
        say();
      });
    });
  });
}

function warm(request: DetermineRequest): void {
  if (rounds === 0) return;
  rounds -= 1;
  if (rounds === 0) void loadServices().then(({ warmUp }) => text !== undefined && warmUp({ text }));
  const [first, ...rest] = request.sources ?? [];
  if (first === undefined) return;
  const sources = [{ ...first, text: `${first.text}\n${" ".repeat(rounds)}` }, ...rest];
  const { compiled } = read({ ...request, sources }).quick();
  if (compiled !== undefined) find(compiled, request);
  setTimeout(() => warm(request), 40);
}

function open({ manifest, files }: PluginFiles): readonly Plugin[] {
  const { plugin } = definePlugin(manifest, files);
  return plugin === undefined ? [] : [plugin];
}

function answer(request: DetermineRequest): Answer {
  if (request.sources !== undefined) {
    text = read(request);
    scenarios = undefined;
    coverage = undefined;
  }
  const reading = request.sources === undefined ? undefined : text?.quick();
  sound = reading?.compiled ?? sound;
  const result = sound === undefined ? undefined : find(sound, request);
  const determination = result?.determination;
  run =
    sound === undefined || determination === undefined
      ? undefined
      : { compiled: sound, determination, facts: request.case.facts };
  return {
    kind: "answer",
    number: request.number,
    ...(reading === undefined ? {} : { text: withScenarioProblems(shown(reading)) }),
    ...(result === undefined ? {} : { result }),
  };
}

function withScenarioProblems(text: TextResult): TextResult {
  return { ...text, problems: [...text.problems, ...ofScenarios] };
}

function read({ number, sources = [], version }: DetermineRequest): TextInHand {
  return takeInHand(number, { sources, plugins, version }, reader);
}

/** What the page is told of a text: functions of plugins stay here. */
function shown({ compiled, problems }: CompileResult): TextResult {
  if (compiled === undefined) return { problems };
  const { policy, origins, samples, environment } = compiled;
  const { calendars } = environment ?? {};
  return { problems, compiled: { policy, origins, samples, ...(calendars && { calendars }) } };
}

function find({ policy, environment }: CompiledPolicy, request: DetermineRequest): CaseResult {
  const options = { on: request.on, readings: request.readings, ...(environment && { environment }) };
  const first = determine(policy, request.case, options);
  const { problems } = first;
  // A value that the door refuses counts as not known, so that one slip of the finger does not empty the page.
  const determination =
    first.determination ?? determine(policy, takenCase(request.case, problems), options).determination;
  if (determination === undefined) return { problems };
  const explanation = explain(determination, policy, { language: request.language, length: "long" });
  return { problems, determination, explanation };
}

function unreachable(value: never): never {
  throw new Error(`A request of an unknown kind: ${JSON.stringify(value)}`);
}
