import * as types from "../1-scan/token-types.ts";
import type { Rule } from "./expression-grammar.ts";
import { RuleGrammar } from "./rule-grammar.ts";

const { head, keyword, Name, Comma, NumberLiteral } = types;

/** Productions of the head of a policy and of declarations. */
export abstract class DeclarationGrammar extends RuleGrammar {
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
    this.OPTION(() => this.CONSUME(keyword.unique));
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
          this.SUBRULE2(this.notes);
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
}
