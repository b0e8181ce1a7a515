import type { Session } from "../state/session.ts";

/** Whether the reader has changed a text since the step of the open guide began. */
export function hasOwnText({ guide, sources }: Pick<Session, "guide" | "sources">): boolean {
  if (guide === undefined) return false;
  return guide.began.some(({ path, text }) => sources.find((each) => each.path === path)?.text !== text);
}
