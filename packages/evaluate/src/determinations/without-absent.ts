/** What may be absent of each field of a form. */
type Perhaps<Form> = { readonly [Key in keyof Form]: Form[Key] | undefined };

/** The form without its absent fields, so that equal results are equal bytes. */
export function withoutAbsent<Form extends object>(fields: Perhaps<Required<Form>>): Form {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Form;
}
