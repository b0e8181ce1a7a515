/**
 * A reader of one sequence of numbers, out of which random policies and cases are made. Every decision takes the next
 * number; when none is left all decisions fall to their first, simplest option. So a shorter sequence of smaller
 * numbers always makes a simpler thing, and shrinking the sequence shrinks what is made of it.
 */
export class Choices {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A whole number from 0 below `limit`; 0 when the sequence is used up. */
  below(limit: number): number {
    const number = this.#numbers[this.#next++] ?? 0;
    return limit < 2 ? 0 : number % limit;
  }

  /** True in `percent` of a hundred draws, false when the sequence is used up. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  /** One of the options, the first when the sequence is used up. There must be one. */
  pick<Option>(options: readonly Option[]): Option {
    const option = options[this.below(options.length)];
    if (option === undefined && options.length === 0) throw new Error("a choice needs an option");
    return option as Option;
  }

  /** The options in their order, each kept or left out by a draw. */
  some<Option>(options: readonly Option[], percent = 50): Option[] {
    return options.filter(() => this.chance(percent));
  }

  /** `from` to `to` items, made one after another. */
  times<Item>(from: number, to: number, make: (index: number) => Item): Item[] {
    const count = from + this.below(to - from + 1);
    return Array.from({ length: count }, (_, index) => make(index));
  }

  /** Whether all numbers have been taken. Builders stop growing then. */
  get exhausted(): boolean {
    return this.#next >= this.#numbers.length;
  }
}
