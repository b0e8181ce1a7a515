import type { Language } from "@bylaw/diagnostics";
import type { IrPolicy, Names } from "@bylaw/ir";
import type { FormEntry } from "../../facts/applicant-form.ts";
import { factOf, labelOf } from "../../present/names.ts";

/** What an entry of the form asks for, in words. */
export function entryName(policy: IrPolicy, { kind, id }: FormEntry, language: Language): string {
  const names = namesOf(policy, kind, id);
  return names === undefined ? id : labelOf(names, language);
}

function namesOf(policy: IrPolicy, kind: FormEntry["kind"], id: string): Names | undefined {
  switch (kind) {
    case "fact":
      return factOf(policy, id)?.names;
    case "paper":
      return policy.papers.find((paper) => paper.id === id);
    case "title":
      return policy.titles?.find(({ names }) => names.id === id)?.names;
    default:
      return kind satisfies never;
  }
}
