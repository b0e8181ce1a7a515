/** In which of the two formats a file is, by its name and how it begins. */
export function formatOf(name: string, text: string): "csv" | "json" {
  if (/\.json$/i.test(name)) return "json";
  return !/\.(?:csv|tsv|txt)$/i.test(name) && /^\s*[[{]/.test(text) ? "json" : "csv";
}

/** Hands a table to the reader as a file; the byte order mark tells spreadsheets that it is UTF-8. */
export function saveTable(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob(["\uFEFF", text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
