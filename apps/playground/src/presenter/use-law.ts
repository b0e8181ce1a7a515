import type { Span } from "@bylaw/diagnostics";
import { useEffect, useState } from "preact/hooks";
import type { ServiceLine } from "../engine/service-line.ts";
import type { Session } from "../state/session.ts";
import { type LawLine, lawInFocus } from "./law-in-focus.ts";

/** The line of law of a rule, and the text and the rule of which it is. */
export interface FoundLaw {
  readonly of: Session["placed"];
  readonly before: Session["pinned"];
  readonly rule: string;
  readonly line?: LawLine;
}

/** The line of a rule in both languages, beside how it read in the text held as "before". */
export function useLaw(session: Session, serve: ServiceLine["serve"], rule: string | undefined): FoundLaw | undefined {
  const { compiled, placed, sources, pinned, measure } = session;
  const [found, setFound] = useState<FoundLaw>();
  const [span] = rule === undefined ? [] : [spanOf(compiled?.origins.rules, rule)];
  const settled = placed !== undefined && placed === sources;
  useEffect(() => {
    if (!settled || rule === undefined) return undefined;
    if (span === undefined) {
      setFound({ of: placed, before: pinned, rule });
      return undefined;
    }
    let over = false;
    const path = span.source;
    const shipped = pinned ?? measure.sources;
    const asks = (skin: "en" | "zh") => serve("formatIn", { path, language: skin, skin, shipped });
    const rows = serve("sideBySide", { path, language: "en" });
    void Promise.all([rows, asks("en"), asks("zh")]).then(([side, en, zh]) => {
      if (over) return;
      const text = sources.find((each) => each.path === path)?.text ?? "";
      const at = text.slice(0, span.start).split("\n").length;
      const texts =
        en !== undefined && zh !== undefined ? { en: bothTexts(en.value), zh: bothTexts(zh.value) } : undefined;
      const line = side === undefined || texts === undefined ? undefined : lawInFocus(side.value, at, texts);
      setFound({ of: placed, before: pinned, rule, ...(line && { line }) });
    });
    return () => {
      over = true;
    };
  }, [settled, placed, pinned, rule, span?.source, span?.start]);
  return found;
}

function bothTexts({ text, shipped }: { readonly text: string; readonly shipped: string }) {
  return { before: shipped, now: text };
}

function spanOf(rules: Readonly<Record<string, Span>> | undefined, rule: string): Span | undefined {
  return rules !== undefined && Object.hasOwn(rules, rule) ? rules[rule] : undefined;
}
