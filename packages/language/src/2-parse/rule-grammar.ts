import * as types from "../1-scan/token-types.ts";
import { ExpressionGrammar, type Rule } from "./expression-grammar.ts";

const { head, keyword, Name, Local, Comma, NumberLiteral, LeftRound, RightRound, CitationLiteral } = types;

/** Productions of places in the text, rules, notes and values. */
export abstract class RuleGrammar extends ExpressionGrammar {
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

  protected startsGroup(): boolean {
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

  protected startsAnyNote(): boolean {
    if (this.is(1, Comma)) return this.startsNote(2) || this.closesException();
    return this.startsNote(1) || this.is(1, types.Text);
  }

  /** `…，D 的除外` stands for `unless D`. */
  protected closesException(): boolean {
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
        // 向下取整: in Chinese the direction may lead.
        ALT: () => {
          this.SUBRULE2(this.direction);
          this.OPTION(() => this.CONSUME2(keyword.rounding));
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
}
