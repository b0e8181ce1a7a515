import type { IrPolicy } from "@bylaw/ir";
import type { Crowd } from "../crowd/crowd.ts";
import { type CrowdEngine, crowdEngine } from "../crowd/crowd-engine.ts";
import type { PeopleFrom } from "../crowd/protocol.ts";
import { specificationOf } from "../crowd/specifications.ts";
import type { ServiceLine } from "../engine/service-line.ts";
import { isDraft, type Session, type Store } from "./session.ts";

/** What can be done with the population of the page. */
export interface CrowdActs {
  /** The invented applicants of the plugin, so many of them, or as many as it says. */
  readonly inventPeople: (size?: number) => Promise<void>;
  /** A table of one's own. Its problems go into the session; one that is refused leaves the people as they are. */
  readonly readPeople: (name: string, text: string, format: "csv" | "json") => Promise<void>;
  /** The people as a table in CSV; undefined where there are none. */
  readonly tableOfPeople: () => Promise<string | undefined>;
  /** Where the people stand to a line of the text now, and, if wished, where the line would flip somebody's outcome. */
  readonly lineOf: CrowdEngine["line"];
  /** How many people stand where, at every line of a decision. */
  readonly linesOf: CrowdEngine["lines"];
  /** What the text held as "before" and the text now decide of one of them. */
  readonly whyOf: CrowdEngine["why"];
  /** Holds the text as it stands as "before"; undefined goes back to the text shipped. */
  readonly pin: (pinned?: Session["sources"]) => void;
}

/**
 * Keeps population and session in step: the people are invented when the first text is compiled, and judged again by
 * the text held as "before" and by the last sound text whenever a text, the day or a reading changes.
 */
export function keepCrowd(store: Store, serve: ServiceLine["serve"]): CrowdActs {
  const engine = crowdEngine(
    () => new Worker(new URL("../crowd/crowd-worker.ts", import.meta.url), { type: "module" }),
  );
  /** The policy of the text held as "before", and of which texts it is. */
  let held: { readonly of: Session["sources"]; readonly policy: IrPolicy } | undefined;
  let sent: IrPolicy | undefined;
  /** So many were asked for last. */
  let asked: number | undefined;
  const inventAsked = (): Promise<void> => {
    asked = store.get().peopleAsked;
    return invent(store, engine, asked);
  };

  const heldPolicy = async (): Promise<IrPolicy | undefined> => {
    const session = store.get();
    const of = session.pinned ?? session.measure.sources;
    if (held?.of === of) return held.policy;
    const policy = isAsItStands(session, of)
      ? session.compiled?.policy
      : (await serve("policyOf", { sources: of, version: session.measure.version }))?.value;
    if (policy !== undefined) held = { of, policy };
    return policy;
  };
  const judge = async (): Promise<void> => {
    if (store.get().crowd === undefined || store.get().compiled === undefined) return;
    const before = await heldPolicy();
    // Only now: the text may have been compiled anew while the one held was, and two who waited are not told apart.
    const { crowd, compiled, on, readings } = store.get();
    if (before === undefined || crowd === undefined || compiled === undefined) return;
    const after = compiled.policy;
    const news = before === sent ? {} : { before };
    sent = before;
    const { calendars } = compiled;
    const environment = calendars === undefined ? {} : { environment: { calendars } };
    const judged = await engine.screen({ ...news, after, on, readings, ...environment });
    const now = store.get().crowd;
    if (judged === undefined || now?.columns !== crowd.columns) return;
    store.change({
      crowd: { ...now, judged: { policies: { before, after }, before: judged.before, after: judged.after } },
    });
  };
  // A link may ask for another number of invented ones; it does not take a reader's own table away.
  const asksForOthers = ({ peopleAsked, crowd }: Session): boolean => peopleAsked !== asked && crowd?.source !== "own";
  store.watch((now, before) => {
    if (now.crowd?.columns !== before.crowd?.columns) void judge();
    else if (now.compiled !== before.compiled && before.compiled === undefined) void inventAsked();
    else if (now.compiled !== undefined && asksForOthers(now)) void inventAsked();
    else if (now.compiled !== before.compiled || now.on !== before.on || now.readings !== before.readings) void judge();
    else if (now.pinned !== before.pinned) void judge();
  });
  return {
    inventPeople: (size) => {
      asked = size;
      store.change({ peopleAsked: size });
      return invent(store, engine, size);
    },
    readPeople: (name, text, format) => take(store, engine, { kind: "own", name, text, format }),
    tableOfPeople: async () => {
      const policy = store.get().compiled?.policy;
      return policy === undefined ? undefined : (await engine.table({ policy })).text;
    },
    lineOf: engine.line,
    linesOf: engine.lines,
    whyOf: engine.why,
    pin: (pinned) => store.change({ pinned }),
  };
}

/** Whether the compiled text of the session is the very one asked for. */
function isAsItStands({ sources, placed, measure, state, pinned }: Session, of: Session["sources"]): boolean {
  if (state !== "current" || placed !== sources) return false;
  return of === sources || (pinned === undefined && !isDraft({ sources, measure }));
}

async function invent(store: Store, engine: CrowdEngine, size?: number): Promise<void> {
  const specification = await specificationOf(store.get().measure.id);
  if (specification === undefined) return;
  await take(store, engine, { kind: "made", specification, ...(size === undefined ? {} : { size }) });
}

async function take(store: Store, engine: CrowdEngine, from: PeopleFrom): Promise<void> {
  const policy = store.get().compiled?.policy;
  if (policy === undefined) return;
  const answer = await engine.people({ policy, from });
  if (answer === undefined) return;
  const { columns, about, problems, refused } = answer;
  const named = from.kind === "own" ? { name: from.name } : {};
  if (columns === undefined) {
    store.change({ tableRefused: { ...named, problems } });
    return;
  }
  const crowd: Crowd = { source: from.kind, columns, problems, refused, ...(about && { about }), ...named };
  store.change({ crowd, tableRefused: undefined });
}
