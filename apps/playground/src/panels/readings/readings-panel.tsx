import { formatCitation } from "@bylaw/diagnostics";
import type { IrPolicy, IrReading } from "@bylaw/ir";
import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import { shortName } from "../../present/names.ts";

export interface ReadingsPanelProps {
  readonly policy?: IrPolicy;
  readonly chosen: Readonly<Record<string, string>>;
  /** Undefined goes back to the one of the file. */
  readonly choose: (reading: string, member: string | undefined) => void;
}

/** How open points of the text were read; those with alternatives can be switched for this page. */
export function ReadingsPanel({ policy, chosen, choose }: ReadingsPanelProps): JSX.Element {
  const { texts } = usePage();
  const readings = policy?.readings ?? [];
  return (
    <>
      <p class="panel-lead">{readings.length === 0 ? texts.readings.none : texts.readings.lead}</p>
      <ul class="readings">
        {readings.map((reading) => (
          <Reading key={reading.id} reading={reading} chosen={chosen} choose={choose} />
        ))}
      </ul>
    </>
  );
}

function Reading(props: Pick<ReadingsPanelProps, "chosen" | "choose"> & { readonly reading: IrReading }): JSX.Element {
  const { language, texts } = usePage();
  const { reading, chosen } = props;
  const { id, names, type } = reading;
  const said = reading.label?.[language];
  const standard = reading.default?.kind === "constant" ? reading.default.value : undefined;
  return (
    <li>
      <p class="reading-place">
        <b>{id.replaceAll("_", "-")}</b>
        {reading.citation === undefined ? null : <span>{formatCitation(reading.citation, language)}</span>}
      </p>
      <p lang={language === "zh" && said === undefined ? "en" : undefined}>{said ?? reading.text ?? ""}</p>
      {type?.kind !== "choice" ? null : (
        <label class={`field is-select is-${Object.hasOwn(chosen, id) ? "changed" : "given"}`}>
          <span class="reading-name">{names === undefined ? id : shortName(names, language)}</span>
          <select
            value={Object.hasOwn(chosen, id) ? chosen[id] : String(standard)}
            onChange={(event) => {
              const member = event.currentTarget.value;
              props.choose(id, member === standard ? undefined : member);
            }}
          >
            {type.members.map((member) => (
              <option key={member.id} value={member.id}>
                {`${shortName(member, language)}${member.id === standard ? ` (${texts.readings.standard})` : ""}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </li>
  );
}
