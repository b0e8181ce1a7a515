import { importPeer } from "./peers.ts";

type Rule = (this: Parser) => unknown;
type Token = { readonly image: string };

/** What this file uses of Chevrotain's parsers. */
interface Parser {
  input: readonly Token[];
  readonly errors: readonly Error[];
  RULE(name: string, body: () => unknown): Rule;
  OR(alternatives: readonly { ALT: () => unknown }[]): unknown;
  CONSUME(token: unknown): Token;
  SUBRULE(rule: Rule): unknown;
  MANY_SEP(repeated: { SEP: unknown; DEF: () => void }): void;
  ACTION(act: () => void): void;
  performSelfAnalysis(): void;
  getBaseCstVisitorConstructor(): new () => Visitor;
}

interface Visitor {
  visit(tree: unknown): unknown;
  validateVisitor(): void;
}

interface Chevrotain {
  readonly createToken: (told: object) => unknown;
  readonly Lexer: {
    readonly SKIPPED: string;
    new (
      tokens: readonly unknown[],
      options?: object,
    ): { tokenize(text: string): { readonly tokens: readonly Token[] } };
  };
  readonly CstParser: new (tokens: readonly unknown[], options: object) => Parser;
  readonly EmbeddedActionsParser: new (tokens: readonly unknown[], options: object) => Parser;
}

type Parse = (text: string) => unknown;

const stringOf = (image: string): string => (image.includes("\\") ? (JSON.parse(image) as string) : image.slice(1, -1));

function tokensOf({ createToken, Lexer }: Chevrotain) {
  const token = (name: string, pattern: string | RegExp, more: object = {}): unknown =>
    createToken({ name, pattern, ...more });
  return {
    space: token("Space", /[ \t\n\r]+/, { group: Lexer.SKIPPED, line_breaks: true }),
    text: token("Text", /"(?:[^\\"\n\r]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/),
    number: token("Number", /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/),
    comma: token("Comma", ","),
    colon: token("Colon", ":"),
    openObject: token("OpenObject", "{"),
    closeObject: token("CloseObject", "}"),
    openArray: token("OpenArray", "["),
    closeArray: token("CloseArray", "]"),
    yes: token("Yes", "true"),
    no: token("No", "false"),
    none: token("None", "null"),
  };
}

type Tokens = ReturnType<typeof tokensOf>;

/** The parser that gives values as it goes. Alternatives are made once: an array for each call is the slow way. */
function directParser({ EmbeddedActionsParser }: Chevrotain, tokens: Tokens): { parser: Parser; value: Rule } {
  const parser = new EmbeddedActionsParser(Object.values(tokens), { recoveryEnabled: false });
  const { text, number, comma, colon } = tokens;
  let alternatives: readonly { ALT: () => unknown }[] | undefined;
  const constant = (token: unknown, value: unknown) => ({
    ALT: (): unknown => {
      parser.CONSUME(token);
      return value;
    },
  });
  const value = parser.RULE("value", () => {
    alternatives ??= [
      { ALT: () => stringOf(parser.CONSUME(text).image) },
      { ALT: () => Number(parser.CONSUME(number).image) },
      { ALT: () => parser.SUBRULE(object) },
      { ALT: () => parser.SUBRULE(array) },
      constant(tokens.yes, true),
      constant(tokens.no, false),
      constant(tokens.none, null),
    ];
    return parser.OR(alternatives);
  });
  const object = parser.RULE("object", () => {
    const members: Record<string, unknown> = {};
    parser.CONSUME(tokens.openObject);
    parser.MANY_SEP({
      SEP: comma,
      DEF: () => {
        const { image } = parser.CONSUME(text);
        parser.CONSUME(colon);
        const member = parser.SUBRULE(value);
        parser.ACTION(() => {
          members[stringOf(image)] = member;
        });
      },
    });
    parser.CONSUME(tokens.closeObject);
    return members;
  });
  const array = parser.RULE("array", () => {
    const members: unknown[] = [];
    parser.CONSUME(tokens.openArray);
    parser.MANY_SEP({ SEP: comma, DEF: () => void members.push(parser.SUBRULE(value)) });
    parser.CONSUME(tokens.closeArray);
    return members;
  });
  parser.performSelfAnalysis();
  return { parser, value };
}

interface Node {
  readonly children: Readonly<Record<string, readonly (Node & Token)[] | undefined>>;
}

/** The parser that gives a tree of what it read. */
function treeParser({ CstParser }: Chevrotain, tokens: Tokens): { parser: Parser; value: Rule } {
  const parser = new CstParser(Object.values(tokens), { recoveryEnabled: false });
  const { text, number, comma, colon, yes, no, none } = tokens;
  const value = parser.RULE("value", () =>
    parser.OR([
      { ALT: () => parser.CONSUME(text) },
      { ALT: () => parser.CONSUME(number) },
      { ALT: () => parser.SUBRULE(object) },
      { ALT: () => parser.SUBRULE(array) },
      ...[yes, no, none].map((token) => ({ ALT: () => parser.CONSUME(token) })),
    ]),
  );
  const member = parser.RULE("member", () => {
    parser.CONSUME(text);
    parser.CONSUME(colon);
    parser.SUBRULE(value);
  });
  const object = parser.RULE("object", () => {
    parser.CONSUME(tokens.openObject);
    parser.MANY_SEP({ SEP: comma, DEF: () => void parser.SUBRULE(member) });
    parser.CONSUME(tokens.closeObject);
  });
  const array = parser.RULE("array", () => {
    parser.CONSUME(tokens.openArray);
    parser.MANY_SEP({ SEP: comma, DEF: () => void parser.SUBRULE(value) });
    parser.CONSUME(tokens.closeArray);
  });
  parser.performSelfAnalysis();
  return { parser, value };
}

/** The value that a tree says. */
function valueOf({ children }: Node): unknown {
  const [text] = children["Text"] ?? [];
  if (text !== undefined) return stringOf(text.image);
  const [number] = children["Number"] ?? [];
  if (number !== undefined) return Number(number.image);
  const [object] = children["object"] ?? [];
  if (object !== undefined) {
    const members = object.children["member"] ?? [];
    return Object.fromEntries(members.map(memberOf));
  }
  const [array] = children["array"] ?? [];
  if (array !== undefined) return (array.children["value"] ?? []).map(valueOf);
  if (children["Yes"] !== undefined) return true;
  return children["No"] === undefined ? null : false;
}

function memberOf({ children }: Node): readonly [string, unknown] {
  const [name] = children["Text"] ?? [];
  const [member] = children["value"] ?? [];
  if (name === undefined || member === undefined) throw new Error("a member without name or value");
  return [stringOf(name.image), valueOf(member)];
}

/** JSON through Chevrotain in its two ways: values made while parsing, and values made of the tree that it builds. */
export async function chevrotainJson(): Promise<{ readonly direct: Parse; readonly overTree: Parse }> {
  const chevrotain = await importPeer<Chevrotain>("chevrotain");
  const tokens = tokensOf(chevrotain);
  const offsets = new chevrotain.Lexer(Object.values(tokens), { positionTracking: "onlyOffset" });
  const run = ({ parser, value }: { parser: Parser; value: Rule }, text: string): unknown => {
    parser.input = offsets.tokenize(text).tokens;
    const result = value.call(parser);
    const [fault] = parser.errors;
    if (fault !== undefined) throw fault;
    return result;
  };
  const [direct, tree] = [directParser(chevrotain, tokens), treeParser(chevrotain, tokens)];
  return { direct: (text) => run(direct, text), overTree: (text) => valueOf(run(tree, text) as Node) };
}
