import type { Diagnostic, RenderSource } from "@bylaw/diagnostics";
import { analyse, type Formatted, formatted, formattedInSkin, type Skin } from "@bylaw/editor";
import { compilePlace, findPolicies, findTexts, readText, shownPath } from "@bylaw/workspace";

/** A text as it is and as it is laid out, or why it cannot be read. */
export type LaidOutText =
  | { readonly kind: "text"; readonly path: string; readonly text: string; readonly result: Formatted }
  | { readonly kind: "refused"; readonly problem: Diagnostic }
  /** Mistakes of a policy: what they leave unknown stays in its writing. */
  | { readonly kind: "faults"; readonly errors: readonly Diagnostic[]; readonly sources: readonly RenderSource[] };

/** The texts that some paths name, or the misuse of the command. */
export type LaidOut =
  | { readonly kind: "found"; readonly texts: readonly LaidOutText[] }
  | { readonly kind: "refused"; readonly problem: Diagnostic };

/** Texts in their one layout, each by itself and each word in its own language. */
export async function laidOut(paths: readonly string[]): Promise<LaidOut> {
  const found = await findTexts(paths);
  if (found.kind === "refused") return found;
  const texts = found.paths.map((path): LaidOutText => {
    const shown = shownPath(path);
    const read = readText(path, shown);
    if (read.kind === "refused") return read;
    return { kind: "text", path: shown, text: read.text, result: formatted({ path: shown, text: read.text }) };
  });
  return { kind: "found", texts };
}

/**
 * The texts of whole policies in one writing: what is named in one file may be declared in another. Vocabularies that a
 * policy uses are not changed with it.
 */
export async function laidOutIn(skin: Skin, paths: readonly string[]): Promise<LaidOut> {
  const found = await findPolicies(paths);
  if (found.kind === "refused") return found;
  const texts: LaidOutText[] = [];
  for (const place of found.places) {
    // A plugin that a configuration hands over as a value has no files.
    if (place.kind === "plugin" && place.place.source.kind !== "folder") continue;
    const { texts: sources, plugins, problems, sources: all } = await compilePlace(place);
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) texts.push({ kind: "faults", errors, sources: all });
    const analysis = analyse({ sources, plugins });
    for (const { path, text } of sources) {
      const result = formattedInSkin(analysis, path, skin);
      if (result !== undefined) texts.push({ kind: "text", path, text, result });
    }
  }
  return { kind: "found", texts };
}
