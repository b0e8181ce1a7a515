import type { Language } from "@bylaw/diagnostics";
import { useEffect, useState } from "preact/hooks";
import type { ShownPolicy } from "../engine/protocol.ts";
import { type CoveredArticle, coverageOf } from "./coverage.ts";

/** Milliseconds without a new text before the articles are looked at again. */
const rest = 150;

interface Articles {
  readonly of: ShownPolicy;
  readonly language: Language;
  readonly found: readonly CoveredArticle[];
}

/**
 * The articles of the measure and how much of each is in the text, for the index. At once for the first text and in another
 * language; after an edit when the typing rests, since findings come before it.
 */
export function useArticles(compiled: ShownPolicy | undefined, language: Language): readonly CoveredArticle[] {
  const [known, setKnown] = useState<Articles>();
  const isNews = compiled !== undefined && known?.language !== language;
  const shown = isNews ? { of: compiled, language, found: coverageOf(compiled, language) } : known;
  useEffect(() => {
    if (compiled === undefined || shown === undefined) return undefined;
    if (shown.of === compiled) {
      setKnown(shown);
      return undefined;
    }
    const timer = setTimeout(() => setKnown({ of: compiled, language, found: coverageOf(compiled, language) }), rest);
    return () => clearTimeout(timer);
  }, [compiled, language]);
  return shown?.found ?? [];
}
