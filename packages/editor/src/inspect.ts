import { type CompileInput, compileForms, type PolicyForms } from "@bylaw/language";

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
  const rows = tokens.map((token) => {
    const place = `${source.path}:${token.line + 1}`;
    const kind = token.keyword ?? token.tokenType.name;
    return `${place}\t${token.head ? "verb " : ""}${kind}\t${JSON.stringify(token.image)}`;
  });
  return rows.join("\n");
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
