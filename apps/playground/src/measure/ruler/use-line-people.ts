import type { Distances, NextFlips } from "@bylaw/analysis";
import { useEffect, useState } from "preact/hooks";
import type { Crowd } from "../../crowd/crowd.ts";
import type { CrowdActs } from "../../state/crowd-keeping.ts";

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

/** Asks the population about one line, anew whenever it was judged anew; the last answer stays until the next. */
export function useLinePeople(
  judged: Crowd["judged"],
  lineOf: CrowdActs["lineOf"],
  decision: string,
  threshold: string,
): LinePeople | undefined {
  const [found, setFound] = useState<LinePeople & { readonly under: unknown }>();
  useEffect(() => {
    if (judged === undefined) return undefined;
    const under = judged.policies.after;
    let wanted = true;
    const ask = (flips: boolean): void => {
      void lineOf({ decision, threshold, flips }).then((answer) => {
        if (!wanted || answer.found === undefined) return;
        const { threshold: line, ...people } = answer.found;
        const { constant } = line;
        // Judged again by the same text, flips that are known stand until they are looked for anew: their keys stay alive.
        setFound((known) => {
          const same = known?.under === under && known.constant === constant && known.flips !== undefined;
          return { ...(same && { flips: known.flips }), constant, under, ...people };
        });
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
