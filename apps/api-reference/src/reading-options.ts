/** Options of a compiler as its configuration file has them. */
type ReadingOptions = Readonly<Record<string, string | boolean | readonly string[]>>;

/** How declarations are read by the tools, which have a TypeScript of their own: as strictly as they were written. */
export const readingOptions: ReadingOptions = {
  target: "es2023",
  lib: ["es2024", "dom"],
  module: "nodenext",
  moduleResolution: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  types: [],
};
