/** Of a key press, what tells whether it opens the command bar. */
export type PressedKey = Pick<KeyboardEvent, "altKey" | "code" | "ctrlKey" | "key" | "metaKey" | "shiftKey">;

/** Ctrl K, on a Mac Command K: by the letter, or by its place where the keyboard has no Latin letters. */
export function opensCommandBar(pressed: PressedKey, isMac: boolean): boolean {
  const { altKey, code, ctrlKey, key, metaKey, shiftKey } = pressed;
  const held = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (!held || altKey || shiftKey) return false;
  return key.toLowerCase() === "k" || (code === "KeyK" && !/^[a-z]$/iu.test(key));
}

export const onMac: boolean = typeof navigator !== "undefined" && navigator.platform.startsWith("Mac");
