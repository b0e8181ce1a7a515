/** Puts a text between the markers of its name on a page; whatever stood there goes. Refuses a page without them. */
export function between(page: string, name: string, text: string): string {
  const begin = `<!-- figures: ${name} -->`;
  const end = "<!-- end of figures -->";
  const from = page.indexOf(begin);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`the page has no place for the figures of ${name}`);
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
}
