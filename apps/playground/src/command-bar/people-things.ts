import type { Distances, Threshold } from "@bylaw/analysis";
import { outcomeCodes } from "@bylaw/ir";
import { valueAtLine } from "../panels/impact/line-values.ts";
import { grouped } from "../present/exact.ts";
import { openDecision } from "../state/session.ts";
import { textsOf } from "../texts/texts.ts";
import { type Around, namedIn } from "./around.ts";
import type { LookUp } from "./find.ts";
import { plainly } from "./match.ts";
import type { Thing } from "./thing.ts";
import { commandWords, groupWords } from "./words.ts";

/** Where the people of the strip stand to the line in focus. */
export interface PeopleAtLine {
  readonly threshold: Threshold;
  readonly distances: Distances;
}

/** Looks an applicant up by its id, with or without what stands before its figures; the one of that very number first. */
export function personLookUp(around: Around): LookUp {
  const ids = around.session.crowd?.columns.ids ?? [];
  return (typed, most) => {
    const asked = askedId(typed);
    if (asked === "") return { things: [], count: 0 };
    const exact: number[] = [];
    const others: number[] = [];
    let count = 0;
    for (const [place, id] of ids.entries()) {
      const found = idMatch(id, asked);
      if (found === "no") continue;
      count++;
      if (found === "exact") exact.push(place);
      else if (others.length < most) others.push(place);
    }
    return { things: [...exact, ...others].slice(0, most).map((place) => personThing(around, place)), count };
  };
}

/** "No. 12", "12号" and "#12" ask for 12. */
function askedId(typed: string): string {
  return plainly(typed)
    .trim()
    .replace(/^(?:no(?:\.\s*|\s+|(?=[0-9]))|#\s*|(?:applicant|platform)\s+|(?:申报)?单位\s*|第)/u, "")
    .replace(/\s*(?:号|家)$/u, "");
}

function idMatch(id: string, asked: string): "exact" | "part" | "no" {
  const plain = id.toLowerCase();
  if (plain === asked) return "exact";
  if (!/^[0-9]+$/u.test(asked)) return plain.includes(asked) ? "part" : "no";
  const number = bareNumber(plain);
  if (number === bareNumber(asked)) return "exact";
  return number.startsWith(asked) ? "part" : "no";
}

function bareNumber(id: string): string {
  return id.replace(/^[^0-9]*0*(?=[0-9])/u, "");
}

function personThing(around: Around, place: number): Thing {
  const { session } = around;
  const { crowd, settings } = session;
  const { language } = settings;
  const id = crowd?.columns.ids[place] ?? "";
  const status = statusOf(around, place);
  return {
    id: `person:${id}`,
    group: "people",
    name: textsOf(language).person(id),
    ...(status === undefined ? {} : { detail: status }),
    does: commandWords(language).does.person,
    names: [id, textsOf("en").person(id), textsOf("zh").person(id)],
    about: [bareNumber(id), groupWords.people.en, groupWords.people.zh, "platform 单位 号 no. #"],
    run: () => openPerson(around, place),
  };
}

/** What the text now makes of one of them, in a word. */
function statusOf({ session }: Around, place: number): string | undefined {
  const decision = openDecision(session)?.names.id ?? "";
  const decisions = session.crowd?.judged?.after.decisions ?? {};
  const code = Object.hasOwn(decisions, decision) ? decisions[decision]?.outcomes[place] : undefined;
  const outcome = code === undefined ? undefined : outcomeCodes[code];
  return outcome === undefined ? undefined : textsOf(session.settings.language).status[outcome];
}

function openPerson({ session, acts }: Around, place: number): void {
  acts.openPerson(place);
  if (session.panel !== "applicant") acts.openPanel("finding");
}

/** Of those in the strip: who stands at the line, and the nearest on either side. */
export function nearestThings(
  around: Around,
  people: PeopleAtLine | undefined,
  group: "here" | "people",
): readonly Thing[] {
  const { session } = around;
  const { crowd, compiled, settings } = session;
  if (people === undefined || crowd === undefined || compiled === undefined) return [];
  const { language } = settings;
  const { threshold, distances } = people;
  const manner = { policy: compiled.policy, language, texts: textsOf(language) };
  return nearestPlaces(distances).map(({ where, place, count }) => {
    const id = crowd.columns.ids[place] ?? "";
    const others = count > 1 ? ` (${grouped(String(count), language)})` : "";
    return {
      id: `${group}:${where}`,
      group,
      ...namedIn(language, (each) => commandWords(each).nearest[where]),
      detail: [
        textsOf(language).person(id),
        valueAtLine(threshold, distances.distance[place] ?? 0, manner),
        statusOf(around, place),
      ]
        .filter((part) => part !== undefined)
        .join(" · ")
        .concat(others),
      does: commandWords(language).does.person,
      about: ["strip population nearest", "样本总体 最近"],
      run: () => openPerson(around, place),
    };
  });
}

interface Nearest {
  readonly where: "at" | "below" | "above";
  readonly place: number;
  /** How many stand at that very distance. */
  readonly count: number;
}

/** Who stands at a line, and nearest to it on either side; ties by the order of the strip. */
export function nearestPlaces({ order, distance }: Pick<Distances, "order" | "distance">): readonly Nearest[] {
  const known = order.filter((place) => !Number.isNaN(distance[place] ?? Number.NaN));
  const apart = (place: number | undefined): number =>
    place === undefined ? Number.NaN : (distance[place] ?? Number.NaN);
  const below = known.findLast((place) => apart(place) < 0);
  const first = {
    below: known.find((place) => apart(place) === apart(below)),
    at: known.find((place) => apart(place) === 0),
    above: known.find((place) => apart(place) > 0),
  };
  return (["at", "below", "above"] as const).flatMap((where) => {
    const place = first[where];
    if (place === undefined) return [];
    return [{ where, place, count: known.filter((each) => apart(each) === apart(place)).length }];
  });
}
