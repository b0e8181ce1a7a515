/**
 * A policy of about so many lines in one file, with the shares that measures have: a quarter facts, a third rules, the
 * rest scenarios.
 */
export declare function longPolicy(lines: number): string;
//# sourceMappingURL=long-policy.d.ts.map
