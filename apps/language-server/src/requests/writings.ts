import { formatIn, type Skin, sideBySide } from "@bylaw/editor";
import type { CancellationToken } from "vscode-languageserver";
import type { Converted, ConvertParams, SideRow, Sides, SidesParams } from "../protocol.ts";
import type { Session } from "../session.ts";

const skins: ReadonlySet<Skin> = new Set<Skin>(["en", "zh", "zh-Hant"]);

/** A text wholly in one language; nothing for a text that is unknown, and for a language that is. */
export async function converted(
  session: Session,
  { uri, skin }: ConvertParams,
  token: CancellationToken,
): Promise<Converted> {
  const asked = await session.asked(uri, token);
  if (asked === undefined || !skins.has(skin)) return { problems: [] };
  return { text: formatIn(asked.policy.whole(), asked.source, skin), problems: [] };
}

/** A text in both languages, row by row. */
export async function sidesOf(session: Session, { uri }: SidesParams, token: CancellationToken): Promise<Sides> {
  const asked = await session.asked(uri, token);
  if (asked === undefined) return { rows: [] };
  const rows = sideBySide(asked.policy.whole(), asked.source);
  return {
    rows: rows.map((row): SideRow => {
      const { kind } = row;
      const range = session.range(asked.document, row.span);
      if (kind === "statement") return { kind, range, en: row.en, zh: row.zh };
      const { language, text } = row;
      return { kind, range, en: language === "zh" ? "" : text, zh: language === "en" ? "" : text };
    }),
  };
}
