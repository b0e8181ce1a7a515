import { formatDocument } from "@bylaw/editor";
import type { AstPath, Doc, Options, Parser, Plugin, Printer, SupportLanguage } from "prettier";

/** A text of a policy: it is laid out when it is read, and printed in the width that Prettier has. */
interface PolicyText {
  readonly type: "bylaw-text";
  readonly text: string;
  readonly doc: Doc;
}

/** The language as Prettier lists it. */
export const languages: readonly SupportLanguage[] = [
  {
    name: "Bylaw",
    parsers: ["bylaw"],
    extensions: [".bylaw"],
    aliases: ["bylaw"],
    vscodeLanguageIds: ["bylaw"],
  },
];

const parser: Parser<PolicyText> = {
  astFormat: "bylaw",
  parse: (text) => ({ type: "bylaw-text", text, doc: formatDocument({ path: "text.bylaw", text }) }),
  locStart: () => 0,
  locEnd: ({ text }) => text.length,
};

/** Every text is read, with mistakes or without: a stretch that has one is printed as it stands. */
export const parsers: Readonly<Record<"bylaw", Parser<PolicyText>>> = { bylaw: parser };

const printer: Printer<PolicyText> = {
  print: ({ node }: AstPath<PolicyText>): Doc => node.doc,
};

/** Prints with the document that `bylaw format` prints. */
export const printers: Readonly<Record<"bylaw", Printer<PolicyText>>> = { bylaw: printer };

/** What Prettier takes where nothing else is said: the width of `bylaw format`. */
export const defaultOptions: Partial<Options> = { printWidth: 120, tabWidth: 2, useTabs: false };

const plugin: Plugin<PolicyText> = {
  languages: [...languages],
  parsers,
  printers,
  defaultOptions,
};

export default plugin;
