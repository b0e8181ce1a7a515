import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { usePage } from "../../page/page-context.ts";
import { Segment } from "../../page/segment.tsx";
import { grouped } from "../../present/exact.ts";
import { openDecision } from "../../state/session.ts";
import type { PanelProps } from "../panel.ts";
import { PeopleFigures } from "./people-figures.tsx";
import { PeopleTable } from "./people-table.tsx";
import { TableProblems } from "./table-problems.tsx";
import { formatOf, saveTable } from "./tables-of-files.ts";
import { populationWords } from "./words.ts";

const sizes = [2_000, 10_000, 100_000] as const;

/** Who the population is, what the open decision makes of it, and each of its applicants. */
export function PopulationPanel({ session, acts }: PanelProps): JSX.Element {
  const { language } = usePage();
  const words = populationWords(language);
  const [busy, setBusy] = useState<"reading" | "inventing">();
  const { crowd, peopleShown } = session;
  const number = (value: number): string => grouped(String(value), language);
  const read = (file: File | undefined): void => {
    if (file === undefined) return;
    setBusy("reading");
    void file
      .text()
      .then((text) => acts.crowd.readPeople(file.name, text, formatOf(file.name, text)))
      .finally(() => setBusy(undefined));
  };
  const invent = (size: number): void => {
    setBusy("inventing");
    void acts.crowd.inventPeople(size).finally(() => setBusy(undefined));
  };
  const judged = crowd?.judged;
  const decision = openDecision(session);
  return (
    <div
      class="population"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        read(event.dataTransfer?.files[0]);
      }}
    >
      <header>
        <h1>{crowd === undefined ? words.none : words.title(number(crowd.columns.size), crowd.source)}</h1>
        {crowd === undefined ? null : (
          <p class="population-about">
            {crowd.source === "own" ? words.ownTable(crowd.name ?? "") : (crowd.about?.[language] ?? words.invented)}
          </p>
        )}
        <PopulationActs session={session} acts={acts} invent={invent} read={read} busy={busy} />
      </header>
      <TableProblems session={session} />
      {crowd === undefined || judged === undefined || decision === undefined ? null : (
        <>
          <div class="bar">
            <div class="views" role="group" aria-label={words.views}>
              {([false, true] as const).map((table) => (
                <button
                  key={String(table)}
                  type="button"
                  aria-pressed={(peopleShown?.table ?? false) === table}
                  onClick={() => acts.showPeople({ table })}
                >
                  {table ? words.table : words.figures}
                </button>
              ))}
            </div>
          </div>
          {peopleShown?.table === true ? (
            <PeopleTable session={session} acts={acts} crowd={{ ...crowd, judged }} decision={decision} />
          ) : (
            <PeopleFigures acts={acts} crowd={{ ...crowd, judged }} decision={decision} />
          )}
        </>
      )}
    </div>
  );
}

interface PopulationActsProps extends Pick<PanelProps, "session" | "acts"> {
  readonly invent: (size: number) => void;
  readonly read: (file: File | undefined) => void;
  readonly busy: "reading" | "inventing" | undefined;
}

/** How many are invented, a table of one's own, and the people as a file. */
function PopulationActs({ session, acts, invent, read, busy }: PopulationActsProps): JSX.Element {
  const { language } = usePage();
  const words = populationWords(language);
  const { crowd } = session;
  const save = async (): Promise<void> => {
    const text = await acts.crowd.tableOfPeople();
    if (text !== undefined) saveTable(text, `${session.measure.id}-population.csv`);
  };
  const number = (value: number): string => grouped(String(value), language);
  return (
    <div class="population-acts">
      <div class="segments" role="group" aria-label={words.sizes}>
        {sizes.map((size) => (
          <Segment
            key={size}
            pressed={crowd?.source === "made" && crowd.columns.size === size}
            choose={() => invent(size)}
            label={number(size)}
            text={number(size)}
          />
        ))}
      </div>
      <label class="button upload">
        {words.upload}
        <input
          type="file"
          accept=".csv,.json,text/csv,application/json"
          aria-description={words.drop}
          onChange={({ currentTarget }) => {
            read(currentTarget.files?.[0]);
            currentTarget.value = "";
          }}
        />
      </label>
      {crowd === undefined ? null : (
        <button type="button" class="button" onClick={() => void save()}>
          {words.download}
        </button>
      )}
      <span role="status">{busy === undefined ? "" : words[busy]}</span>
    </div>
  );
}
