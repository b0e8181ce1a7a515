/** Milliseconds after which the page goes on unpainted: a tab in the background is not painted at all. */
const longest = 200;

/** What stands in the page has been painted, or is not going to be. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, longest);
    requestAnimationFrame(() => {
      clearTimeout(late);
      // Behind the frame that was asked for, not in it.
      setTimeout(resolve, 0);
    });
  });
}
