const page = 8;

/** Where a key leads among so many things; undefined where it is none of these keys, or there is nothing. Ends lead round. */
export function moved(
  place: number,
  {
    key,
    shiftKey,
    ctrlKey,
    metaKey,
    altKey,
  }: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">,
  count: number,
): number | undefined {
  if (count <= 0 || shiftKey || ctrlKey || metaKey || altKey) return undefined;
  switch (key) {
    case "ArrowDown":
      return (place + 1) % count;
    case "ArrowUp":
      return (place - 1 + count) % count;
    case "PageDown":
      return Math.min(place + page, count - 1);
    case "PageUp":
      return Math.max(place - page, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
