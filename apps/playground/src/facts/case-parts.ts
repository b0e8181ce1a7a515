import type { HostAct, HostCase } from "@bylaw/ir";

/** What is known of a paper: handed in, not handed in, or nothing. */
export function paperOf({ papers }: HostCase, paper: string): boolean | undefined {
  const given: unknown = papers !== undefined && Object.hasOwn(papers, paper) ? papers[paper] : undefined;
  return typeof given === "boolean" ? given : undefined;
}

/** The case with what is known of one paper; `undefined` is: nothing. */
export function withPaper(given: HostCase, paper: string, handedIn: boolean | undefined): HostCase {
  const papers = new Map(Object.entries(given.papers ?? {}));
  if (handedIn === undefined) papers.delete(paper);
  else papers.set(paper, handedIn);
  return { ...given, papers: Object.fromEntries(papers) };
}

/** The act that is recorded on a rule by its id: of several the last one written. */
export function actOn({ acts }: HostCase, rule: string): HostAct | undefined {
  return acts?.findLast((act) => act.rule === rule);
}

/** The case with one act on a rule in the place of those before, or with none. */
export function withAct(given: HostCase, rule: string, act: HostAct | undefined): HostCase {
  const others = (given.acts ?? []).filter((each) => each.rule !== rule);
  return { ...given, acts: act === undefined ? others : [...others, act] };
}
