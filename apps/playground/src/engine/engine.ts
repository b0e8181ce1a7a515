import { compilerWorker } from "../opening/compiler-ahead.ts";
import type { Afterthought, Answer, DetermineRequest, PluginFiles, ScenariosRan } from "./protocol.ts";
import type { ServiceAnswer } from "./service-calls.ts";
import { type ServiceLine, serviceLine } from "./service-line.ts";

/** A question without its number: the engine counts. */
export type Question = Omit<DetermineRequest, "kind" | "number">;

export interface Engine {
  /** Asks; of several questions that wait, only the newest is put. */
  readonly ask: (question: Question) => void;
  /** Asks one editor service of the newest text. */
  readonly serve: ServiceLine["serve"];
  readonly close: () => void;
}

export interface EngineEvents {
  /** `newest`: no newer text waits, so that places in the text are those of the text as it stands. */
  readonly answered: (answer: Answer, newest: boolean) => void;
  /** The problems of the text in hand, its scenarios read as well. */
  readonly readWhole: (problems: Afterthought["problems"]) => void;
  /** The scenarios of the text in hand have run. */
  readonly scenariosRan: () => void;
  /** A text took longer than `patience`, so that its worker was stopped; or the worker broke off by itself. */
  readonly stopped: (how: "stuck" | "lost") => void;
}

/** A text that is read longer than this many milliseconds is given up; the first of a worker is read by a cold engine. */
const usualPatience = 10_000;
const firstPatience = 40_000;

/**
 * Runs compiler and interpreter in a worker of their own. One question is under way at a time, so that the newest
 * edit never queues behind older ones. A worker that is lost while nothing is asked of it may be one that cannot even be
 * loaded: the next question starts another.
 */
export function startEngine(plugins: readonly PluginFiles[], events: EngineEvents): Engine {
  let worker: Worker | undefined;
  let busy: Question | undefined;
  let secondTry: Question["sources"];
  let waiting: Question | undefined;
  const text = textInWorker();
  let [number, watch] = [0, 0];
  let patience = firstPatience;
  // A service looks at the newest text: while that waits here, its calls wait with it.
  const line = serviceLine(
    (message) => worker?.postMessage(message),
    () => waiting?.sources === undefined && worker !== undefined,
    (failure) => reportError(new Error(failure)),
  );

  const hear = (message: Message): void => {
    if (message.kind === "answer") finish(message);
    else if (message.kind === "served") line.finish(message);
    else if (text.isOf(message.number) && waiting?.sources === undefined) tell(events, message);
  };
  const start = (): void => {
    worker = openWorker(plugins, () => giveUp("lost"), hear);
  };
  const put = (question: Question): void => {
    if (worker === undefined) start();
    number += 1;
    busy = text.tell(question, number);
    watch = window.setTimeout(() => giveUp("stuck"), patience);
    worker?.postMessage({ kind: "determine", number, ...busy } satisfies DetermineRequest);
    line.go();
  };
  const next = (): void => {
    busy = undefined;
    secondTry = undefined;
    window.clearTimeout(watch);
    const question = waiting;
    waiting = undefined;
    if (question !== undefined) put(question);
  };
  const finish = (answer: Answer): void => {
    patience = usualPatience;
    if (answer.number !== number) return;
    events.answered(answer, waiting?.sources === undefined);
    next();
  };
  const giveUp = (how: "stuck" | "lost"): void => {
    worker?.terminate();
    patience = firstPatience;
    events.stopped(how);
    if (busy === undefined) {
      worker = undefined;
      text.forget();
      return line.restart(false);
    }
    start();
    const last = text.last();
    const again = askedAgain(waiting ?? busy, waiting?.sources ?? last, secondTry);
    line.restart(again !== undefined);
    waiting = again ?? waiting;
    next();
    secondTry = again?.sources === last ? last : undefined;
  };

  start();
  return {
    ask: (question) => {
      if (busy === undefined) put(question);
      else waiting = { ...(waiting?.sources && { sources: waiting.sources }), ...question };
    },
    serve: line.serve,
    close: () => worker?.terminate(),
  };
}

interface TextInWorker {
  /** The question as it is put under a number: with the text, where the worker has not been told it. */
  readonly tell: (question: Question, number: number) => Question;
  /** Another worker will be asked, which knows no text. */
  readonly forget: () => void;
  readonly last: () => Question["sources"];
  /** Whether the last text came with the question of this number. */
  readonly isOf: (number: number) => boolean;
}

function textInWorker(): TextInWorker {
  let last: Question["sources"];
  let untold: Question["sources"];
  let numberOfText = 0;
  return {
    tell: (question, number) => {
      const told = { ...(untold && { sources: untold }), ...question };
      untold = undefined;
      if (told.sources !== undefined) [last, numberOfText] = [told.sources, number];
      return told;
    },
    forget: () => {
      untold = last;
    },
    last: () => last,
    isOf: (number) => number === numberOfText,
  };
}

function tell(events: EngineEvents, message: Afterthought | ScenariosRan): void {
  if (message.kind === "afterthought") events.readWhole(message.problems);
  else events.scenariosRan();
}

/**
 * A machine that has slept, or has too much to do, looks like a text without an end: a text is asked about once more, and
 * given up when it has been tried twice. A new worker does not know it yet.
 */
function askedAgain(
  question: Question | undefined,
  sources: Question["sources"],
  triedTwice: Question["sources"],
): Question | undefined {
  return question === undefined || sources === undefined || sources === triedTwice
    ? undefined
    : { ...question, sources };
}

type Message = Answer | Afterthought | ScenariosRan | ServiceAnswer;

function openWorker(plugins: readonly PluginFiles[], lost: () => void, heard: (message: Message) => void): Worker {
  const worker = compilerWorker();
  worker.addEventListener("message", ({ data }: MessageEvent<Message>) => heard(data));
  worker.addEventListener("error", lost);
  worker.postMessage({ kind: "open", plugins });
  return worker;
}
