/** The fact to which a problem of the door belongs, by its path: `facts.satisfaction`, `facts.penalties[0].on`. */
export function refusedFact(path: string | undefined): string | undefined {
  return path === undefined ? undefined : /^(?:facts\.)?([^.[]+)/.exec(path)?.[1];
}
