import type { Diagnostic, Language } from "@bylaw/diagnostics";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Texts } from "../texts/texts.ts";

/** What parts of the page need everywhere: the words, and what can be done with a fact. */
export interface PageContext {
  readonly language: Language;
  readonly texts: Texts;
  readonly setFact: (fact: string, value: unknown) => void;
  /** Problems that the door has with given values, by fact. */
  readonly refusals: ReadonlyMap<string, readonly Diagnostic[]>;
}

const Context = createContext<PageContext | undefined>(undefined);

export const PageProvider = Context.Provider;

/** The page's words and acts. Only to be called below a `PageProvider`. */
export function usePage(): PageContext {
  const page = useContext(Context);
  if (page === undefined) throw new Error("a part of the page stands outside the page");
  return page;
}
