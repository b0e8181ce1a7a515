import {
  type Citation,
  citationKey,
  type Diagnostic,
  renderHelp,
  renderMessage,
  unplacedProblem,
} from "@bylaw/diagnostics";
import type { IrPolicy, IrTitle, IrType } from "@bylaw/ir";
import { wholePlace } from "./places.ts";

type IrTitleTerm = IrTitle["terms"][number];

/**
 * A message of the catalogue in both languages, and what to do where it says so, with `{name}` and the like where the door
 * fills something in.
 */
type Template = readonly [en: string, zh: string, ...help: readonly [en: string, zh: string] | readonly []];

/** By code and what it is about: its variants, of which the first says what to do for those that do not say it. */
export type DoorTexts = Readonly<Record<string, readonly Template[]>>;

const [name, given, least, most] = ["{name}", "{given}", "{least}", "{most}"] as const;

/** Counts that stand in for one, and how the languages write them. */
const manyDecimals = 97_531;
const manyRecords = 12_345;

function template(problem: Diagnostic): Template {
  const holed = (text: string): string => text.replaceAll(/97,?531/g, "{decimals}").replaceAll(/12,?345/g, "{count}");
  const [en, zh] = [renderHelp(problem, "en"), renderHelp(problem, "zh")];
  const help = en === undefined || zh === undefined ? ([] as const) : ([holed(en), holed(zh)] as const);
  return [holed(renderMessage(problem, "en")), holed(renderMessage(problem, "zh")), ...help];
}

/** What to do where a fact is called as a part of a case is. */
export function besideFactsText(): readonly string[] {
  const [, , ...help] = template(unplacedProblem("name-not-in-policy", { kind: "fact", name: "history", nearest: [] }));
  return help;
}

/** The message without near names, which stand behind it. */
function withoutNearest(problem: (nearest: readonly string[]) => Diagnostic): readonly Template[] {
  const [bare] = nearestVariants(problem);
  return bare === undefined ? [] : [bare];
}

function nearestVariants(problem: (nearest: readonly string[]) => Diagnostic): readonly Template[] {
  return [[], ["{0}"], ["{0}", "{1}"], ["{0}", "{1}", "{2}"]].map((nearest) => template(problem(nearest)));
}

/** What is added to a message for each number of near names from none to three; it is the same for all messages. */
export function nearestTexts(): readonly Template[] {
  const variants = nearestVariants((nearest) => unplacedProblem("name-not-in-policy", { kind: "fact", name, nearest }));
  const [english = "", chinese = ""] = variants[0] ?? [];
  return variants.map(([en, zh]) => [en.slice(english.length), zh.slice(chinese.length)]);
}

/** Kinds of what is handed in beside plain facts, whatever the policy. */
const ownKinds: readonly string[] = [
  "attested",
  "boolean",
  "date",
  "choice",
  "object",
  "record",
  "acts",
  "outcome",
  "role",
  "rule",
  "events",
  "event",
  "cause",
  "recordName",
  "set",
  "text",
  "list",
  "step",
  "stepsOfRecords",
];

/** All that the door of the policy may have to say, from the catalogue of messages. */
export function doorTexts(policy: IrPolicy): DoorTexts {
  const texts = { ...nameTexts(), ...valueTexts(policy), ...caseTexts(policy) };
  return Object.fromEntries(Object.entries(texts).map(([key, variants]) => [key, variants.map(helpedOnce)]));
}

/** A variant that says no other thing to do than the first leaves it out. */
function helpedOnce(variant: Template, index: number, [first]: readonly Template[]): Template {
  const [en, zh, help] = variant;
  return index > 0 && help === first?.[2] ? [en, zh] : variant;
}

/** What is said of names, of whatever thing. */
function nameTexts(): DoorTexts {
  const things = "fact field rule role paper title procedure step event part reading decision option".split(" ");
  return {
    ...Object.fromEntries(
      things.map((kind) => [
        `name-not-in-policy ${kind}`,
        withoutNearest((nearest) => unplacedProblem("name-not-in-policy", { kind, name, nearest })),
      ]),
    ),
    "not-a-member": withoutNearest((nearest) =>
      unplacedProblem("not-a-member", { name, given, members: ["{members}"], nearest }),
    ).map(bare),
    "given-twice": [template(unplacedProblem("given-twice", { name, other: "{other}" }))],
  };
}

/** What is said of values, by their types. */
function valueTexts(policy: IrPolicy): DoorTexts {
  const types = policy.facts.flatMap(({ type }) => [
    type,
    ...(type.kind === "list" ? type.fields.map((field) => field.type) : []),
  ]);
  const kinds = new Set([...types.map(kindOf), ...ownKinds]);
  const scales = new Set(types.flatMap((type) => (type.kind === "number" ? [type.scale] : [])));
  const bound = (from: string, to: string): Template =>
    template(unplacedProblem("value-out-of-range", { name, given, least: from, most: to }));
  const share = (from: string, to: string): Template =>
    template(
      unplacedProblem("percent-too-large", {
        name,
        given,
        percent: "{percent}",
        least: from,
        most: to,
        share: "{share}",
      }),
    );
  const count = (decimals: number, scale: number): Template =>
    template(unplacedProblem("too-many-decimals", { name, given, scale, decimals }));
  return {
    ...Object.fromEntries(
      [...kinds]
        .sort()
        .map((kind) => [
          `value-of-another-kind ${kind}`,
          [given, ""].map((said) => template(unplacedProblem("value-of-another-kind", { name, kind, given: said }))),
        ]),
    ),
    ...Object.fromEntries(
      [...scales]
        .sort((a, b) => a - b)
        .map((scale) => [`too-many-decimals ${scale}`, [count(1, scale), count(manyDecimals, scale)]]),
    ),
    "value-out-of-range": [bound(least, ""), bound("", most), bound(least, most)],
    "percent-too-large": [share("", ""), share(least, ""), share("", most), share(least, most)],
    "finer-than-a-fen": [template(unplacedProblem("finer-than-a-fen", { name, given, decimals: manyDecimals }))],
    "value-too-wide": [template(unplacedProblem("value-too-wide", { name, given }))],
    "day-does-not-exist": [template(unplacedProblem("day-does-not-exist", { name, given }))],
  };
}

/** What is said of the case as a whole, and of what is recorded beside its facts. */
function caseTexts(policy: IrPolicy): DoorTexts {
  return {
    "day-asked-missing": ["", given].map((said) => template(unplacedProblem("day-asked-missing", { given: said }))),
    "case-not-facts": [given, ""].map((said) => template(unplacedProblem("case-not-facts", { given: said }))),
    ...Object.fromEntries(
      [1_000, 10_000].map((most) => [
        `too-many-records ${most}`,
        [template(unplacedProblem("too-many-records", { name, count: manyRecords, most }))],
      ]),
    ),
    "case-is-round": [template(unplacedProblem("case-is-round", {}))],
    "ends-before-it-begins": [
      template(unplacedProblem("ends-before-it-begins", { name, from: "{from}", until: "{until}" })),
    ],
    "record-not-in-list": ["", "{list}"].map((list) =>
      template(unplacedProblem("record-not-in-list", { given, list })),
    ),
    ...Object.fromEntries(
      (policy.titles ?? []).map(({ names, terms }) => [
        `cause-not-in-title ${names.id}`,
        [
          template(
            unplacedProblem("cause-not-in-title", { cause: "{cause}", title: names.id, articles: placesOf(terms) }),
          ),
        ],
      ]),
    ),
    "act-of-another-role": [
      template(unplacedProblem("act-of-another-role", { rule: "{rule}", roles: ["{roles}"], given })),
    ].map(bare),
    "acts-differ": [template(unplacedProblem("acts-differ", { rule: "{rule}", on: "{on}" }))],
    "act-without-bound": [template(unplacedProblem("act-without-bound", { rule: "{rule}" }))],
    ...Object.fromEntries(
      ["cause", "until"].map((part) => [
        `not-of-this-event ${part}`,
        [template(unplacedProblem("not-of-this-event", { part, event: "{event}" }))],
      ]),
    ),
  };
}

/** The places of the terms that take a title away, each once. */
function placesOf(terms: readonly IrTitleTerm[]): readonly Citation[] {
  const cited = terms.flatMap(({ kind, citation }) =>
    citation === undefined || kind === "valid" || kind === "review" || kind === "renew" ? [] : [wholePlace(citation)],
  );
  return [...new Map(cited.map((place) => [citationKey(place), place])).values()];
}

/** Lists of names are filled in with their marks. */
function bare(texts: Template): Template {
  return texts.map((text) => text.replaceAll(/`(\{members\}|\{roles\})`/g, "$1")) as unknown as Template;
}

function kindOf(type: IrType): string {
  return type.kind === "number" ? type.measure : type.kind;
}
