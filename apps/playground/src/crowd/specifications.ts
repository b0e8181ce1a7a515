/// <reference types="vite/client" />

const found: Readonly<Record<string, () => Promise<unknown>>> = import.meta.glob(
  "../../../../policies/*/population.json",
  { import: "default" },
);

/** What a plugin says of the applicants to invent for it; undefined where it says nothing. Loaded when it is asked for. */
export async function specificationOf(measure: string): Promise<unknown> {
  return found[`../../../../policies/${measure}/population.json`]?.();
}
