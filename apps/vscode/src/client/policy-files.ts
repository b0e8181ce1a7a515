/** What the extension takes care of, for the client's selector and for searches. */
export const policyPatterns = { plain: "**/*.bylaw", literate: "**/*.bylaw.md", all: "**/*.{bylaw,bylaw.md}" } as const;

/** True for a text of a policy: Bylaw, or a Markdown document with blocks of it. */
export function isPolicyFile({ languageId, path }: { readonly languageId: string; readonly path: string }): boolean {
  return languageId === "bylaw" || (languageId === "markdown" && path.endsWith(".bylaw.md"));
}
