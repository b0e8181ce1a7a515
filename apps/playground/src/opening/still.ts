import type { Language } from "@bylaw/diagnostics";
import type { Settings } from "../state/settings.ts";

/** What the browser holds of this reader and what the address asks for. */
export interface Held {
  readonly settings: Settings;
  /** The query and the fragment of the address, as the browser gives them. */
  readonly search: string;
  readonly fragment: string;
  readonly framed: boolean;
  /** Names under which the browser keeps something for this page. */
  readonly kept: readonly string[];
}

/**
 * The language of the still page that stands until the live one does; nothing where the live one will show something
 * else: another measure, a link, a draft, a day or widths of one's own.
 */
export function stillPageFor({ settings, search, fragment, framed, kept }: Held): Language | undefined {
  const plain = search === "" && fragment === "" && !framed;
  const own = kept.some((name) => name.startsWith("bylaw.") && name !== "bylaw.settings");
  const moved = settings.on !== undefined || Object.keys(settings.splits ?? {}).length > 0;
  return plain && !own && !moved ? settings.language : undefined;
}
