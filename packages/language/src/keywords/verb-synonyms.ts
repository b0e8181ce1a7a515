/**
 * What is written at the start of a statement elsewhere, and the words of the language that are meant; English in small
 * letters. Where another word behind the first decides (`must not`), the longer form comes before it.
 */
const synonyms: readonly (readonly [string, readonly string[]])[] = [
  ["must not", ["forbid"]],
  ["shall not", ["forbid"]],
  ["may not", ["forbid"]],
  ["must", ["require"]],
  ["shall", ["require"]],
  ["should", ["require"]],
  ["define", ["let"]],
  ["case", ["scenario"]],
  ["test", ["scenario"]],
  ["department", ["role"]],
  ["agency", ["role"]],
  ["需要", ["要求"]],
  ["须要", ["要求"]],
  ["必需", ["要求"]],
  ["需", ["要求"]],
  ["禁止", ["不得"]],
  ["严禁", ["不得"]],
  ["嚴禁", ["不得"]],
  ["决定", ["判定"]],
  ["决定机关", ["主体", "制定机关"]],
  ["主管部门", ["主体"]],
  ["主管机关", ["主体"]],
  ["审批机关", ["主体"]],
  ["认定", ["判定"]],
  ["评定", ["判定"]],
  ["决策", ["判定"]],
  ["场景", ["情景"]],
  ["情形", ["情景"]],
  ["案例", ["情景"]],
  ["給", ["給定", "給予"]],
  ["给", ["给定", "给予"]],
  ["須要", ["要求"]],
  ["決定", ["判定"]],
  ["決定機關", ["主體", "制定機關"]],
  ["主管部門", ["主體"]],
  ["主管機關", ["主體"]],
  ["審批機關", ["主體"]],
  ["認定", ["判定"]],
  ["評定", ["判定"]],
  ["決策", ["判定"]],
  ["場景", ["情景"]],
];

/** The words that a beginning of a statement stands for elsewhere, and how many words of the text it takes. */
export function verbsMeant(first: string, second: string): { readonly to: readonly string[]; readonly words: 1 | 2 } {
  const [word, two] = [first.toLowerCase(), `${first} ${second}`.toLowerCase()];
  const found = synonyms.find(([form]) => form === two) ?? synonyms.find(([form]) => form === word);
  return { to: found?.[1] ?? [], words: found?.[0] === two ? 2 : 1 };
}
