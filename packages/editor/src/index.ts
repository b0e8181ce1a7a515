export { type Form, forms, inspect } from "./inspect.ts";
