import type { Session } from "../state/session.ts";

/** Whether what the session holds has been found for the step that is open. */
export function isFound({ presenting, state, placed, sources, compiled, crowd, result }: Session): boolean {
  if (presenting === undefined || state !== "current" || placed !== sources || compiled === undefined) return false;
  if (presenting.stale.result !== undefined && result === presenting.stale.result) return false;
  if (crowd === undefined) return true;
  const { judged } = crowd;
  return judged !== undefined && judged !== presenting.stale.judged && judged.policies.after === compiled.policy;
}
