/** The three values of a condition: it holds, it does not, or what is known does not settle it. */
export type Truth = "yes" | "no" | "open";

/** No if any is no, else open if any is open, else yes. Of nothing: yes. */
export function and(operands: Iterable<Truth>): Truth {
  let result: Truth = "yes";
  for (const operand of operands) {
    if (operand === "no") return "no";
    if (operand === "open") result = "open";
  }
  return result;
}

/** Yes if any is yes, else open if any is open, else no. Of nothing: no. */
export function or(operands: Iterable<Truth>): Truth {
  let result: Truth = "no";
  for (const operand of operands) {
    if (operand === "yes") return "yes";
    if (operand === "open") result = "open";
  }
  return result;
}

export function not(operand: Truth): Truth {
  return operand === "yes" ? "no" : operand === "no" ? "yes" : "open";
}

/** Yes and no as a condition. */
export function truthOf(value: boolean): Truth {
  return value ? "yes" : "no";
}
