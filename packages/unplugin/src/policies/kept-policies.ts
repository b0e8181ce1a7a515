import { resolve } from "node:path";
import type { Language } from "@bylaw/diagnostics";
import { type ReadPolicy, readPolicy } from "./read-policy.ts";

/** Policies by their files, each compiled once until a file that it rests on is another. */
export interface KeptPolicies {
  readonly language: Language;
  readonly read: (path: string) => Promise<ReadPolicy>;
  /** The policies that rest on a file, as they were last read. */
  readonly restingOn: (file: string) => readonly ReadPolicy[];
}

/** Keeps what was read. Nothing is watched: each question looks at the files again, and only what has changed is compiled. */
export function keepPolicies(language: Language): KeptPolicies {
  const reading = new Map<string, Promise<ReadPolicy>>();
  const known = new Map<string, ReadPolicy>();
  const readAnew = async (path: string): Promise<ReadPolicy> => {
    const policy = await readPolicy(path, language);
    known.set(path, policy);
    return policy;
  };
  return {
    language,
    read: async (file) => {
      const path = resolve(file);
      const running = reading.get(path);
      if (running !== undefined) return running;
      const last = known.get(path);
      if (last?.isCurrent() === true) return last;
      const next = readAnew(path).finally(() => reading.delete(path));
      reading.set(path, next);
      return next;
    },
    restingOn: (file) => {
      const path = resolve(file);
      return [...known.values()].filter(({ watched }) => watched.includes(path));
    },
  };
}
