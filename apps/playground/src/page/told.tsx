import type { JSX } from "preact";

/** A sentence of the compiler: what stands between backticks in it is code, and set as code. */
export function Told({ text }: { readonly text: string }): JSX.Element {
  return <>{text.split("`").map((part, place) => (place % 2 === 0 ? part : <code key={place}>{part}</code>))}</>;
}
