/** Names that mean something to every program that reads an object, whoever wrote it. */
const reserved: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** No object of a plugin has more entries than this; what has is not looked into. */
export const mostEntries = 200;

/** The own entries of a value from outside: plain data only, in order, accessors left out. */
export interface OwnValues {
  readonly entries: ReadonlyMap<string, unknown>;
  /** Reserved names that stand in the object. */
  readonly reserved: readonly string[];
  /** There are more than `mostEntries`, and none was read. */
  readonly tooMany?: true;
}

/**
 * Reads an object that someone else made without running any of its code: no accessor is called and nothing inherited
 * is seen. Gives undefined for what is no object, for a list, and for an object that does not let itself be read.
 */
export function ownValues(value: unknown): OwnValues | undefined {
  if (value === null || typeof value !== "object") return undefined;
  try {
    return Array.isArray(value) ? undefined : readObject(value);
  } catch {
    // A proxy may throw wherever it is touched; what cannot be read is not there.
    return undefined;
  }
}

function readObject(value: object): OwnValues {
  const keys = Object.getOwnPropertyNames(value);
  if (keys.length > mostEntries) return { entries: new Map(), reserved: [], tooMany: true };
  const entries = new Map<string, unknown>();
  const refused: string[] = [];
  for (const key of keys) {
    if (reserved.has(key)) refused.push(key);
    else {
      const descriptor = Object.getOwnPropertyDescriptor(value, key);
      if (descriptor !== undefined && "value" in descriptor) entries.set(key, descriptor.value);
    }
  }
  return { entries, reserved: refused };
}

/**
 * Reads a list that someone else made, in the same way; an item that is an accessor or a hole is undefined. Gives
 * undefined for what is no list, "too many" where it is longer than `most`.
 */
export function ownItems(value: unknown, most: number): readonly unknown[] | "too many" | undefined {
  try {
    if (!Array.isArray(value)) return undefined;
    const length: unknown = Object.getOwnPropertyDescriptor(value, "length")?.value;
    if (typeof length !== "number" || length > most) return "too many";
    return Array.from({ length }, (_, index): unknown => Object.getOwnPropertyDescriptor(value, index)?.value);
  } catch {
    return undefined;
  }
}
