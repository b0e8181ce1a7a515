import type { IrForEach } from "@bylaw/ir";
import type { TypeContext } from "./context.ts";

/** The list whose records a declaration `for each` takes one by one. */
export function eachOf(declaration: object, context: TypeContext): IrForEach | undefined {
  const opened = context.bound.scopes.get(declaration);
  return opened && { list: opened.list.declaration.name.text, scope: opened.scope };
}
