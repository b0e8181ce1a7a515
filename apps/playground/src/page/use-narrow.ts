import { useEffect, useState } from "preact/hooks";

/** Up to this width, in CSS pixels, the page is one column. */
export const oneColumn = "(max-width: 800px)";

/** Whether the page is one column. */
export function useNarrow(): boolean {
  return useMedia(oneColumn);
}

/**
 * Whether the page is one column under a finger: there the text is read and not typed. A page that is narrow because it
 * was enlarged keeps its editor.
 */
export function useHandheld(): boolean {
  return useMedia(`${oneColumn} and (pointer: coarse)`);
}

function useMedia(query: string): boolean {
  const [fits, setFits] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const changed = (): void => setFits(media.matches);
    changed();
    media.addEventListener("change", changed);
    return () => media.removeEventListener("change", changed);
  }, [query]);
  return fits;
}
