/** What is asked of a window about its pixels. */
export interface Pixels {
  readonly devicePixelRatio: number;
  readonly matchMedia: (query: string) => Pick<MediaQueryList, "addEventListener" | "removeEventListener">;
}

/**
 * Tells each other number of device pixels to one of the page: a window may be moved to a finer screen or magnified
 * without any element changing its size. Gives back what ends it.
 */
export function watchDensity(pixels: Pixels, changed: (density: number) => void): () => void {
  // A query holds for one density only, so that each change asks anew.
  let query = matching(pixels);
  const hear = (): void => {
    query.removeEventListener("change", hear);
    query = matching(pixels);
    query.addEventListener("change", hear);
    changed(pixels.devicePixelRatio);
  };
  query.addEventListener("change", hear);
  return () => query.removeEventListener("change", hear);
}

function matching(pixels: Pixels): ReturnType<Pixels["matchMedia"]> {
  return pixels.matchMedia(`(resolution: ${pixels.devicePixelRatio}dppx)`);
}
