import type { SetType } from "@bylaw/ir";

/** What is said of each member of a set; a member that is missing here is not known. */
export type SetAnswers = ReadonlyMap<string, boolean>;

/** Reads a set as hosts give it: a list of members (all others are out), or an object of yes and no. */
export function readSet(type: SetType, given: unknown): SetAnswers {
  const answers = new Map<string, boolean>();
  const idOf = (name: string): string | undefined =>
    type.members.find(({ id, en, zh }) => id === name || en === name || zh === name)?.id;
  if (Array.isArray(given)) {
    for (const member of type.members) answers.set(member.id, false);
    for (const name of given) {
      const id = typeof name === "string" ? idOf(name) : undefined;
      if (id !== undefined) answers.set(id, true);
    }
  } else if (typeof given === "object" && given !== null) {
    for (const [name, answer] of Object.entries(given)) {
      const id = idOf(name);
      if (id !== undefined && typeof answer === "boolean") answers.set(id, answer);
    }
  }
  return answers;
}

/** The answers as a host value; nothing where nothing is known. */
export function giveSet(type: SetType, answers: SetAnswers): unknown {
  const known = type.members.filter(({ id }) => answers.has(id));
  if (known.length === 0) return undefined;
  if (known.length === type.members.length) return known.filter(({ id }) => answers.get(id)).map(({ id }) => id);
  return Object.fromEntries(known.map(({ id }) => [id, answers.get(id)]));
}
