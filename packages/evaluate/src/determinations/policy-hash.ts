import { contentHash, type EvaluationOptions, type IrPolicy } from "@bylaw/ir";

const known = new WeakMap<IrPolicy, Map<string, string>>();

/** SHA-256 of the policy and the values of its readings. A policy is never changed, so its hash is made once. */
export function policyHash(
  policy: IrPolicy,
  readings: Readonly<Record<string, string>>,
  { hashOf = (values) => contentHash({ policy, readings: values }) }: Pick<EvaluationOptions, "hashOf">,
): string {
  const hashes = known.get(policy) ?? new Map<string, string>();
  known.set(policy, hashes);
  const key = JSON.stringify(Object.entries(readings));
  const hash = hashes.get(key) ?? hashOf(readings);
  hashes.set(key, hash);
  return hash;
}
