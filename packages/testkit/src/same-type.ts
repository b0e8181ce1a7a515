import type { IrType } from "@bylaw/ir";

/** Whether two values can be compared: same kind, measure and members. */
export function sameType(a: IrType, b: IrType): boolean {
  if (a.kind === "number") return b.kind === "number" && a.measure === b.measure;
  if (a.kind === "choice" || a.kind === "set") {
    if (b.kind !== a.kind || a.members.length !== b.members.length) return false;
    const none = (type: IrType): boolean => type.kind === "choice" && type.none === true;
    return none(a) === none(b) && a.members.every((member, index) => member.id === b.members[index]?.id);
  }
  if (a.kind === "date") return b.kind === "date" && (a.none === true) === (b.none === true);
  return a.kind === b.kind && a.kind !== "list";
}
