import { languageWords, type NamedThing, type WordForms } from "@bylaw/language";
import { isHan, type Skin } from "./skin.ts";

/** The names of a thing: the one that a skin wants, the other one, and all words that are read for it. */
export interface BothNames {
  readonly wanted: string;
  readonly other: string;
  readonly read: readonly string[];
}

const { titleParts, dutyParts, procedureParts, stepParts, roleWords, functionWords } = languageWords;

/** What the language brings itself, by its canonical name. */
const builtIn: ReadonlyMap<string, WordForms> = new Map(
  [titleParts, dutyParts, procedureParts, stepParts, roleWords, functionWords].flatMap((table) =>
    Object.values(table).map((forms: WordForms) => [forms.en[0] ?? "", forms] as const),
  ),
);

/**
 * Which name is English and which Chinese is seen by their characters, for some authors write 资产总额 first. Where both
 * are of one writing, the canonical one stands for English. Nothing for a thing with one name.
 */
export function bothNames({ kind, declaration }: NamedThing, skin: Skin): BothNames | undefined {
  const { name, local } = declaration;
  if (name.span.source === "" && (kind === "part" || kind === "role" || kind === "function")) {
    const forms = builtIn.get(name.text);
    if (forms !== undefined) return ofForms(forms, skin);
  }
  if (local === undefined || local.text === name.text) return undefined;
  const [english, chinese] = isHan(name.text) && !isHan(local.text) ? [local.text, name.text] : [name.text, local.text];
  const read = [english, chinese];
  return skin === "en" ? { wanted: english, other: chinese, read } : { wanted: chinese, other: english, read };
}

/** A word of the language in a skin; every other form of it is read. */
function ofForms(forms: WordForms, skin: Skin): BothNames {
  const read = [...forms.en, ...forms.zh, ...forms["zh-Hant"]];
  return { wanted: forms[skin][0] ?? "", other: (skin === "en" ? forms.zh[0] : forms.en[0]) ?? "", read };
}
