/**
 * Has the files of the editor fetched and read in, without running them: the page that asks for them may still be drawn.
 * Nothing where the page does not know the files, as while it is developed.
 */
export function fetchEditorAhead(): void {
  const files = document.querySelector<HTMLMetaElement>('meta[name="bylaw-editor"]')?.content ?? "";
  for (const file of files.split(" ").filter((name) => name !== "")) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.crossOrigin = "";
    link.href = file;
    document.head.append(link);
  }
}
