/** The calendar as its file holds it, made anew from the package. */
export function makeYears(): {
  readonly years: Readonly<
    Record<string, { readonly notice: string; readonly free: readonly string[]; readonly working: readonly string[] }>
  >;
};
