import type { CheckedRecord, IrExpression } from "@bylaw/ir";

/** Records that would count, all alike: what is known of such a record. */
export interface Countable {
  /** Stands for the count where facts stand: unlike any fact's name. */
  readonly name: string;
  readonly list: string;
  readonly where?: IrExpression;
  readonly record: CheckedRecord;
}
