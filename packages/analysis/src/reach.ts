import type { IrPolicy } from "@bylaw/ir";

/** A way through the plain data of a compiled policy: keys of objects and places of arrays. */
export type IrPath = readonly (string | number)[];

/** An object somewhere in a compiled policy. */
export type IrNode = Readonly<Record<string, unknown>>;

/** An object that an expression or a rule rests on, and where it stands. */
export interface Reached {
  readonly node: IrNode;
  readonly path: IrPath;
}

/** Keys whose values decide nothing: wording, sources, and what is only reported. */
const silent: ReadonlySet<string> = new Set(
  "names citation type notes submissions discretion label text readings tightens proves grantedBy".split(" "),
);

interface Places {
  readonly lets: ReadonlyMap<string, number>;
  readonly decisions: ReadonlyMap<string, number>;
  /** By id: the path of the relaxation. */
  readonly relaxations: ReadonlyMap<string, IrPath>;
}

const known = new WeakMap<IrPolicy, Places>();

/** Where the named parts of a policy stand. A policy is never changed, so they are found once. */
function placesIn(policy: IrPolicy): Places {
  const before = known.get(policy);
  if (before !== undefined) return before;
  const relaxations = policy.decisions.flatMap((decision, at) =>
    decision.relaxations.map(({ id }, place): [string, IrPath] => [id, ["decisions", at, "relaxations", place]]),
  );
  const places: Places = {
    lets: new Map(policy.lets.map(({ names }, place) => [names.id, place])),
    decisions: new Map(policy.decisions.map(({ names }, place) => [names.id, place])),
    relaxations: new Map(relaxations),
  };
  known.set(policy, places);
  return places;
}

/** The part of a policy at a path; our own mistake where there is none. */
export function partAt(policy: IrPolicy, path: IrPath): unknown {
  let part: unknown = policy;
  for (const key of path) part = (part as Readonly<Record<string | number, unknown>>)[key];
  return part;
}

/**
 * Everything that parts of a policy rest on: all objects in them, and through lets, decisions, relaxations and titles
 * all that those consist of, each once. Depth is no matter.
 */
export function* reachedFrom(policy: IrPolicy, starts: readonly IrPath[]): Generator<Reached, void, void> {
  const places = placesIn(policy);
  const seen = new Set<string>();
  const waiting: IrPath[] = starts.toReversed();
  const follow = (path: IrPath | undefined): void => {
    const key = path?.join("/");
    if (path === undefined || key === undefined || seen.has(key)) return;
    seen.add(key);
    waiting.push(path);
  };
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const at = path;
    const part = partAt(policy, at);
    if (typeof part !== "object" || part === null) continue;
    if (Array.isArray(part)) {
      waiting.push(...part.map((_, index) => [...at, index]).toReversed());
      continue;
    }
    const node = part as IrNode;
    yield { node, path: at };
    const quiet = isAsked(node, at);
    for (const key of Object.keys(node).toReversed()) {
      const decides = !silent.has(key) && key !== "relaxations" && !(quiet && key === "when");
      if (decides && typeof node[key] === "object") waiting.push([...at, key]);
    }
    for (const next of namedBy(node, places)) follow(next);
    if (typeof node["title"] === "string" && policy.titles !== undefined) follow(["titles"]);
  }
}

/** A term of a title that only asks something of the authority: its guard changes no status (semantics 11). */
function isAsked(node: IrNode, [room, , part, , ...within]: IrPath): boolean {
  const isTerm = room === "titles" && part === "terms" && within.length === 0 && "kind" in node;
  return isTerm && node["kind"] !== "valid" && node["kind"] !== "review";
}

const read = new WeakMap<IrPolicy, Map<string, ReadonlySet<string>>>();

/** The facts and lists that a part of a policy rests on; found once for each part. */
export function factsRead(policy: IrPolicy, path: IrPath): ReadonlySet<string> {
  const before = read.get(policy) ?? new Map<string, ReadonlySet<string>>();
  read.set(policy, before);
  const key = path.join("/");
  const found = before.get(key) ?? new Set(readFrom(policy, path));
  before.set(key, found);
  return found;
}

function* readFrom(policy: IrPolicy, path: IrPath): Generator<string, void, void> {
  for (const { node } of reachedFrom(policy, [path])) {
    if (node["kind"] === "fact") yield String(node["fact"]);
    if (typeof node["list"] === "string") yield node["list"];
  }
}

/** What a node means by a name. */
function namedBy(node: IrNode, { lets, decisions, relaxations }: Places): readonly (IrPath | undefined)[] {
  const found: (IrPath | undefined)[] = [];
  const named = (name: unknown, kind: string, places: ReadonlyMap<string, number>): void => {
    const place = typeof name === "string" ? places.get(name) : undefined;
    if (place !== undefined) found.push([kind, place]);
  };
  if (node["kind"] === "let") named(node["let"], "lets", lets);
  named(node["decision"], "decisions", decisions);
  const ids = node["relaxations"];
  // Of a decision these are the relaxations themselves, which count only where a rule names them.
  if (Array.isArray(ids)) for (const id of ids) if (typeof id === "string") found.push(relaxations.get(id));
  return found;
}
