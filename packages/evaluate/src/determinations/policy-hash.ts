import { contentHash, type EvaluationOptions, type IrPolicy } from "@bylaw/ir";

type Asked = NonNullable<EvaluationOptions["hashOf"]>;

/** Of one way to get them: the hashes of a policy by the values of its readings. */
type Hashes = WeakMap<IrPolicy, Map<string, string>>;

const own: Hashes = new WeakMap();
/** What a host answers is for the runs that ask that host: if it is wrong, no other run has it. */
const answered = new WeakMap<Asked, Hashes>();

/** SHA-256 of the policy and the values of its readings. A policy is never changed, so its hash is made once. */
export function policyHash(
  policy: IrPolicy,
  readings: Readonly<Record<string, string>>,
  { hashOf }: Pick<EvaluationOptions, "hashOf">,
): string {
  const hashes = hashesOf(policy, hashOf === undefined ? own : answersOf(hashOf));
  const key = JSON.stringify(Object.entries(readings));
  const hash = hashes.get(key) ?? (hashOf === undefined ? contentHash({ policy, readings }) : hashOf(readings));
  hashes.set(key, hash);
  return hash;
}

function answersOf(hashOf: Asked): Hashes {
  const answers = answered.get(hashOf) ?? new WeakMap<IrPolicy, Map<string, string>>();
  answered.set(hashOf, answers);
  return answers;
}

function hashesOf(policy: IrPolicy, by: Hashes): Map<string, string> {
  const hashes = by.get(policy) ?? new Map<string, string>();
  by.set(policy, hashes);
  return hashes;
}
