import type { HostCase } from "@bylaw/ir";
import { type Engine, startEngine } from "../engine/engine.ts";
import type { Answer, ShownPolicy } from "../engine/protocol.ts";
import { plugins } from "../plugins.ts";
import { followNames } from "./follow-names.ts";
import { openingLine } from "./opening-line.ts";
import { nobody, type Session, type Store } from "./session.ts";

/** After so many milliseconds without an answer the page says that it shows older findings. */
const late = 400;

/**
 * Keeps session and worker in step: a change of text, case, day, readings or language is asked about, and answers go
 * into the session. Text that has errors leaves the findings of the last sound text in place.
 */
export function converse(store: Store): Engine {
  let lateTimer = 0;
  const engine = startEngine(plugins, {
    answered: (answer, newest) => {
      window.clearTimeout(lateTimer);
      const placed = answer.text === undefined ? {} : { placed: newest ? store.get().sources : undefined };
      store.change({ ...parts(store.get(), answer), ...placed });
    },
    readWhole: (problems) => store.change({ problems }),
    scenariosRan: () => store.change({ scenarioRuns: store.get().scenarioRuns + 1 }),
    stopped: (how) => store.change({ state: how }),
  });
  const ask = (withText: boolean): void => {
    const { sources, measure, case: given, on, readings, settings } = store.get();
    const question = { version: measure.version, case: given, on, readings, language: settings.language };
    engine.ask(withText ? { ...question, sources } : question);
    window.clearTimeout(lateTimer);
    lateTimer = window.setTimeout(() => {
      if (store.get().state === "current") store.change({ state: "late" });
    }, late);
  };
  store.watch((now, before) => {
    if (now.sources !== before.sources) {
      // No pause: while one question is under way, only the newest of the others waits.
      ask(true);
    } else if (
      now.case !== before.case ||
      now.on !== before.on ||
      now.readings !== before.readings ||
      now.settings.language !== before.settings.language
    ) {
      ask(false);
    }
  });
  ask(true);
  return engine;
}

const staying: ReadonlySet<Session["state"]> = new Set(["behind", "stuck", "lost"]);

function parts(session: Session, { text, result }: Answer): Partial<Session> {
  const compiled = text?.compiled ?? session.compiled;
  const problems = text?.problems ?? session.problems;
  // A mistake in a scenario does not stand between a rule and its finding; a text that was given up or is broken stays so.
  const stays = text === undefined && staying.has(session.state);
  const state = text !== undefined && text.compiled === undefined ? "behind" : "current";
  const first = session.compiled === undefined && text?.compiled !== undefined;
  return {
    problems,
    state: stays ? session.state : state,
    ...(compiled === undefined ? {} : { compiled }),
    ...(result === undefined ? {} : { result }),
    ...(first ? firstCase(session, text.compiled) : {}),
    ...(first || text?.compiled === undefined ? {} : renamed(session, text.compiled)),
  };
}

/** A fact that is renamed keeps what was stated for it. */
function renamed({ compiled, case: given, origin }: Session, now: ShownPolicy): Partial<Session> {
  if (compiled === undefined) return {};
  const followed = followNames(given, compiled.policy, now.policy);
  if (followed === given) return {};
  return { case: followed, origin: { ...origin, case: followNames(origin.case, compiled.policy, now.policy) } };
}

/**
 * A page opens with the first sample of its measure, at the line that the strip shows, so that there is something to see. A case that was given with the
 * address or kept in the browser stays, beside the sample that it came from.
 */
function firstCase({ keeping, origin }: Session, { samples, policy }: ShownPolicy): Partial<Session> {
  if (keeping?.opened === true) {
    const sample = samples.find(({ id }) => id === origin.sample);
    return sample === undefined ? {} : { origin: { sample: sample.id, case: sample.case } };
  }
  const sample = samples[0];
  return { ...openingLine(policy), ...(sample === undefined ? {} : startFrom(sample.case, sample.id)) };
}

/** Starts again from a case: a sample, or nobody. */
export function startFrom(given: HostCase, sample?: string): Partial<Session> {
  return { case: given, origin: { case: given, ...(sample === undefined ? {} : { sample }) } };
}

/** Starts from nobody: every fact is not known. */
export function startFromNobody(): Partial<Session> {
  return startFrom(nobody);
}

/** The case with one fact replaced; `undefined` takes it out: it is not known. */
export function withFact(given: HostCase, fact: string, value: unknown): HostCase {
  const facts = new Map(Object.entries(given.facts));
  if (value === undefined) facts.delete(fact);
  else facts.set(fact, value);
  return { ...given, facts: Object.fromEntries(facts) };
}
