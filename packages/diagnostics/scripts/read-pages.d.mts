/** A text in both languages; of a fix also the kinds of its own parameters. */
export interface HeadText {
  readonly en: string;
  readonly zh: string;
  readonly parameters?: Readonly<Record<string, string>>;
}
/** The head of a page as it is written. */
export interface Head {
  readonly level: "error" | "warning" | "info";
  readonly parameters?: Readonly<Record<string, string>>;
  readonly message: HeadText;
  readonly labels?: Readonly<Record<string, HeadText>>;
  readonly help?: HeadText;
  readonly fixes?: Readonly<Record<string, HeadText>>;
}
/** A page of the catalogue: its code, the folder that it lies in, its head and its Markdown. */
export interface MessagePage {
  readonly code: string;
  readonly pass: string;
  readonly head: Head;
  readonly body: string;
  readonly file: string;
}
export const parameterTypes: Readonly<Record<string, string>>;
export function readPages(folder?: string): readonly MessagePage[];
export function readPage(text: string, place: { pass: string; code: string; name: string }): MessagePage;
