import type { Token } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import type { ServiceOptions, Signature } from "../service-types.ts";
import { caretAt } from "./caret.ts";
import { type Stock, stockOf, type Thing } from "./stock.ts";
import { nameOf } from "./tree.ts";
import { describeKind, signatureWords } from "./words.ts";
import { keywordIn, type Writing, writingAt } from "./writing.ts";

/** The look-up, function or rounding round the caret, with the part in which the caret stands. Never throws. */
export function signatureAt(
  analysis: Analysis,
  path: string,
  offset: number,
  options: ServiceOptions,
): Signature | undefined {
  const caret = caretAt(analysis, path, offset);
  const tokens = caret?.place?.tokens;
  if (caret === undefined || tokens === undefined) return undefined;
  return callRound(tokens, stockOf(analysis), options) ?? rounding(tokens, writingAt(caret, options), options);
}

/** From the caret back to the bracket that is open, counting the commas outside of inner ones. */
function callRound(tokens: readonly Token[], stock: Stock, options: ServiceOptions): Signature | undefined {
  let [depth, commas] = [0, 0];
  for (let at = tokens.length - 1; at > 0; at--) {
    const kind = tokens[at]?.tokenType.name;
    if (kind === "RightRound") depth++;
    if (kind === "Comma" && depth === 0) commas++;
    if (kind !== "LeftRound" || depth-- > 0) continue;
    const name = tokens[at - 1];
    const thing = name === undefined ? undefined : stock.byName.get(nameOf(name));
    if (name !== undefined && (thing?.kind === "table" || thing?.kind === "function")) {
      return signature(nameOf(name), thing, commas, stock, options);
    }
    [depth, commas] = [0, 0];
  }
  return undefined;
}

function signature(name: string, thing: Thing, commas: number, stock: Stock, { language }: ServiceOptions): Signature {
  const value = signatureWords.value[language];
  const { parameters } = thing;
  const labels =
    parameters === undefined
      ? [value, value, signatureWords.more[language]]
      : parameters.map(({ names, type }) => {
          const key = names === undefined ? undefined : stock.byName.get(names.id);
          const kind = type ?? key?.type;
          const called = key === undefined ? names?.id : language === "en" ? key.id : (key.local ?? key.id);
          const what = kind === undefined ? undefined : describeKind(kind, language);
          return [called, what].filter((part) => part !== undefined).join(": ") || value;
        });
  const gives = thing.type === undefined ? "" : ` → ${describeKind(thing.type, language)}`;
  return {
    label: `${name}(${labels.join(", ")})${gives}`,
    parameters: labels.map((label) => ({ label })),
    active: Math.max(0, Math.min(commas, labels.length - 1)),
    ...(thing.label?.[language] === undefined ? {} : { markdown: thing.label[language] }),
  };
}

/** `round VALUE to UNIT up | down | nearest`. */
function rounding(tokens: readonly Token[], writing: Writing, { language }: ServiceOptions): Signature | undefined {
  const from = tokens.findLastIndex(({ keyword }) => keyword === "round");
  if (from === -1) return undefined;
  const behind = tokens.slice(from + 1);
  const to = behind.findIndex(({ keyword }) => keyword === "to");
  const ended = behind.some(
    ({ keyword }, at) => at > to && to !== -1 && (keyword === "up" || keyword === "down" || keyword === "nearest"),
  );
  if (ended || behind.some(({ keyword }) => keyword === "when" || keyword === "unless")) return undefined;
  const ways = (["up", "down", "nearest"] as const).map((id) => keywordIn(id, writing)).join(" | ");
  const parts = [signatureWords.value[language], signatureWords.unit[language], ways];
  const label = `${keywordIn("round", writing)} ${parts[0]} ${keywordIn("to", writing)} ${parts[1]} ${ways}`;
  const active = to === -1 ? 0 : behind.length - 1 > to ? 2 : 1;
  return { label, parameters: parts.map((part) => ({ label: part })), active };
}
