import type { Completion, ServiceOptions } from "../service-types.ts";
import type { Caret } from "./caret.ts";
import type { Offer } from "./offer.ts";
import { describeKind, kindWords, signatureWords } from "./words.ts";

/** An offer as hosts take it. */
export function completionOf(
  caret: Caret,
  offer: Offer,
  filters: readonly string[],
  options: ServiceOptions,
): Completion {
  const { label, kind, insert = label, snippet, from } = offer;
  const markdown = documentation(offer, options);
  return {
    label,
    kind,
    insert: caret.quoted || needsQuotes(offer, insert) ? `\`${insert}\`` : insert,
    span: from === undefined ? caret.span : { ...caret.span, start: from },
    filters,
    detail: detailOf(offer, options),
    ...(snippet === undefined ? {} : { snippet }),
    ...(markdown === undefined ? {} : { markdown }),
  };
}

/** A name with blanks or signs stands in backquotes. */
function needsQuotes({ thing, snippet }: Offer, insert: string): boolean {
  return (
    thing !== undefined && snippet === undefined && thing.kind !== "plugin" && !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(insert)
  );
}

/** The other name, and what it is. */
function detailOf({ kind, other, thing }: Offer, { language }: ServiceOptions): string {
  const what = thing?.type === undefined ? kindWords[kind][language] : describeKind(thing.type, language);
  return other === undefined ? what : `${other} · ${what}`;
}

function documentation({ thing }: Offer, { language }: ServiceOptions): string | undefined {
  if (thing === undefined) return undefined;
  const label = thing.label?.[language] ?? thing.label?.en ?? thing.label?.zh;
  const from =
    thing.vocabulary === undefined ? undefined : `${signatureWords.fromVocabulary[language]} \`${thing.vocabulary}\``;
  const lines = [label, from].filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : lines.join("\n\n");
}
