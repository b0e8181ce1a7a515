import { useEffect, useMemo, useState } from "preact/hooks";
import { focusLine } from "../crowd/strip/focus-line.ts";
import type { ScenarioBoard } from "../engine/scenario-board.ts";
import { factOf, labelOf } from "../present/names.ts";
import { openDecision, type Session } from "../state/session.ts";
import { useService } from "../state/use-service.ts";
import type { Around } from "./around.ts";
import { factInFocus, factThings } from "./fact-things.ts";
import type { LookUp } from "./find.ts";
import { measureThings } from "./measure-things.ts";
import { dayLookUp, pageThings } from "./page-things.ts";
import { nearestThings, type PeopleAtLine, personLookUp } from "./people-things.ts";
import { scenarioThings } from "./scenario-things.ts";
import type { Thing } from "./thing.ts";
import { groupWords } from "./words.ts";

export interface AllThings {
  readonly things: readonly Thing[];
  readonly lookUps: readonly LookUp[];
  /** What the keyboard stood on, in a word. */
  readonly focus: string | undefined;
}

/** Everything that can be found as the page stands. What workers have to be asked for comes a moment later. */
export function useThings(around: Around, from: Element | null): AllThings {
  const { session, acts } = around;
  const { file, settings, scenarioRuns, sources, compiled } = session;
  const board = useService(acts.editorPage.serve, "scenarios", { path: file, language: settings.language }, [
    sources,
    scenarioRuns,
  ]);
  const people = usePeopleAtLine(around);
  const inStrip = from !== null && from.closest(".strip-frame") !== null;
  const fact = useMemo(() => (inStrip ? undefined : factInFocus(session, from)), [session, inStrip, from]);
  const things = useMemo(
    () => allThings(around, { fact, inStrip, board, people }),
    [session, fact, inStrip, board, people],
  );
  const lookUps = useMemo(() => [personLookUp(around), dayLookUp(around)], [session]);
  const names = fact === undefined || compiled === undefined ? undefined : factOf(compiled.policy, fact)?.names;
  const { language } = settings;
  const focus = names === undefined ? (inStrip ? groupWords.people[language] : undefined) : labelOf(names, language);
  return { things, lookUps, focus };
}

interface InFocus {
  readonly fact: string | undefined;
  readonly inStrip: boolean;
  readonly board: ScenarioBoard | undefined;
  readonly people: PeopleAtLine | undefined;
}

function allThings(around: Around, { fact, inStrip, board, people }: InFocus): readonly Thing[] {
  return [
    ...(inStrip ? nearestThings(around, people, "here") : []),
    ...factThings(around, fact, board),
    ...measureThings(around, fact),
    ...(inStrip ? [] : nearestThings(around, people, "people")),
    ...scenarioThings(around, board),
    ...pageThings(around),
  ];
}

/** The people of the strip by the line in focus; asked for when the bar opens. */
function usePeopleAtLine({ session, acts }: Around): PeopleAtLine | undefined {
  const decision = openDecision(session)?.names.id;
  const line = useMemo(() => lineOf(session, decision), [session.crowd?.judged, decision, session.rule]);
  const [found, setFound] = useState<PeopleAtLine>();
  useEffect(() => {
    if (line === undefined || decision === undefined) return undefined;
    let wanted = true;
    void acts.crowd.lineOf({ decision, threshold: line, flips: false }).then(({ found: answer }) => {
      if (wanted) setFound(answer);
    });
    return () => {
      wanted = false;
    };
  }, [line, decision]);
  return found;
}

function lineOf({ crowd, rule }: Session, decision: string | undefined): string | undefined {
  const policies = crowd?.judged?.policies;
  return policies === undefined || decision === undefined ? undefined : focusLine(policies, decision, rule)?.now.id;
}
