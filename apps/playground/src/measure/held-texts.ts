import type { Session } from "../state/session.ts";

/** The text held as "before": the one pinned, else the one shipped. */
export function heldText({ pinned, measure }: Pick<Session, "pinned" | "measure">, file: string): string {
  const named = ({ path }: { readonly path: string }): boolean => path === file;
  return (pinned?.find(named) ?? measure.sources.find(named))?.text ?? "";
}
