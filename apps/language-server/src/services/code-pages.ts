import { existsSync } from "node:fs";
import type { DiagnosticCode } from "@bylaw/diagnostics";
import { pages } from "@bylaw/diagnostics/pages";

const folder = folderOfPages();
const known = new Map<DiagnosticCode, string | undefined>();

/** The address of the page that explains a code, where the pages are installed; editors open it beside the text. */
export function codePage(code: DiagnosticCode): string | undefined {
  if (!known.has(code)) known.set(code, addressOf(code));
  return known.get(code);
}

function addressOf(code: DiagnosticCode): string | undefined {
  if (folder === undefined) return undefined;
  const page = new URL(`${pages[code].pass}/${code}.md`, folder);
  return existsSync(page) ? page.href : undefined;
}

function folderOfPages(): URL | undefined {
  try {
    return new URL("messages/", import.meta.resolve("@bylaw/diagnostics/package.json"));
  } catch {
    // Packed into one file there are no packages; who packs may put the pages beside it.
    const beside = new URL("../messages/", import.meta.url);
    return existsSync(beside) ? beside : undefined;
  }
}
