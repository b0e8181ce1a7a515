import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { OpenItem, ShownBoundary, ShownCoverage } from "../../engine/scenario-board.ts";
import type { Acts } from "../../state/acts.ts";
import { BeadRow } from "./bead-row.tsx";
import type { ScenarioPanelWords } from "./words.ts";

interface WithWords {
  readonly words: ScenarioPanelWords;
  readonly acts: Pick<Acts, "addScenario" | "openBoundary" | "goToPlace">;
}

/** What the scenarios try, counted, and each thing that they do not. */
export function CoverageList({ coverage, words, acts }: WithWords & { readonly coverage: ShownCoverage }): JSX.Element {
  const { counts, open, boundaries } = coverage;
  return (
    <section class="scenario-coverage">
      <h2>{words.coverage}</h2>
      <dl>
        {counts.map(({ kind, covered, all }) => (
          <div key={kind}>
            <dt>{words.kinds[kind]}</dt>
            <dd>{words.count(covered, all)}</dd>
          </div>
        ))}
      </dl>
      {open.length === 0 ? (
        <p>{words.allTried}</p>
      ) : (
        <details open={open.length <= 8}>
          <summary>{words.open(open.length)}</summary>
          <ul>
            {open.map((item) => (
              <OpenRow
                key={item.item}
                item={item}
                boundary={boundaries.find((each) => each.item === item.item)}
                words={words}
                acts={acts}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OpenRow({
  item,
  boundary,
  words,
  acts,
}: WithWords & { readonly item: OpenItem; readonly boundary: ShownBoundary | undefined }): JSX.Element {
  const { name, missing, place } = item;
  const tried = boundary === undefined ? undefined : words.tried(boundary.beads);
  const byHand = item.kind === "boundary" && missing.every(({ canWrite }) => !canWrite);
  return (
    <li>
      <p>
        {boundary === undefined ? null : <BeadRow beads={boundary.beads} />}
        {place === undefined ? (
          <span>{name}</span>
        ) : (
          <button type="button" class="as-link" onClick={() => acts.goToPlace(place)}>
            {name}
          </button>
        )}
        <span class="scenario-open">
          {[tried, words.notTried(missing.map(({ point }) => words.points[point])), byHand ? words.byHand : undefined]
            .filter((part) => part !== undefined)
            .join(" · ")}
        </span>
      </p>
      <AddButtons item={item.item} points={missing} words={words} acts={acts} />
    </li>
  );
}

function AddButtons({
  item,
  points,
  words,
  acts,
}: WithWords & { readonly item: number; readonly points: OpenItem["missing"] }): JSX.Element | null {
  const offered = points.filter(({ canWrite }) => canWrite);
  if (offered.length === 0) return null;
  return (
    <p class="scenario-adds">
      {offered.map(({ point }) => (
        <button key={point} type="button" class="button" onClick={() => void acts.addScenario({ item, point })}>
          {words.add(point)}
        </button>
      ))}
    </p>
  );
}

/** The boundary that was chosen in the text, with a scenario on offer for each of its points. */
export function BoundaryInFocus({
  boundary,
  words,
  acts,
}: WithWords & { readonly boundary: ShownBoundary }): JSX.Element {
  const { item, name, beads, side, canWrite } = boundary;
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    region.current?.scrollIntoView({ block: "nearest" });
    region.current?.querySelector<HTMLElement>("button")?.focus();
  }, [item]);
  const points = [side === "below" ? "just_below" : "just_above", "at", "missing"] as const;
  return (
    <section class="boundary-focus" aria-label={words.here} ref={region}>
      <p>
        <BeadRow beads={beads} />
        <b>{name}</b>
        <span class="scenario-open">{[words.tried(beads), ...(canWrite ? [] : [words.byHand])].join(" · ")}</span>
      </p>
      <div class="scenario-adds">
        <AddButtons item={item} points={points.map((point) => ({ point, canWrite }))} words={words} acts={acts} />
        <button type="button" class="button is-bare" onClick={() => acts.openBoundary(undefined)}>
          {words.close}
        </button>
      </div>
    </section>
  );
}
