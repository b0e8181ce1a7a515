import type {
  CrowdAnswer,
  LineAnswer,
  LineRequest,
  PeopleAnswer,
  PeopleRequest,
  ScreenAnswer,
  ScreenRequest,
} from "./protocol.ts";

/** The worker of the population, from the page's side. Nothing is started before the first question. */
export interface CrowdEngine {
  /** Makes or reads applicants. Undefined where a newer question of this kind came. */
  readonly people: (request: Omit<PeopleRequest, "kind" | "number">) => Promise<PeopleAnswer | undefined>;
  /** Judges them. One question is under way at a time; of those that wait, only the newest is put. */
  readonly screen: (request: Omit<ScreenRequest, "kind" | "number">) => Promise<ScreenAnswer | undefined>;
  /** Where they stand to a line of the text that they were judged by last. Undefined where a newer question came. */
  readonly line: (request: Omit<LineRequest, "kind" | "number">) => Promise<LineAnswer | undefined>;
}

type Waiting<Request, Answer> = { readonly request: Request; readonly settle: (answer: Answer | undefined) => void };

/** Opens a worker at the first question. */
export function crowdEngine(open: () => Worker): CrowdEngine {
  let worker: Worker | undefined;
  let number = 0;
  let making: { readonly number: number; readonly settle: (answer: PeopleAnswer | undefined) => void } | undefined;
  let measuring: { readonly number: number; readonly settle: (answer: LineAnswer | undefined) => void } | undefined;
  let judging: { readonly number: number; readonly settle: (answer: ScreenAnswer | undefined) => void } | undefined;
  let waiting: Waiting<Omit<ScreenRequest, "kind" | "number">, ScreenAnswer> | undefined;

  const started = (): Worker => {
    if (worker !== undefined) return worker;
    worker = open();
    worker.addEventListener("message", ({ data }: MessageEvent<CrowdAnswer>) => hear(data));
    return worker;
  };
  const put = ({ request, settle }: NonNullable<typeof waiting>): void => {
    number += 1;
    judging = { number, settle };
    started().postMessage({ kind: "screen", number, ...request } satisfies ScreenRequest);
  };
  const hear = (answer: CrowdAnswer): void => {
    if (answer.kind === "people") {
      if (making?.number !== answer.number) return;
      making.settle(answer);
      making = undefined;
      return;
    }
    if (answer.kind === "line") {
      if (measuring?.number !== answer.number) return;
      measuring.settle(answer);
      measuring = undefined;
      return;
    }
    if (judging?.number !== answer.number) return;
    const { settle } = judging;
    judging = undefined;
    const next = waiting;
    waiting = undefined;
    settle(answer);
    if (next !== undefined) put(next);
  };
  return {
    people: (request) => {
      making?.settle(undefined);
      number += 1;
      const message: PeopleRequest = { kind: "people", number, ...request };
      return new Promise((settle) => {
        making = { number: message.number, settle };
        started().postMessage(message);
      });
    },
    line: (request) => {
      measuring?.settle(undefined);
      number += 1;
      const message: LineRequest = { kind: "line", number, ...request };
      return new Promise((settle) => {
        measuring = { number: message.number, settle };
        started().postMessage(message);
      });
    },
    screen: (request) => {
      // The text before is sent once; a question that is dropped hands it on.
      const brought = request.before ?? waiting?.request.before;
      const whole = brought === undefined ? request : { ...request, before: brought };
      waiting?.settle(undefined);
      waiting = undefined;
      return new Promise((settle) => {
        if (judging === undefined) put({ request: whole, settle });
        else waiting = { request: whole, settle };
      });
    },
  };
}
