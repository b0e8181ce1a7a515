/** What a text is compiled for: its language and the kinds of the parameters that it may name. */
export interface TextScope {
  readonly language: "en" | "zh";
  readonly parameters: Readonly<Record<string, string>>;
  readonly used?: Set<string>;
}
export function compileText(text: unknown, scope: TextScope): string;
export function templateOf(text: string, parameters: Readonly<Record<string, string>>): string;
/** Every form that the text may take, at most 64; each slot stands by its name in ⟦ ⟧. */
export function variantsOf(text: string): readonly string[];
export function slotsOf(text: string): ReadonlySet<string>;
