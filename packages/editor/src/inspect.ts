import { type CompileInput, compileForms, type PolicyForms, type Token } from "@bylaw/language";

/** The forms that a policy passes through and that can be printed. */
export const forms = ["tokens", "ast", "model", "ir"] as const;

/** One of them. */
export type Form = (typeof forms)[number];

/**
 * A policy printed as one of its forms. Tokens are one a line, place first; the others are JSON. A broken policy has
 * its first three forms; undefined stands for a compiled one that there is not.
 */
export function inspect(form: Form, input: CompileInput): string | undefined {
  const made = compileForms(input);
  switch (form) {
    case "tokens":
      return made.scanned.map(tokenLines).join("\n\n");
    case "ast":
      return json(made.trees);
    case "model":
      return json({ ...made.model, bound: undefined });
    case "ir":
      return made.compiled === undefined ? undefined : json(made.compiled.policy);
    default:
      return form satisfies never;
  }
}

function tokenLines({ source, tokens }: PolicyForms["scanned"][number]): string {
  return tokens.map((token) => `${source.path}:${token.line + 1}\t${tokenLine(token)}`).join("\n");
}

/** A token without its place: what it was taken for, and what stands there. */
export function tokenLine({ head, keyword, tokenType, image }: Token): string {
  return `${head ? "verb " : ""}${keyword ?? tokenType.name}\t${JSON.stringify(image)}`;
}

/** JSON with its lists in order; maps are printed as lists of pairs, and numbers too large for JSON as text. */
function json(value: unknown): string {
  return JSON.stringify(value, plain, 2);
}

function plain(_key: string, entry: unknown): unknown {
  if (entry instanceof Map) return [...(entry as ReadonlyMap<unknown, unknown>)];
  if (entry instanceof Set) return [...(entry as ReadonlySet<unknown>)];
  return typeof entry === "bigint" ? entry.toString() : entry;
}
