import type { Language } from "@bylaw/diagnostics";
import type { Keeper } from "../keep/keeper.ts";
import type { PresenterActs } from "../presenter/presenter-acts.ts";
import type { Acts } from "../state/acts.ts";
import type { Session } from "../state/session.ts";
import type { Thing } from "./thing.ts";

/** What things are found in, and what can be done with them. */
export interface Around {
  readonly session: Session;
  readonly acts: Acts;
  readonly presenter: PresenterActs;
  readonly keeper: Pick<Keeper, "copyLink">;
}

/** A name in the language of the page, and the other where it differs: both find the thing. */
export function namedIn(
  language: Language,
  nameIn: (language: Language) => string,
  ...more: readonly (string | undefined)[]
): Pick<Thing, "name" | "names" | "other"> {
  const [name, other] = [nameIn(language), nameIn(language === "en" ? "zh" : "en")];
  const names = [...new Set([name, other, ...more])].filter((each) => each !== undefined && each !== "");
  return { name, names: names as readonly string[], ...(other === name ? {} : { other }) };
}

/** Within a sentence a name begins small, but for one that is written in capitals. */
export function withinSentence(name: string, language: Language): string {
  if (language === "zh" || /^\p{Lu}[\p{Lu}\p{N}]/u.test(name)) return name;
  return name.charAt(0).toLowerCase() + name.slice(1);
}
