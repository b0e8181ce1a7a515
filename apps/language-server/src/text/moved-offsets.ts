/** Where offsets of an older text stand in a newer one; undefined for what was in the stretch that has changed. */
export type MovedOffset = (offset: number) => number | undefined;

/** Compares two texts from both ends: what stands before or behind the one stretch that differs has only moved. */
export function movedOffsets(older: string, newer: string): MovedOffset {
  if (older === newer) return (offset) => offset;
  const most = Math.min(older.length, newer.length);
  let before = 0;
  while (before < most && older.charCodeAt(before) === newer.charCodeAt(before)) before++;
  let behind = 0;
  while (
    behind < most - before &&
    older.charCodeAt(older.length - 1 - behind) === newer.charCodeAt(newer.length - 1 - behind)
  )
    behind++;
  const moved = newer.length - older.length;
  return (offset) => {
    if (offset <= before) return offset;
    return offset >= older.length - behind ? offset + moved : undefined;
  };
}
