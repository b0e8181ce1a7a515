/** Longest path that a plugin may name. */
const longestPath = 200;

/**
 * Whether a path stays inside its plugin on every system: parts joined by `/`, none of them empty, `.` or `..`, no
 * drive letter, backslash, control character or leading blank.
 */
export function isInsidePlugin(path: string): boolean {
  if (path.length === 0 || path.length > longestPath) return false;
  for (const character of path) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || code === 0x7f || character === "\\" || character === ":") return false;
  }
  return path.split("/").every((part) => part !== "" && part !== "." && part !== ".." && part.trim() === part);
}
