/** Names that mean something to every program that reads an object, whoever wrote it. */
const reserved: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** The own entries of a value from outside: plain data only, in order, accessors left out. */
export interface OwnValues {
  readonly entries: ReadonlyMap<string, unknown>;
  /** Reserved names that stand in the object. */
  readonly reserved: readonly string[];
}

/**
 * Reads an object that someone else made without running any of its code: no accessor is called and nothing inherited
 * is seen. Gives undefined for what is no object, and for a list.
 */
export function ownValues(value: unknown): OwnValues | undefined {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  const entries = new Map<string, unknown>();
  const refused: string[] = [];
  for (const key of Object.getOwnPropertyNames(value)) {
    if (reserved.has(key)) refused.push(key);
    else {
      const descriptor = Object.getOwnPropertyDescriptor(value, key);
      if (descriptor !== undefined && "value" in descriptor) entries.set(key, descriptor.value);
    }
  }
  return { entries, reserved: refused };
}
