/** Version of the plugin contract. A plugin of another version is refused with a message. */
export const pluginFormat = 1;

/** What a plugin says of itself: the contents of its `plugin.json`. */
export interface PluginManifest {
  readonly format: typeof pluginFormat;
  /** The name that `use` and the command line take: lower case, digits, `_` and `-`. */
  readonly id: string;
  readonly version: string;
  readonly kind: "measure" | "vocabulary" | "calendar";
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
  /** Policy files of the plugin, read in this order as one source list. */
  readonly files: readonly string[];
}

/** A plugin as a value: its manifest and the texts of its files. Nothing is read from disk or network here. */
export interface Plugin {
  readonly manifest: PluginManifest;
  readonly files: readonly PluginFile[];
}

export interface PluginFile {
  /** Name of the file within the plugin. */
  readonly path: string;
  readonly text: string;
}
