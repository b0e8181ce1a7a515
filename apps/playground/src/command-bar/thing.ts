/** The kinds of things that can be found, in the order in which they are listed where nothing tells them apart. */
export const groupIds = [
  "here",
  "facts",
  "articles",
  "rules",
  "set",
  "decisions",
  "people",
  "samples",
  "scenarios",
  "measures",
  "panels",
  "page",
] as const;

export type Group = (typeof groupIds)[number];

/** Something that can be found, and what happens when it is chosen. */
export interface Thing {
  /** Unique among all things of a moment. */
  readonly id: string;
  readonly group: Group;
  /** In the language of the page. */
  readonly name: string;
  /** Its name in the other language, where it has another. */
  readonly other?: string | undefined;
  /** A line of the text, a status: what else is shown of it. */
  readonly detail?: string;
  /** The detail is a line of the text. */
  readonly isCode?: true;
  /** What happens, or the value that is set. */
  readonly does: string;
  /** The key that does the same. */
  readonly keys?: string;
  /** Names by which it is found, in both languages. */
  readonly names: readonly string[];
  /** Words that find it less surely. */
  readonly about?: readonly string[];
  /** May give a sentence that is said once it is done. */
  readonly run: () => void | Promise<string | undefined>;
}
