import type { ParameterValue } from "./parameter-value.ts";

/** Chinese names of what a problem names, by the names in which its parameters give them. */
export type LocalNames = Readonly<Record<string, string>>;

/** The Chinese name of a thing where it has one, else the name as it is given. */
export function localName(name: ParameterValue | undefined, names: LocalNames | undefined): string {
  const given = typeof name === "string" || typeof name === "number" ? String(name) : "";
  return names !== undefined && Object.hasOwn(names, given) ? (names[given] ?? given) : given;
}

/** The same of each entry of a list. */
export function localEntries(entries: readonly string[], names: LocalNames | undefined): readonly string[] {
  return names === undefined ? entries : entries.map((entry) => localName(entry, names));
}
