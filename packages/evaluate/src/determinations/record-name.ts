import { type Run, recordsOf } from "../run.ts";

/** The text in the field `id` of a record, by which results name it. */
export function recordName(run: Run, list: string, record: number): string | undefined {
  const fields = recordsOf(run, list)?.[record];
  const name = fields !== undefined && Object.hasOwn(fields, "id") ? fields["id"] : undefined;
  return typeof name === "string" ? name : undefined;
}
