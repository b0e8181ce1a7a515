import type { IrType } from "@bylaw/ir";
import { readExact, times, toDecimal } from "../present/exact.ts";

/** A value as determinations write it, as a host would hand it in; lists have no such value. */
export function hostValue(type: IrType, canonical: string): unknown {
  switch (type.kind) {
    case "boolean":
      return canonical === "yes" || canonical === "true";
    case "set":
      return canonical === "" ? [] : canonical.split(/,\s*/);
    case "number": {
      const exact = readExact(canonical);
      if (type.measure === "percent")
        return exact === undefined ? canonical : `${toDecimal(times(exact, 100n), 8).text}%`;
      if (type.measure === "money") return exact === undefined ? canonical : toDecimal(exact, 2).text;
      if (type.measure === "months" || type.measure === "days") return canonical;
      return Number.isSafeInteger(Number(canonical)) ? Number(canonical) : canonical;
    }
    case "date":
    case "choice":
    case "text":
      return canonical;
    case "list":
      return undefined;
    default:
      return type satisfies never;
  }
}
