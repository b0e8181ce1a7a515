/** Imports a module of someone else by its address. A module of its own, so that a bundle can put its own way in its place. */
export function importModule(address: string): Promise<unknown> {
  return import(address);
}
