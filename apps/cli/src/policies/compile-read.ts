// The compiler, in a module that is loaded where something has to be compiled.
export { compileRead } from "@bylaw/workspace";
