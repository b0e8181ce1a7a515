const signs: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Any text so that HTML takes it as text, between tags and in an attribute in quotation marks alike. */
export function escaped(text: string): string {
  // A null character is a fault in HTML; nothing is lost with it.
  return text.replaceAll("\0", "").replace(/[&<>"']/g, (sign) => signs.get(sign) ?? "");
}
