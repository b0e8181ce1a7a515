import type { IrType } from "@bylaw/ir";

/** A field of the applicant's form for one value of any type. */
export interface FieldProps<T extends IrType = IrType> {
  readonly type: T;
  /** What the field is about, for those who do not see where it stands. */
  readonly label: string;
  /** As a host would give it; undefined is: not known. */
  readonly value: unknown;
  /** The value before the first change by hand. */
  readonly before: unknown;
  readonly change: (value: unknown) => void;
  readonly refused?: boolean;
  /** What stands for "not known" here. */
  readonly unknownText?: string;
}
