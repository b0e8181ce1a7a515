/** What may be absent of each field of a form. */
type Perhaps<Form> = { readonly [Key in keyof Form]: Form[Key] | undefined };

/** The form without its absent fields, so that equal results are equal bytes. */
export function withoutAbsent<Form extends object>(fields: Perhaps<Required<Form>>): Form {
  const form: Partial<Record<keyof Form, unknown>> = {};
  for (const key of Object.keys(fields) as (keyof Form)[]) {
    const value = fields[key];
    if (value !== undefined) form[key] = value;
  }
  return form as Form;
}
