/** Kinds of service; the first three ask for twice the volume. */
export const serviceKinds: readonly [string, ...string[]] = [
  "policy_information",
  "training",
  "human_resources",
  "innovation",
  "digital",
  "design",
  "finance",
  "management",
  "market",
  "legal",
  "quality",
  "founding",
  "other",
];

/**
 * An applicant as an application would hold it: natural units, shares as fractions of one. The names are those of the
 * facts in policies/articles-7-and-8.bylaw, so that every engine is given the same object.
 */
export interface Applicant {
  readonly tier: string;
  readonly serviceYear: number;
  readonly kind: string;
  readonly city: string;
  readonly yearsOperating: number;
  readonly soundFinances: boolean;
  readonly publishedDiscounts: boolean;
  readonly lowPricedShare: number;
  readonly typicalCases: number;
  readonly premises: boolean;
  readonly partners: number;
  readonly goodStanding: boolean;
  readonly visits: number;
  readonly satisfaction: number;
  readonly marketOrders: number;
  readonly assets: number;
  readonly staff: number;
  readonly qualifiedShare: number;
  readonly nonprofit: boolean;
  readonly averageProfit: number;
}

/** A small generator of pseudo-random numbers from 0 to below 1; the same seed gives the same numbers. */
function numbersFrom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * A population in which a bit more than half meet everything, the rest miss one or several conditions, and many stand
 * exactly on a threshold, so that "at least" and "more than" give different results.
 */
export function applicants(count: number, seed = 167): readonly Applicant[] {
  const next = numbersFrom(seed);
  const one = <Option>(options: readonly [Option, ...Option[]]): Option =>
    options[Math.floor(next() * options.length)] ?? options[0];
  return Array.from({ length: count }, () => {
    const demonstration = next() < 0.5;
    const kind = one(serviceKinds);
    const double = serviceKinds.indexOf(kind) < 3 ? 2 : 1;
    const careless = next() < 0.5 ? 0.09 : 0.004;
    const yes = (): boolean => next() >= careless;
    const near = (asked: number, room: number): number => {
      if (next() < careless) return Math.max(0, next() < 0.5 ? asked - 1 : Math.floor(asked * next()));
      return next() < 0.3 ? asked : asked + Math.ceil(next() * room);
    };
    const share = (asked: number): number => Math.min(100, near(asked, 100 - asked)) / 100;
    return {
      tier: demonstration ? "demonstration" : "platform",
      serviceYear: one([2021, 2022, 2023, 2024]),
      kind,
      city: yes() ? "ningbo" : one(["hangzhou", "shaoxing", "wenzhou"]),
      yearsOperating: near(demonstration ? 2 : 1, 12),
      soundFinances: yes(),
      publishedDiscounts: yes(),
      lowPricedShare: share(20),
      typicalCases: near(demonstration ? 4 : 2, 10),
      premises: yes(),
      partners: near(demonstration ? 5 : 3, 15),
      goodStanding: yes(),
      visits: near((demonstration ? 100 : 50) * double, 400),
      satisfaction: share(demonstration ? 85 : 80),
      marketOrders: near((demonstration ? 40 : 20) * double, 100),
      assets: near(800_000, 4_000_000),
      staff: near(10, 60),
      qualifiedShare: share(80),
      nonprofit: next() < 0.35,
      averageProfit: one([499_999, 500_000, Math.floor(next() * 2_000_000), -20_000]),
    };
  });
}

/** The applicants with about one fact in ten unknown; an unknown fact is `undefined`, so that all keep one shape. */
export function withGaps(population: readonly Applicant[], seed = 41): readonly Partial<Applicant>[] {
  const next = numbersFrom(seed);
  return population.map((applicant) =>
    Object.fromEntries(Object.entries(applicant).map(([fact, value]) => [fact, next() < 0.1 ? undefined : value])),
  );
}
