import type { Distances, NextFlips } from "@bylaw/analysis";
import { useEffect, useState } from "preact/hooks";
import type { CrowdActs } from "../../state/crowd-keeping.ts";
import type { Session } from "../../state/session.ts";

/** Where people stand to a line as it is drawn at `constant`; flips follow once it rests there. */
export interface LinePeople {
  readonly constant: string;
  readonly distances: Distances;
  readonly flips?: NextFlips;
}

/** Milliseconds of rest after which the next flips are looked for: the search holds up the screening of a newer text. */
const rest = 300;
/** Among more people than these the search takes seconds, in which nothing else would be judged. */
export const mostForFlips = 20_000;

/** People, and what their flips rest on: the text, the applicants, the day and the readings. */
export interface FoundPeople extends LinePeople {
  readonly under: readonly unknown[];
}

/**
 * Flips that are known stand until they are looked for anew, so that their keys stay alive where the same was judged
 * again; flips of another text, other applicants, another day or other readings do not.
 */
export function withKnownFlips(known: FoundPeople | undefined, now: FoundPeople): FoundPeople {
  const same = known?.constant === now.constant && known.under.every((each, place) => each === now.under[place]);
  return same && known.flips !== undefined ? { flips: known.flips, ...now } : now;
}

/** Asks the population about one line, anew whenever it was judged anew; the last answer stays until the next. */
export function useLinePeople(
  { crowd, on, readings }: Pick<Session, "crowd" | "on" | "readings">,
  lineOf: CrowdActs["lineOf"],
  decision: string,
  threshold: string,
): LinePeople | undefined {
  const [found, setFound] = useState<FoundPeople>();
  const judged = crowd?.judged;
  useEffect(() => {
    if (judged === undefined) return undefined;
    const under = [judged.policies.after, crowd?.columns, on, readings];
    let wanted = true;
    const ask = (flips: boolean): void => {
      void lineOf({ decision, threshold, flips }).then((answer) => {
        if (!wanted || answer.found === undefined) return;
        const { threshold: line, ...people } = answer.found;
        setFound((known) => withKnownFlips(known, { constant: line.constant, under, ...people }));
      });
    };
    ask(false);
    const timer = judged.after.size > mostForFlips ? undefined : window.setTimeout(() => ask(true), rest);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [judged, lineOf, decision, threshold]);
  return found;
}
