/** What the findings take over from the field while they are there. */
export interface FieldKeys {
  /** Hears the keys of the field first. */
  pressed?: (event: KeyboardEvent) => void;
}
