import { type ChangedApplicant, type Impact, impactOf } from "@bylaw/analysis";
import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { JudgedCrowd } from "../../crowd/judged-crowd.ts";
import { focusLine } from "../../crowd/strip/focus-line.ts";
import { usePeopleByLine } from "../../crowd/strip/use-line.ts";
import { usePage } from "../../page/page-context.ts";
import { grouped } from "../../present/exact.ts";
import type { Acts } from "../../state/acts.ts";
import type { Session } from "../../state/session.ts";
import { FlowTable } from "./flow-table.tsx";
import { ImpactActs } from "./impact-acts.tsx";
import { leftToAuthority, turnReasons } from "./impact-reasons.ts";
import { articlesOf, grantsTitle, type ImpactStory, nearestOf, storyOf } from "./impact-story.ts";
import { impactText } from "./impact-text.ts";
import type { Nearest } from "./nearest.ts";
import { NearestTable } from "./nearest-table.tsx";
import { WhyTable } from "./why-table.tsx";
import { impactWords } from "./words.ts";

export interface ImpactPanelProps {
  readonly session: Session;
  readonly acts: Acts;
  readonly crowd: JudgedCrowd;
  readonly decision: string;
}

/** Who loses, who gains, by which article, how near they are, and why. */
export function ImpactPanel({ session, acts, crowd, decision }: ImpactPanelProps): JSX.Element | null {
  const { language } = usePage();
  const words = impactWords(language);
  const { judged, columns } = crowd;
  const impact = useMemo(
    () => impactOf(judged.before, judged.after, columns.ids, decision),
    [judged, columns, decision],
  );
  const nearest = useNearest(session, acts, impact, crowd, decision);
  if (impact === undefined) return <p class="panel-lead">{words.waiting}</p>;
  const story = storyOf(impact);
  const { before, after } = judged.policies;
  const articles = articlesOf(impact, [before, after], language).map(({ article, count }) => ({
    article,
    count: grouped(String(count), language),
  }));
  const title = grantsTitle(after, decision);
  const chosen = chosenOf(session, impact, nearest);
  const said = story.changed === 0 ? "" : articles.length === 0 ? words.noRule : words.articles(articles);
  const left = leftToAuthority(impact, after, language);
  const leftSaid = left.by.length === 0 ? "" : words.left(grouped(String(left.count), language), left.by);
  // Where one article made all of the difference, one sentence says so.
  const reasons = articles.length > 1 ? turnReasons(impact, [before, after], language) : [];
  const why = [said, leftSaid].filter((sentence) => sentence !== "");
  const text = (): string => impactText({ story, articles: why.join("\n"), title, language, nearest });
  return (
    <div class="impact">
      <Headline story={story} title={title} />
      <div class="impact-sides">
        <div>
          <FlowTable story={story} reasons={reasons} />
          {said === "" ? null : <p class="impact-articles">{said}</p>}
          {leftSaid === "" ? null : <p class="impact-articles is-left">{leftSaid}</p>}
        </div>
        {story.changed === 0 ? null : (
          <NearestTable
            nearest={nearest}
            {...(chosen === undefined ? {} : { chosen: chosen.place })}
            open={acts.openPerson}
          />
        )}
      </div>
      <ImpactActs session={session} acts={acts} text={text} />
      {chosen === undefined ? null : (
        <WhyTable
          key={chosen.id}
          person={chosen}
          judged={judged}
          decision={decision}
          pinned={session.pinned !== undefined}
          whyOf={acts.crowd.whyOf}
        />
      )}
    </div>
  );
}

function Headline({ story, title }: { readonly story: ImpactStory; readonly title: boolean }): JSX.Element {
  const { language } = usePage();
  const words = impactWords(language);
  const shown = (count: number): string => grouped(String(count), language);
  const hand = (count: number): string => (count > 0 ? "is-hand" : "");
  const comma = language === "zh" ? "，" : ", ";
  const figures = {
    held: shown(story.held),
    toAuthority: shown(story.toAuthority),
    unchanged: shown(story.unchanged),
    size: shown(story.size),
  };
  return (
    <header class="impact-head">
      {story.changed === 0 ? (
        <h1>{words.nothing}</h1>
      ) : (
        <h1 data-lost={story.lost} data-gained={story.gained}>
          <span class={hand(story.lost)}>
            {words.lost(shown(story.lost), title)}
            {comma}
          </span>
          {language === "en" ? " " : ""}
          <span class={hand(story.gained)}>{words.gained(shown(story.gained), title)}</span>
        </h1>
      )}
      <p>{story.changed === 0 ? words.nothingUnder(figures.size) : words.under(figures)}</p>
    </header>
  );
}

/**
 * Those whose finding changed: by their distance to the line that was moved, else in their order. Until the distances
 * to a line that moved on are there, those of before stay.
 */
function useNearest(
  session: Session,
  acts: Acts,
  impact: Impact | undefined,
  { judged }: JudgedCrowd,
  decision: string,
): Nearest | undefined {
  const people = usePeopleByLine(session, acts.crowd.lineOf);
  const last = useRef<Nearest | undefined>(undefined);
  const { rule } = session;
  const line = useMemo(() => focusLine(judged.policies, decision, rule), [judged, decision, rule]);
  return useMemo(() => {
    if (impact === undefined) return undefined;
    const policy = judged.policies.after;
    const inOrder: Nearest = { lose: false, people: impact.changed, policy };
    if (line?.before === undefined || line.before.constant === line.now.constant) return inOrder;
    if (people?.crowd.judged !== judged || people.line.now.id !== line.now.id) return last.current;
    const { distance } = people.distances;
    const found = nearestOf(impact, distance);
    last.current = found.people.length === 0 ? inOrder : { ...found, line: line.now, distance, policy };
    return last.current;
  }, [impact, people, judged, line]);
}

/** Whose change is explained: the one whose case is open, else the first of those shown. */
function chosenOf({ origin }: Session, impact: Impact, nearest: Nearest | undefined): ChangedApplicant | undefined {
  const opened = impact.changed.find(({ id }) => id === origin.person);
  return opened ?? nearest?.people[0];
}
