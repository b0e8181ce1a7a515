import { useEffect, useState } from "preact/hooks";
import { specificationOf } from "../crowd/specifications.ts";
import type { Session } from "../state/session.ts";

/** Milliseconds for which a population that a measure brings is waited for; then steps are shown without it. */
const longest = 15_000;

/** Whether people are still to come: a page that has just been opened invents them after its first text is compiled. */
export function usePeopleAwaited({ crowd, measure }: Session): boolean {
  const [awaited, setAwaited] = useState(true);
  useEffect(() => {
    let over = false;
    void specificationOf(measure.id).then((specification) => {
      if (specification === undefined && !over) setAwaited(false);
    });
    const timer = setTimeout(() => setAwaited(false), longest);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [measure]);
  return crowd === undefined && awaited;
}
