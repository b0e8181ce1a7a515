// What is wrong with a JSON text, and where: pure, so that a page can say the same as the commands.
export { jsonFault } from "./files/json-fault.ts";
export type { JsonPlace } from "./files/json-place.ts";
export { type RepeatedKey, repeatedKey } from "./files/repeated-key.ts";
