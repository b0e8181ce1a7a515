import type {
  CrowdAnswer,
  LineAnswer,
  LineRequest,
  LinesAnswer,
  LinesRequest,
  PeopleAnswer,
  PeopleRequest,
  ScreenAnswer,
  ScreenRequest,
  TableAnswer,
  TableRequest,
  WhyAnswer,
  WhyRequest,
} from "./protocol.ts";

/** The worker of the population, from the page's side. Nothing is started before the first question. */
export interface CrowdEngine {
  /** Makes or reads applicants. Undefined where a newer question of this kind came. */
  readonly people: (request: Omit<PeopleRequest, "kind" | "number">) => Promise<PeopleAnswer | undefined>;
  /** Writes them as a table. */
  readonly table: (request: Omit<TableRequest, "kind" | "number">) => Promise<TableAnswer>;
  /** Judges them. One question is under way at a time; of those that wait, only the newest is put. */
  readonly screen: (request: Omit<ScreenRequest, "kind" | "number">) => Promise<ScreenAnswer | undefined>;
  /** Where they stand to a line of the text that they were judged by last. */
  readonly line: (request: Omit<LineRequest, "kind" | "number">) => Promise<LineAnswer>;
  /** How many of them stand where, at every line of a decision of that text. */
  readonly lines: (request: Omit<LinesRequest, "kind" | "number">) => Promise<LinesAnswer>;
  /** What both texts decide of one of them. */
  readonly why: (request: Omit<WhyRequest, "kind" | "number">) => Promise<WhyAnswer>;
}

/** Questions of which each gets its own answer, however many are under way. */
type Single = LineAnswer | LinesAnswer | WhyAnswer | TableAnswer;
type Asked =
  | Omit<LineRequest, "number">
  | Omit<LinesRequest, "number">
  | Omit<WhyRequest, "number">
  | Omit<TableRequest, "number">;

type Waiting<Request, Answer> = { readonly request: Request; readonly settle: (answer: Answer | undefined) => void };

/** Opens a worker at the first question. */
export function crowdEngine(open: () => Worker): CrowdEngine {
  let worker: Worker | undefined;
  let number = 0;
  let making: { readonly number: number; readonly settle: (answer: PeopleAnswer | undefined) => void } | undefined;
  const singles = new Map<number, (answer: Single) => void>();
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
    if (answer.kind !== "screened") {
      singles.get(answer.number)?.(answer);
      return void singles.delete(answer.number);
    }
    if (judging?.number !== answer.number) return;
    const { settle } = judging;
    judging = undefined;
    const next = waiting;
    waiting = undefined;
    settle(answer);
    if (next !== undefined) put(next);
  };
  const single = <Answer extends Single>(request: Asked): Promise<Answer> => {
    number += 1;
    return new Promise((settle) => {
      singles.set(number, (answer) => settle(answer as Answer));
      started().postMessage({ ...request, number });
    });
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
    table: (request) => single<TableAnswer>({ kind: "table", ...request }),
    line: (request) => single<LineAnswer>({ kind: "line", ...request }),
    lines: (request) => single<LinesAnswer>({ kind: "lines", ...request }),
    why: (request) => single<WhyAnswer>({ kind: "why", ...request }),
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
