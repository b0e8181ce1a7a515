import { useMemo } from "preact/hooks";
import { type FocusLine, focusLine, oldDistance } from "../crowd/strip/focus-line.ts";
import { type PeopleByLine, usePeopleByLine } from "../crowd/strip/use-line.ts";
import type { ServiceLine } from "../engine/service-line.ts";
import { usePage } from "../page/page-context.ts";
import type { CrowdActs } from "../state/crowd-keeping.ts";
import { openDecision, type Session } from "../state/session.ts";
import { isFound } from "./is-found.ts";
import { type ShownStep, shownStep } from "./shown-step.ts";
import { useLaw } from "./use-law.ts";
import { usePeopleAwaited } from "./use-people-awaited.ts";

/** The open step as the room sees it. */
export interface StepInHand {
  readonly shown: ShownStep;
  readonly people?: PeopleByLine;
}

/** The open step; undefined until all of it has been found. `broken`: its text has errors. */
export function useShownStep(
  session: Session,
  serve: ServiceLine["serve"],
  lineOf: CrowdActs["lineOf"],
): StepInHand | "broken" | undefined {
  const { language, texts } = usePage();
  const { presenting, crowd, state, placed, sources, pinned } = session;
  const judged = crowd?.judged;
  const decision = openDecision(session)?.names.id;
  const line = useMemo(
    () =>
      judged === undefined || decision === undefined ? undefined : focusLine(judged.policies, decision, session.rule),
    [judged, decision, session.rule],
  );
  const rule = ruleInFocus(session, line);
  const law = useLaw(session, serve, rule);
  const people = usePeopleByLine(session, lineOf);
  const awaited = usePeopleAwaited(session);
  const found = isFound(session) && !awaited;
  // Two who ask for the line in focus have two lines that say the same.
  const peopleFit =
    line === undefined ||
    (people !== undefined && people.crowd.judged === judged && people.line.now.id === line.now.id);
  const lawFits =
    rule === undefined || (law !== undefined && law.of === placed && law.before === pinned && law.rule === rule);
  const step = presenting?.steps[presenting.at];
  const ready = found && lawFits && (crowd === undefined || peopleFit);
  return useMemo(() => {
    if (step === undefined) return undefined;
    if (state === "behind" && placed === sources) return "broken";
    if (!ready) return undefined;
    const here = line === undefined ? undefined : people;
    const parts = {
      ...(here && { people: here }),
      ...(law?.line && { law: law.line }),
      ...(rule !== undefined && { rule }),
    };
    return { shown: shownStep(session, step, parts, { language, texts }), ...(here && { people: here }) };
  }, [step, ready, state, people, law, session.result, language, texts]);
}

/** The rule whose line is shown: that of a line that was moved, else the one in focus, else that of the line in focus. */
function ruleInFocus({ rule }: Session, line: FocusLine | undefined): string | undefined {
  if (line === undefined) return rule;
  const { now } = line;
  const rests = now.rests.flatMap((each) => each.rule ?? []);
  if (rule !== undefined && (oldDistance(line) === 0 || rests.includes(rule))) return rule;
  return now.rule ?? rests[0] ?? rule;
}
