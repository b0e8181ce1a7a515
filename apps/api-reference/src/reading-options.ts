/** How declarations are read by the tools, which have a TypeScript of their own: as strictly as they were written. */
export const readingOptions = {
  target: "es2023",
  lib: ["es2024", "dom"],
  module: "nodenext",
  moduleResolution: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  types: [] as string[],
};
