import { readdirSync, readFileSync } from "node:fs";

/** A file of a new plugin: its path in the plugin's folder and its text. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** What stands in the templates between double braces. */
export type Slots = Readonly<
  Record<"id" | "name" | "local" | "file" | "en" | "zh" | "division" | "path" | "version", string>
>;

/** Beside `src` and beside `dist` alike. */
const templates = new URL("../../templates/city/", import.meta.url);

/** So that no tool takes a template for the plugin, the package or the policy that it becomes. */
const ending = ".template";

/** The file whose name is that of the city. */
const measureFile = "measure.bylaw.md";

/** The files of a new city, made of the templates. */
export function cityFiles(slots: Slots): readonly NewFile[] {
  return templatesIn("").map((path) => ({
    path: path === measureFile ? `${slots.file}.bylaw.md` : path,
    text: filled(readFileSync(new URL(path + ending, templates), "utf8"), slots),
  }));
}

/** The paths of the files that the templates become, in order. */
function templatesIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, templates), { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.isDirectory()) return templatesIn(`${folder}${entry.name}/`);
      return entry.name.endsWith(ending) ? [folder + entry.name.slice(0, -ending.length)] : [];
    })
    .toSorted();
}

/** A line about something that is not given, such as the code of the division, is left out. */
function filled(text: string, slots: Slots): string {
  const lines = text.split("\n").filter((line) => !(line.includes("{{division}}") && slots.division === ""));
  return lines.join("\n").replaceAll(/\{\{(\w+)\}\}/g, (_, slot: keyof Slots) => slots[slot]);
}
