/**
 * Has the file of the editor fetched and read in, without running it: the page that asks for it may still be drawn.
 * Nothing where the page does not know the file, as while it is developed.
 */
export function fetchEditorAhead(): void {
  const file = document.querySelector<HTMLMetaElement>('meta[name="bylaw-editor"]')?.content ?? "";
  if (file === "") return;
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.crossOrigin = "";
  link.href = file;
  document.head.append(link);
}
