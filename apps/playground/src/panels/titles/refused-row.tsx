import type { Diagnostic } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { Refusal } from "../../ledger/fields/refusal.tsx";

/** What was refused of the row above, over all five columns; nothing where all was taken. */
export function RefusedRow({ problems }: { readonly problems: readonly Diagnostic[] }): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <tr class="refused-row">
      <td colSpan={5}>
        <Refusal problems={problems} value={undefined} change={() => {}} />
      </td>
    </tr>
  );
}
