import { useEffect, useState } from "preact/hooks";

const milliseconds = 480;

/**
 * How far the sweep over the changed marks has come, 0 to 1. It runs once for each new value of `of` that has changes,
 * and not at all where the reader wishes no motion.
 */
export function useSweep(of: unknown, changes: boolean): number {
  const [swept, setSwept] = useState<{ readonly of: unknown; readonly share: number }>({ of, share: 1 });
  useEffect(() => {
    if (!changes || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      setSwept({ of, share: 1 });
      return undefined;
    }
    const started = performance.now();
    let frame = 0;
    const step = (): void => {
      const share = Math.min((performance.now() - started) / milliseconds, 1);
      setSwept({ of, share });
      if (share < 1) frame = requestAnimationFrame(step);
    };
    step();
    return () => cancelAnimationFrame(frame);
  }, [of, changes]);
  // In the frame of the change itself nothing has turned yet.
  return swept.of === of || !changes ? swept.share : 0;
}
