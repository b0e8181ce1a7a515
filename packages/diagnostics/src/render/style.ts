import type { Severity } from "../diagnostic.ts";

/** What a piece of the output is for; the colour follows from it. */
export type Role = Severity | "code" | "gutter" | "strong" | "added";

const sequences: Readonly<Record<Role, string>> = {
  error: "1;31",
  warning: "1;33",
  info: "1;36",
  code: "1",
  gutter: "1;34",
  strong: "1",
  added: "32",
};

/** Colours a piece of text for its role, or gives it back as it is. */
export type Paint = (role: Role, text: string) => string;

/** With colour, terminal sequences (SGR) round the text; without it, the text alone. */
export function painter(colour: boolean): Paint {
  if (!colour) return (_role, text) => text;
  return (role, text) => (text === "" ? "" : `\u001b[${sequences[role]}m${text}\u001b[0m`);
}
