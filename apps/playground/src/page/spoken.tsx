import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { openDecision, type Session } from "../state/session.ts";
import { usePage } from "./page-context.ts";

/** Milliseconds of quiet after which the new outcome is said once. */
const pause = 700;

/** One sentence for those who listen: the outcome, and how many findings have changed. */
export function Spoken({ session }: { readonly session: Session }): JSX.Element {
  const { texts } = usePage();
  const [sentence, setSentence] = useState("");
  const said = useRef<ReadonlyMap<string, string>>(undefined);
  const found = session.result?.determination?.decisions[openDecision(session)?.names.id ?? ""];
  useEffect(() => {
    const timer = setTimeout(() => {
      if (found === undefined) return;
      const now = new Map(found.rules.map(({ id, status }) => [id, status]));
      const changed = [...now].filter(([id, status]) => said.current?.get(id) !== status).length;
      if (said.current !== undefined) setSentence(texts.spoken(texts.status[found.outcome], changed));
      said.current = now;
    }, pause);
    return () => clearTimeout(timer);
  }, [found, texts]);
  return (
    <p class="unseen" role="status" aria-live="polite">
      {sentence}
    </p>
  );
}
