import type { Token } from "../1-scan/token.ts";
import * as types from "../1-scan/token-types.ts";
import { ExpressionGrammar, type Rule } from "./expression-grammar.ts";

const { head, keyword, Name, Local, Comma, NumberLiteral, LeftRound, RightRound, CitationLiteral } = types;

/**
 * The grammar, one method a production; each stretch of tokens is parsed alone by one of the four entries. Names end in
 * `Rule` where the bare word is a method of Chevrotain's own.
 */
export class Grammar extends ExpressionGrammar {
  /** Whether the grammar is sound is for a test to say: validation costs a start, and needs more than Node 20 has. */
  constructor(options: { readonly validated?: boolean } = {}) {
    super([...types.tokenVocabulary], {
      maxLookahead: 2,
      recoveryEnabled: true,
      nodeLocationTracking: "onlyOffset",
      skipValidations: options.validated !== true,
    });
    this.performSelfAnalysis();
  }

  /** Forgets what the stretch before has left. */
  begin(tokens: readonly Token[]): void {
    this.input = [...tokens];
    this.ifs = 0;
  }

  // Entries.

  readonly statement: Rule = this.RULE("statement", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.policyStatement) },
      { ALT: () => this.SUBRULE(this.declaration) },
      { ALT: () => this.SUBRULE(this.article) },
      { ALT: () => this.SUBRULE(this.rule) },
      { ALT: () => this.SUBRULE(this.value) },
      { ALT: () => this.SUBRULE(this.term) },
      { ALT: () => this.SUBRULE(this.honesty) },
      { ALT: () => this.SUBRULE(this.scenario) },
    ]);
  });

  readonly led: Rule = this.RULE("led", () => {
    this.OPTION(() => this.CONSUME(keyword.when));
    this.SUBRULE(this.expression);
    this.OR([{ ALT: () => this.CONSUME(keyword.whose) }, { ALT: () => this.CONSUME(keyword.time) }]);
    this.CONSUME(Comma);
    this.SUBRULE(this.statement);
  });

  readonly field: Rule = this.RULE("field", () => {
    this.SUBRULE(this.declared);
  });

  readonly item: Rule = this.RULE("item", () => {
    this.SUBRULE(this.named);
    this.CONSUME(types.Colon);
    this.SUBRULE(this.expression);
  });

  readonly row: Rule = this.RULE("row", () => {
    this.CONSUME(types.RowStart);
    this.SUBRULE(this.cell);
    this.MANY(() => {
      this.CONSUME(types.Bar);
      this.SUBRULE2(this.cell);
    });
    this.CONSUME(types.RowEnd);
  });

  readonly cell: Rule = this.RULE("cell", () => {
    this.OPTION(() => {
      this.OR([
        { ALT: () => this.CONSUME(keyword.otherwise) },
        {
          ALT: () => {
            this.CONSUME(types.Compare);
            this.SUBRULE(this.sum);
          },
        },
        { ALT: () => this.SUBRULE(this.range), GATE: () => this.is(1, types.LeftSquare) || this.holdsComma() },
        {
          ALT: () => {
            this.SUBRULE2(this.sum);
            this.MANY(() => {
              this.CONSUME(Comma);
              this.SUBRULE3(this.sum);
            });
          },
        },
      ]);
    });
  });

  readonly range: Rule = this.RULE("range", () => {
    this.OR([
      { ALT: () => this.CONSUME(types.LeftSquare, { LABEL: "open" }) },
      { ALT: () => this.CONSUME(LeftRound, { LABEL: "open" }) },
    ]);
    this.SUBRULE(this.sum, { LABEL: "from" });
    this.CONSUME(Comma);
    this.SUBRULE2(this.sum, { LABEL: "to" });
    this.OR2([
      { ALT: () => this.CONSUME(types.RightSquare, { LABEL: "close" }) },
      { ALT: () => this.CONSUME(RightRound, { LABEL: "close" }) },
    ]);
  });

  /** A comma at the first depth of the bracket that stands next: `(55%, 75%]` is a range, `(60 + 1)` a value. */
  private holdsComma(): boolean {
    if (!this.is(1, LeftRound)) return false;
    let depth = 0;
    for (let offset = 1; ; offset++) {
      if (this.is(offset, LeftRound) || this.is(offset, types.LeftSquare)) depth++;
      else if (this.is(offset, RightRound) || this.is(offset, types.RightSquare)) depth--;
      else if (depth === 1 && this.is(offset, Comma)) return true;
      if (depth === 0 || this.endsAt(offset)) return false;
    }
  }

  // The head of a policy.

  readonly policyStatement: Rule = this.RULE("policyStatement", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(head.policy);
          this.SUBRULE(this.named);
        },
      },
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(head.authority) },
            { ALT: () => this.CONSUME(head.document) },
            { ALT: () => this.CONSUME(head.replaces) },
          ]);
          this.CONSUME(types.Text);
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.issued);
          this.CONSUME(types.DateLiteral);
        },
      },
      { ALT: () => this.SUBRULE(this.force) },
      {
        ALT: () => {
          this.CONSUME(head.articles);
          this.SUBRULE(this.place);
          this.MANY(() => {
            this.CONSUME(Comma);
            this.SUBRULE2(this.place);
          });
        },
      },
      {
        ALT: () => {
          this.OR3([{ ALT: () => this.CONSUME(head.currency) }, { ALT: () => this.CONSUME(head.use) }]);
          this.CONSUME(Name);
        },
      },
    ]);
  });

  readonly force: Rule = this.RULE("force", () => {
    this.CONSUME(head.inForce);
    this.OR([
      { ALT: () => this.CONSUME(keyword.unknown) },
      {
        ALT: () => {
          this.CONSUME(keyword.from);
          this.OR2([
            { ALT: () => this.CONSUME(types.DateLiteral, { LABEL: "first" }) },
            { ALT: () => this.CONSUME(keyword.issued) },
          ]);
          this.OPTION(() => {
            this.CONSUME(keyword.until);
            this.CONSUME2(types.DateLiteral, { LABEL: "last" });
          });
        },
      },
    ]);
  });

  readonly place: Rule = this.RULE("place", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(NumberLiteral, { LABEL: "from" });
          this.OPTION(() => {
            this.OR2([{ ALT: () => this.CONSUME(keyword.to) }, { ALT: () => this.CONSUME(keyword.until) }]);
            this.CONSUME2(NumberLiteral, { LABEL: "to" });
          });
        },
      },
      { ALT: () => this.CONSUME(types.Text) },
    ]);
  });

  // Declarations.

  readonly declaration: Rule = this.RULE("declaration", () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(head.role) }, { ALT: () => this.CONSUME(head.paper) }]);
          this.SUBRULE(this.named);
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.fact);
          this.SUBRULE(this.declared);
        },
      },
      { ALT: () => this.SUBRULE(this.letStatement) },
      {
        ALT: () => {
          this.CONSUME(head.decision);
          this.SUBRULE2(this.named);
          this.OPTION(() => this.SUBRULE(this.each));
          this.OPTION2(() => {
            this.CONSUME(types.Colon);
            this.SUBRULE(this.type);
          });
        },
      },
      { ALT: () => this.SUBRULE(this.table) },
      { ALT: () => this.SUBRULE(this.course) },
    ]);
  });

  readonly letStatement: Rule = this.RULE("letStatement", () => {
    this.CONSUME(head.let);
    this.SUBRULE(this.named);
    this.OPTION(() => this.SUBRULE(this.each));
    this.OPTION2(() => {
      this.CONSUME(types.Colon);
      this.SUBRULE(this.type);
    });
    this.CONSUME(types.Equals);
    this.SUBRULE(this.arms);
  });

  readonly table: Rule = this.RULE("table", () => {
    this.CONSUME(head.table);
    this.SUBRULE(this.named);
    this.CONSUME(keyword.by);
    this.SUBRULE(this.sum);
    this.MANY(() => {
      this.CONSUME(Comma);
      this.SUBRULE2(this.sum);
    });
    this.CONSUME(types.Colon);
    this.SUBRULE(this.type);
  });

  /** Titles, duties and procedures: what runs over time. */
  readonly course: Rule = this.RULE("course", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(head.title);
          this.SUBRULE(this.named);
          this.OPTION(() => this.SUBRULE(this.each));
          this.OPTION2(() => {
            this.CONSUME(keyword.grantedBy);
            this.CONSUME(Name);
          });
          this.SUBRULE(this.notes);
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.duty);
          this.SUBRULE2(this.named);
          this.CONSUME(keyword.by);
          this.CONSUME2(Name);
          this.OPTION3(() => this.SUBRULE2(this.each));
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.procedure);
          this.SUBRULE3(this.named);
          this.OPTION4(() => this.SUBRULE3(this.each));
        },
      },
    ]);
  });

  readonly declared: Rule = this.RULE("declared", () => {
    this.SUBRULE(this.named);
    this.CONSUME(types.Colon);
    this.SUBRULE(this.type);
    this.MANY(() => this.SUBRULE(this.factNote));
  });

  readonly type: Rule = this.RULE("type", () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.yesNo) },
      { ALT: () => this.CONSUME(keyword.attested) },
      {
        ALT: () => {
          this.CONSUME(keyword.decidedBy);
          this.CONSUME(Name);
        },
      },
      { ALT: () => this.CONSUME(keyword.number) },
      {
        ALT: () => {
          this.CONSUME(keyword.countOf);
          this.OPTION({ GATE: () => this.sameLine(1), DEF: () => this.SUBRULE(this.named) });
        },
      },
      { ALT: () => this.CONSUME(keyword.money) },
      { ALT: () => this.CONSUME(keyword.percent) },
      {
        ALT: () => {
          this.CONSUME(keyword.duration);
          this.OPTION2(() =>
            this.OR2([{ ALT: () => this.CONSUME(keyword.inMonths) }, { ALT: () => this.CONSUME(keyword.inDays) }]),
          );
        },
      },
      { ALT: () => this.CONSUME(keyword.date) },
      { ALT: () => this.CONSUME(keyword.area) },
      { ALT: () => this.CONSUME(keyword.text) },
      { ALT: () => this.CONSUME(keyword.points) },
      { ALT: () => this.CONSUME(keyword.yearType) },
      { ALT: () => this.CONSUME(keyword.years) },
      {
        ALT: () => {
          this.OR3([{ ALT: () => this.CONSUME(keyword.oneOf) }, { ALT: () => this.CONSUME(keyword.anyOf) }]);
          this.SUBRULE(this.choice);
          this.MANY(() => {
            this.CONSUME(Comma);
            this.SUBRULE2(this.choice);
          });
        },
      },
      { ALT: () => this.CONSUME(keyword.listOf) },
    ]);
    this.OPTION3(() =>
      this.OR4([
        { ALT: () => this.CONSUME(keyword.orNone) },
        {
          ALT: () => {
            this.CONSUME(keyword.or);
            this.CONSUME(keyword.none);
          },
        },
      ]),
    );
  });

  readonly choice: Rule = this.RULE("choice", () => {
    this.OR([{ ALT: () => this.SUBRULE(this.named) }, { ALT: () => this.SUBRULE(this.literal) }]);
  });

  readonly factNote: Rule = this.RULE("factNote", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.from);
          this.SUBRULE(this.sum, { LABEL: "low" });
          this.OR2([{ ALT: () => this.CONSUME(keyword.to) }, { ALT: () => this.CONSUME(keyword.until) }]);
          this.SUBRULE2(this.sum, { LABEL: "high" });
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.by);
          this.CONSUME(Name);
        },
      },
      { ALT: () => this.CONSUME(keyword.fromEarlierDecision) },
      {
        ALT: () => {
          this.CONSUME(keyword.evidence);
          this.SUBRULE(this.names);
        },
      },
      { ALT: () => this.CONSUME(keyword.onlyUp) },
      { ALT: () => this.CONSUME(keyword.onlyDown) },
      { ALT: () => this.CONSUME(keyword.fixed) },
      { ALT: () => this.CONSUME(keyword.free) },
    ]);
  });

  // Where in the text.

  readonly article: Rule = this.RULE("article", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.chineseCitation) },
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(head.article, { LABEL: "place" }) },
            { ALT: () => this.CONSUME(head.section, { LABEL: "place" }) },
            { ALT: () => this.CONSUME(head.paragraph, { LABEL: "place" }) },
            { ALT: () => this.CONSUME(head.schedule, { LABEL: "place" }) },
          ]);
          this.OR3([{ ALT: () => this.SUBRULE(this.citation) }, { ALT: () => this.CONSUME(types.Text) }]);
        },
      },
    ]);
    this.OPTION(() => {
      this.CONSUME(keyword.when);
      this.SUBRULE(this.expression);
    });
  });

  readonly chineseCitation: Rule = this.RULE("chineseCitation", () => {
    this.CONSUME(CitationLiteral);
    this.OPTION(() => this.SUBRULE(this.part));
  });

  readonly citation: Rule = this.RULE("citation", () => {
    this.CONSUME(NumberLiteral, { LABEL: "number" });
    this.OPTION(() => {
      this.CONSUME(keyword.para);
      this.CONSUME2(NumberLiteral, { LABEL: "clause" });
    });
    this.OPTION2(() => {
      this.CONSUME(LeftRound);
      this.CONSUME3(NumberLiteral, { LABEL: "item" });
      this.CONSUME(RightRound);
    });
    this.OPTION3(() => this.CONSUME(keyword.last));
    this.OPTION4(() => this.SUBRULE(this.part));
  });

  readonly part: Rule = this.RULE("part", () => {
    this.CONSUME(types.Dot);
    this.OR([{ ALT: () => this.CONSUME(Name) }, { ALT: () => this.CONSUME(NumberLiteral) }]);
  });

  readonly reference: Rule = this.RULE("reference", () => {
    this.OR({
      DEF: [
        {
          GATE: () => this.is(2, NumberLiteral) || this.is(2, types.Text),
          ALT: () => {
            this.OR2([
              { ALT: () => this.CONSUME(keyword.article, { LABEL: "place" }) },
              { ALT: () => this.CONSUME(keyword.section, { LABEL: "place" }) },
              { ALT: () => this.CONSUME(keyword.paragraph, { LABEL: "place" }) },
              { ALT: () => this.CONSUME(keyword.schedule, { LABEL: "place" }) },
            ]);
            this.OR3([{ ALT: () => this.SUBRULE(this.citation) }, { ALT: () => this.CONSUME(types.Text) }]);
          },
        },
        { ALT: () => this.SUBRULE2(this.citation) },
        { ALT: () => this.SUBRULE(this.chineseCitation) },
        { ALT: () => this.CONSUME(Name) },
        { ALT: () => this.CONSUME2(types.Text) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });

  readonly references: Rule = this.RULE("references", () => {
    this.SUBRULE(this.reference, { LABEL: "include" });
    this.MANY({
      GATE: () => this.continuesList(),
      DEF: () => {
        this.CONSUME(Comma);
        this.SUBRULE2(this.reference, { LABEL: "include" });
      },
    });
    this.OPTION(() => {
      this.CONSUME(keyword.except);
      this.SUBRULE3(this.reference, { LABEL: "except" });
      this.MANY2({
        GATE: () => this.continuesList(),
        DEF: () => {
          this.CONSUME2(Comma);
          this.SUBRULE4(this.reference, { LABEL: "except" });
        },
      });
    });
  });

  // Rules.

  readonly rule: Rule = this.RULE("rule", () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(head.require) }, { ALT: () => this.CONSUME(head.generallyRequire) }]);
          this.OR3([
            { ALT: () => this.SUBRULE(this.group), GATE: () => this.startsGroup() },
            { ALT: () => this.SUBRULE(this.expression) },
          ]);
        },
      },
      {
        ALT: () => {
          this.OR4([
            { ALT: () => this.CONSUME(head.forbid) },
            { ALT: () => this.CONSUME(head.generallyForbid) },
            { ALT: () => this.CONSUME(head.encourage) },
            { ALT: () => this.CONSUME(head.note) },
            { ALT: () => this.CONSUME(head.submit) },
          ]);
          this.SUBRULE2(this.expression);
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.mayRelax);
          this.SUBRULE(this.references);
          this.OPTION(() => {
            this.CONSUME(keyword.to);
            this.SUBRULE(this.sum);
          });
        },
      },
    ]);
    this.SUBRULE(this.notes);
  });

  private startsGroup(): boolean {
    return this.is(1, keyword.allOf) || this.is(1, keyword.atLeast) || this.is(2, NumberLiteral);
  }

  readonly group: Rule = this.RULE("group", () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.allOf) },
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(keyword.atLeast) }, { ALT: () => this.CONSUME(keyword.exactly) }]);
          this.CONSUME(NumberLiteral);
          this.OR3([{ ALT: () => this.CONSUME(keyword.of) }, { ALT: () => this.CONSUME(Local) }]);
        },
      },
    ]);
  });

  readonly notes: Rule = this.RULE("notes", () => {
    this.MANY({ GATE: () => this.startsAnyNote(), DEF: () => this.SUBRULE(this.note) });
  });

  private startsAnyNote(): boolean {
    if (this.is(1, Comma)) return this.startsNote(2) || this.closesException();
    return this.startsNote(1) || this.is(1, types.Text);
  }

  /** `…，D 的除外` stands for `unless D`. */
  private closesException(): boolean {
    for (let offset = 1; !this.endsAt(offset); offset++) if (this.is(offset, keyword.excepted)) return true;
    return false;
  }

  readonly note: Rule = this.RULE("note", () => {
    this.OPTION(() => this.CONSUME(Comma));
    this.OR({
      DEF: [
        {
          GATE: () => this.is(0, Comma) && !this.startsNote(1) && this.closesException(),
          ALT: () => {
            this.SUBRULE(this.expression, { LABEL: "exception" });
            this.CONSUME(keyword.excepted);
          },
        },
        {
          ALT: () => {
            this.OR2([{ ALT: () => this.CONSUME(keyword.when) }, { ALT: () => this.CONSUME(keyword.unless) }]);
            this.SUBRULE2(this.expression);
          },
        },
        {
          ALT: () => {
            this.OR3([{ ALT: () => this.CONSUME(keyword.from) }, { ALT: () => this.CONSUME(keyword.until) }]);
            this.CONSUME(types.DateLiteral);
          },
        },
        {
          ALT: () => {
            this.OR4([{ ALT: () => this.CONSUME(keyword.tightens) }, { ALT: () => this.CONSUME(keyword.proves) }]);
            this.SUBRULE(this.references);
          },
        },
        {
          ALT: () => {
            this.OR5([{ ALT: () => this.CONSUME(keyword.by) }, { ALT: () => this.CONSUME(keyword.as) }]);
            this.CONSUME(Name);
          },
        },
        {
          ALT: () => {
            this.CONSUME(keyword.doneOn);
            this.SUBRULE(this.path);
            this.MANY(() => {
              this.CONSUME(keyword.and);
              this.SUBRULE2(this.path);
            });
          },
        },
        { ALT: () => this.CONSUME(types.Text) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });

  // Decisions that give a value.

  readonly value: Rule = this.RULE("value", () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(head.give) }, { ALT: () => this.CONSUME(head.add) }]);
          this.SUBRULE(this.arms);
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.atMost);
          this.SUBRULE(this.sum);
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.limit);
          this.SUBRULE(this.cap);
        },
      },
    ]);
    this.SUBRULE(this.notes);
  });

  readonly cap: Rule = this.RULE("cap", () => {
    this.SUBRULE(this.names);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.to);
          this.SUBRULE(this.sum, { LABEL: "share" });
          this.CONSUME(keyword.ofCohort);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.notMore);
          this.CONSUME2(keyword.ofCohort);
          this.CONSUME(keyword.whose);
          this.SUBRULE2(this.sum, { LABEL: "share" });
        },
      },
    ]);
    this.OPTION(() => {
      this.CONSUME(keyword.where);
      this.SUBRULE(this.disjunction);
    });
    this.CONSUME(keyword.by);
    this.SUBRULE3(this.sum, { LABEL: "order" });
    this.OPTION2(() =>
      this.OR2([{ ALT: () => this.CONSUME(keyword.ascending) }, { ALT: () => this.CONSUME(keyword.descending) }]),
    );
    this.MANY({ GATE: () => !this.startsNote(2), DEF: () => this.SUBRULE(this.capDetail) });
  });

  readonly capDetail: Rule = this.RULE("capDetail", () => {
    this.CONSUME(Comma);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.rounding);
          this.SUBRULE(this.direction);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.ties);
          this.OR2([
            { ALT: () => this.CONSUME(keyword.in, { LABEL: "tie" }) },
            { ALT: () => this.CONSUME(Name, { LABEL: "tie" }) },
          ]);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.else);
          this.OR3({
            DEF: [
              {
                GATE: () => this.is(2, Name),
                ALT: () => {
                  this.CONSUME(keyword.leaveTo);
                  this.CONSUME2(Name);
                },
              },
              { ALT: () => this.SUBRULE(this.sum) },
            ],
            IGNORE_AMBIGUITIES: true,
          });
        },
      },
    ]);
  });

  // Titles, duties, procedures.

  readonly term: Rule = this.RULE("term", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.titleTerm) },
      { ALT: () => this.SUBRULE(this.rectification) },
      { ALT: () => this.SUBRULE(this.deadline) },
      { ALT: () => this.SUBRULE(this.recurrence) },
      { ALT: () => this.SUBRULE(this.step) },
    ]);
  });

  readonly titleTerm: Rule = this.RULE("titleTerm", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(head.valid);
          this.SUBRULE(this.sum);
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.review);
          this.CONSUME(keyword.every);
          this.SUBRULE2(this.sum);
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.revoke);
          this.OPTION({
            GATE: () => !this.startsAnyNote(),
            DEF: () => {
              this.CONSUME(Comma);
              this.SUBRULE3(this.sum);
              this.CONSUME(keyword.insideNoApplication);
            },
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.revokeAndBar);
          this.SUBRULE4(this.sum);
        },
      },
      { ALT: () => this.CONSUME(head.mayRevoke) },
      { ALT: () => this.CONSUME(head.renew) },
      {
        ALT: () => {
          this.CONSUME(head.under);
          this.CONSUME(Name);
        },
      },
    ]);
    this.SUBRULE(this.notes);
  });

  readonly rectification: Rule = this.RULE("rectification", () => {
    this.CONSUME(head.rectify);
    this.SUBRULE(this.notes);
    this.OPTION(() => {
      this.CONSUME(keyword.within);
      this.SUBRULE(this.sum);
      this.OPTION2(() => this.CONSUME(keyword.inside));
    });
    this.OPTION3(() => {
      this.CONSUME(keyword.else);
      this.CONSUME(keyword.revoke);
    });
    this.SUBRULE2(this.notes);
  });

  readonly deadline: Rule = this.RULE("deadline", () => {
    this.CONSUME(head.within);
    this.SUBRULE(this.sum, { LABEL: "first" });
    this.OR([{ ALT: () => this.CONSUME(keyword.after) }, { ALT: () => this.CONSUME(keyword.before) }]);
    this.SUBRULE2(this.sum, { LABEL: "second" });
    this.OPTION(() => this.CONSUME(keyword.inside));
    this.OPTION2(() => this.CONSUME(keyword.orNextWorkingDay));
    this.SUBRULE(this.notes);
  });

  readonly recurrence: Rule = this.RULE("recurrence", () => {
    this.CONSUME(head.every);
    this.CONSUME(Name, { LABEL: "period" });
    this.CONSUME(keyword.by);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.days);
          this.CONSUME(NumberLiteral);
          this.CONSUME(keyword.of);
          this.SUBRULE(this.month);
        },
      },
      {
        ALT: () => {
          this.SUBRULE2(this.month);
          this.SUBRULE(this.literal);
        },
      },
    ]);
    this.OPTION(() => this.CONSUME(keyword.orNextWorkingDay));
    this.SUBRULE(this.notes);
  });

  readonly month: Rule = this.RULE("month", () => {
    this.OR([{ ALT: () => this.CONSUME(keyword.itsLastMonth) }, { ALT: () => this.CONSUME(keyword.theNextMonth) }]);
  });

  readonly step: Rule = this.RULE("step", () => {
    this.CONSUME(head.step);
    this.SUBRULE(this.named);
    this.CONSUME(keyword.by);
    this.CONSUME(Name);
    this.OPTION(() => {
      this.CONSUME(keyword.for);
      this.CONSUME(keyword.atLeast);
      this.SUBRULE(this.sum);
    });
    this.SUBRULE(this.notes);
  });

  // Honesty.

  readonly honesty: Rule = this.RULE("honesty", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(head.omit);
          this.OPTION({ GATE: () => this.namesPlaces(), DEF: () => this.SUBRULE(this.references) });
          this.CONSUME(types.Text, { LABEL: "reason" });
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.leaveTo);
          this.CONSUME(Name);
          this.SUBRULE(this.notes);
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.reading);
          this.CONSUME2(Name, { LABEL: "id" });
          this.OPTION2(() => {
            this.SUBRULE(this.named);
            this.CONSUME(types.Colon);
            this.SUBRULE(this.type);
            this.CONSUME(types.Equals);
            this.SUBRULE(this.sum);
          });
          this.OPTION3(() => this.CONSUME2(types.Text, { LABEL: "reason" }));
        },
      },
    ]);
  });

  /** `omit "the reason"` names no place; `omit "Schedule 1", "Schedule 2" "the reason"` does. */
  private namesPlaces(): boolean {
    return !this.is(1, types.Text) || this.is(2, types.Text) || this.is(2, Comma);
  }

  // Samples and scenarios.

  readonly scenario: Rule = this.RULE("scenario", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.sample) },
      {
        ALT: () => {
          this.CONSUME(head.scenario);
          this.OR2([{ ALT: () => this.CONSUME(types.Text) }, { ALT: () => this.SUBRULE(this.named) }]);
        },
      },
      { ALT: () => this.SUBRULE(this.given) },
      { ALT: () => this.SUBRULE(this.expectation) },
    ]);
  });

  readonly sample: Rule = this.RULE("sample", () => {
    this.CONSUME(head.sample);
    this.CONSUME(Name);
    this.OPTION({
      GATE: () => this.sameLine(1) && !this.is(2, types.Equals),
      DEF: () => this.CONSUME(Local),
    });
    this.OPTION2({ GATE: () => this.startsPair(1), DEF: () => this.SUBRULE(this.pairs) });
  });

  readonly given: Rule = this.RULE("given", () => {
    this.CONSUME(head.given);
    this.OPTION({ GATE: () => !this.is(2, types.Equals), DEF: () => this.CONSUME(Local, { LABEL: "sampleName" }) });
    this.OPTION2({
      GATE: () => this.startsPair(this.is(1, keyword.with) ? 2 : 1),
      DEF: () => {
        this.OPTION3({ GATE: () => !this.is(2, types.Equals), DEF: () => this.CONSUME(keyword.with) });
        this.SUBRULE(this.pairs);
      },
    });
    this.OPTION4(() => {
      this.CONSUME(keyword.without);
      this.SUBRULE(this.names);
    });
    this.OPTION5(() => {
      this.CONSUME(keyword.on);
      this.CONSUME(types.DateLiteral);
    });
  });

  readonly expectation: Rule = this.RULE("expectation", () => {
    this.CONSUME(head.expect);
    this.SUBRULE(this.reference);
    this.OPTION(() => this.OR([{ ALT: () => this.CONSUME(types.Equals) }, { ALT: () => this.CONSUME(keyword.is) }]));
    this.OPTION2({ GATE: () => !this.endsExpectation(), DEF: () => this.SUBRULE(this.sum) });
    this.OPTION3({
      GATE: () => !this.endsExpectation(),
      DEF: () => {
        this.OPTION4(() => this.CONSUME2(types.Equals));
        this.SUBRULE2(this.sum);
      },
    });
    this.OPTION5(() => {
      this.CONSUME(keyword.because);
      this.SUBRULE(this.references);
    });
    this.OPTION6(() => {
      this.CONSUME(keyword.needing);
      this.SUBRULE(this.names);
    });
  });

  private endsExpectation(): boolean {
    return this.is(1, keyword.because) || this.is(1, keyword.needing) || this.startsLine();
  }

  private startsPair(offset: number): boolean {
    const at = this.is(offset, keyword.historyOf) ? offset + 1 : offset;
    return this.is(at, Name) && this.is(at + 1, types.Equals);
  }

  readonly pairs: Rule = this.RULE("pairs", () => {
    this.SUBRULE(this.pair);
    this.MANY({
      GATE: () => (this.is(1, Comma) ? this.startsPair(2) : this.startsLine() && this.startsPair(1)),
      DEF: () => {
        this.OPTION(() => this.CONSUME(Comma));
        this.SUBRULE2(this.pair);
      },
    });
    this.OPTION2({ GATE: () => this.is(1, Comma), DEF: () => this.CONSUME2(Comma) });
  });

  readonly pair: Rule = this.RULE("pair", () => {
    this.OPTION(() => this.CONSUME(keyword.historyOf));
    this.CONSUME(Name);
    this.CONSUME(types.Equals);
    this.SUBRULE(this.givenValue);
  });

  readonly givenValue: Rule = this.RULE("givenValue", () => {
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(LeftRound);
            this.OPTION(() => {
              this.SUBRULE(this.entry);
              this.MANY(() => {
                this.CONSUME(Comma);
                this.SUBRULE2(this.entry);
              });
            });
            this.CONSUME(RightRound);
          },
        },
        { ALT: () => this.SUBRULE(this.sum) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });

  readonly entry: Rule = this.RULE("entry", () => {
    this.OR({
      DEF: [
        { GATE: () => this.is(2, types.Equals), ALT: () => this.SUBRULE(this.pair) },
        { GATE: () => this.is(2, LeftRound), ALT: () => this.SUBRULE(this.citation) },
        { ALT: () => this.SUBRULE(this.chineseCitation) },
        { ALT: () => this.SUBRULE(this.givenValue) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });
}
