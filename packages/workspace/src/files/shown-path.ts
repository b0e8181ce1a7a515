import { relative, sep } from "node:path";

/** A path as it is shown: from the current folder where it lies in it, with `/` on every system. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return toPosix(near === "" ? "." : near.startsWith("..") ? path : near);
}

/** A path with `/` on every system. */
export function toPosix(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
