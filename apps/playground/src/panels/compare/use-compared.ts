import { useEffect, useState } from "preact/hooks";
import type { ComparedMeasure } from "../../engine/compared-measures.ts";
import type { ServiceLine } from "../../engine/service-line.ts";
import { measures } from "../../plugins.ts";
import type { Session } from "../../state/session.ts";

/**
 * What each measure says of the present applicant, by id. They are asked for one after the other, the open one first,
 * so that a key pressed meanwhile waits for one of them at most; older answers stay until the newer ones come.
 */
export function useCompared(session: Session, serve: ServiceLine["serve"]): ReadonlyMap<string, ComparedMeasure> {
  const { measure, settings, file, on, readings, sources } = session;
  const { language } = settings;
  const [found, setFound] = useState<ReadonlyMap<string, ComparedMeasure>>(new Map());
  useEffect(() => {
    let gone = false;
    let drop = (): void => {};
    const ask = async (): Promise<void> => {
      for (const { id } of [measure, ...measures.filter((other) => other.id !== measure.id)]) {
        const isOpen = id === measure.id;
        const asks = { path: file, language, measure: id, isOpen, case: session.case, on, readings };
        const answer = await serve("compared", asks, (withdraw) => {
          drop = withdraw;
        });
        if (gone) return;
        if (answer !== undefined) setFound((before) => new Map(before).set(id, answer.value));
      }
    };
    void ask();
    return () => {
      gone = true;
      drop();
    };
  }, [measure, file, language, session.case, on, readings, sources]);
  return found;
}
