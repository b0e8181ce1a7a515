export { bylaw, bylaw as default } from "./bylaw.ts";
export type { BylawOptions } from "./options.ts";
