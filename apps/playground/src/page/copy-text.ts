/** Puts a text on the clipboard; false where the browser does not allow it. Only to be called where somebody asks for it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedByCommand(text);
  }
}

/** Pages that come over plain HTTP have no clipboard of their own; there the browser's command to copy is given. */
function copiedByCommand(text: string): boolean {
  let taken = false;
  const put = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener("copy", put, { capture: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", put, { capture: true });
  return done && taken;
}
