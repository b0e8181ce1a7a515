/** Puts a text on the clipboard; false where the browser does not allow it. Only to be called where somebody asks for it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
