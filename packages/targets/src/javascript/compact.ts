/** Texts in quotes, and words that are not those of a property after a point. */
const words = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(?<![\w$]|(?<!\.\.)\.)[A-Za-z_$][\w$]*/g;

const signs = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Names that variables of a function get in place of `t0`, `t1`, ..., where the function has none of that name. */
const letters = [..."tuvwxzjmnopsbcdfghikly"];

/** Code with other names; texts, properties and keys of objects stay. */
function renamed(code: string, nameOf: (word: string) => string): string {
  return code.replaceAll(words, (word, place: number) => {
    const isKey = code[place + word.length] === ":" && /[{,]/.test(code[place - 1] ?? "");
    return isKey ? word : nameOf(word);
  });
}

/**
 * Code in which helpers and other long names are `$a`, `$b`, ...: the same for all modules that are given the same names.
 * None of them may be that of a variable or of a property written in short.
 */
export function withShortNames(code: string, names: readonly string[]): string {
  const long = names.filter((name) => name.length > 3);
  const short = new Map(long.map((name, index) => [name, shortName(index)]));
  return renamed(code, (word) => short.get(word) ?? word);
}

function shortName(index: number): string {
  const rest = Math.floor(index / signs.length);
  return `$${signs[index % signs.length]}${rest === 0 ? "" : rest}`;
}

/**
 * Code whose lines have letters for variables, as far as there are some, and no parentheses and semicolons that say
 * nothing: of functions that stand on one line each.
 */
export function tightened(code: string): string {
  return code
    .split("\n")
    .map((line) => withLetters(line).split(texts).map(withoutParentheses).join(""))
    .join("\n");
}

function withLetters(line: string): string {
  if (!/\bt\d/.test(line)) return line;
  const found = new Set(line.match(words));
  const free = letters.filter((letter) => !found.has(letter));
  const given = new Map<string, string>();
  return renamed(line, (word) => {
    if (!/^t\d+$/.test(word)) return word;
    const name = given.get(word) ?? free[given.size] ?? word;
    given.set(word, name);
    return name;
  });
}

/** A text in quotes; what `split` gives at odd places. */
const texts = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/;

/** A comparison of two words, where nothing around it binds closer. */
const comparison = /(?<=[(,?:&|])\(([\w.$]+(?:[=!]==|[<>]=?)[\w.$-]+)\)(?=&&|\|\||[?),;])/g;

/** What has parentheses of its own, or of comparisons nothing but `&&` and `||`, where only commas and `?` are around it. */
const condition = /(?<=[(,:]|[^?]\?)\((\([^()]*\)|(?:[\w.$!&|<>-]|[=!]==|[<>]=)+)\)(?=[?),;])/g;

/** The test of a bit, likewise. */
const bits = /(?<=[(,:&|])\((\(\w+\.\w+&\d+\)[=!]==0)\)(?=&&|\|\||[?),;])/g;

/** Where a declaration follows another. */
const furtherLet = /(?<=\blet \w+=[^;{}]*);let (?=\w+=)/g;

/** How often it is looked for parentheses in parentheses: more nest seldom. */
const rounds = 4;

function withoutParentheses(part: string, place: number): string {
  if (place % 2 === 1) return part;
  let code = part
    .replaceAll(";}", "}")
    .replaceAll(/(?<=[;{}(])const /g, "let ")
    .replaceAll(furtherLet, ",");
  for (let round = 0; round < rounds; round++) {
    for (const needless of [comparison, bits, condition]) code = code.replaceAll(needless, "$1");
  }
  return code;
}
