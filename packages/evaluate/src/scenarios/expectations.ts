import type { Reason } from "./subject-found.ts";

/** Whether it is what `because` names: by its id, its citation, or a citation that it stands under. */
export function isReason({ id, citation }: Reason, reason: string): boolean {
  if (id === reason || citation === reason) return true;
  return citation !== undefined && ["(", " ", "."].some((mark) => citation.startsWith(reason + mark));
}

/** Whether the path is of the fact: the fact itself, a member of it, or a field of its records. */
export function needsFact(path: string, fact: string): boolean {
  return path === fact || path.startsWith(`${fact}.`) || path.startsWith(`${fact}[`);
}
