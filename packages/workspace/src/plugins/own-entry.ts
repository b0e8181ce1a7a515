/** One own entry of a value that someone else made: no accessor is called, nothing inherited is seen, nothing thrown. */
export function ownEntry(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  try {
    return Object.getOwnPropertyDescriptor(value, key)?.value;
  } catch {
    return undefined;
  }
}
