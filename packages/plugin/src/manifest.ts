import type { PluginFunction, WorkingDayCalendar } from "@bylaw/ir";

/** Version of the plugin contract. A plugin of another version is refused with a message. */
export const pluginFormat = 1;

/** What a plugin says of itself: the contents of its `plugin.json`. */
export interface PluginManifest {
  readonly format: typeof pluginFormat;
  /** The name that `use` and the command line take: lower case, digits, `_` and `-`. */
  readonly id: string;
  readonly version: string;
  readonly kind: "measure" | "vocabulary" | "calendar" | "functions";
  readonly names: { readonly en: string; readonly zh: string };
  /** Code of the administrative division (GB/T 2260), such as 330200. */
  readonly division?: string;
  readonly authority?: { readonly en: string; readonly zh: string };
  readonly document?: string;
  /** Day of the last review, `YYYY-MM-DD`, and the role that made it. */
  readonly reviewedOn?: string;
  readonly reviewedBy?: string;
  /** Day after which the plugin should be reviewed again, `YYYY-MM-DD`. */
  readonly expires?: string;
  /** Policy files of the plugin, read in this order as one source list; of a calendar its one JSON file of years. */
  readonly files: readonly string[];
  /** File with the fingerprints of the articles as they were when they were encoded. */
  readonly fingerprints?: string;
  /** File that says how a population of invented applicants is drawn. */
  readonly population?: string;
  /** Signatures of the functions that the plugin brings. */
  readonly functions?: readonly FunctionSignature[];
}

/** A function of a plugin, with the kinds of its values as the language writes them ("money", "percent", "date"). */
export interface FunctionSignature {
  readonly name: string;
  readonly zh?: string;
  readonly parameters: readonly string[];
  readonly returns: string;
}

/** A plugin as a value: its manifest and the texts of its files. Nothing is read from disk or network here. */
export interface Plugin {
  readonly manifest: PluginManifest;
  readonly files: readonly PluginFile[];
  /** The years of a calendar plugin. */
  readonly calendar?: WorkingDayCalendar;
  /** By name: the functions whose signatures the manifest gives. */
  readonly functions?: Readonly<Record<string, PluginFunction>>;
}

export interface PluginFile {
  /** Name of the file within the plugin. */
  readonly path: string;
  readonly text: string;
}
