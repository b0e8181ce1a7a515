/** What a client may have sent of another kind than the protocol says: a text, or the empty one. */
export function asText(sent: unknown): string {
  return typeof sent === "string" ? sent : "";
}
