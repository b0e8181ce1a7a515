import type { Guide } from "../guide.ts";

const day = "2024-06-20";
const rule = "8(1).assets";
const from = "strong_demo";
const shown = { from, on: day, rule, panel: "forms" } as const;

/** What the compiler makes of one line, from its words to a module; the case as data; an error; a link. */
export const textToModule: Guide = {
  id: "text-to-module",
  measure: "ningbo",
  for: "developers",
  title: { en: "From a line to a module", zh: "从一行条文到模块" },
  about: {
    en: "One line of Ningbo's article 8 in every form of the compiler, then a case, an error and a link as plain data.",
    zh: "宁波办法第八条的一行依次经过编译的各种形式，并以数据形式查看案例、错误提示和链接。",
  },
  steps: [
    {
      title: { en: "Words", zh: "字词" },
      says: {
        en: "The first pass cuts the line of article 8(1) into words, signs and numbers. Nothing is understood yet, and nothing is lost.",
        zh: "第一步将第八条第一项的这一行切分为字词、符号和数值，尚不理解含义，也不丢失任何内容。",
      },
      shows: {
        en: "Forms: each word with what it was taken for. The amount of 800,000 yuan is a number and a unit.",
        zh: "“形式”面板：逐词列出所读内容及其含义。80万元由一个数值和一个单位组成。",
      },
      tries: {
        en: "Go through the list with the arrow keys: the word is marked in the text.",
        zh: "请在列表中按上下键逐行移动，原文中的相应字词随即标出。",
      },
      page: { ...shown, form: "tokens" },
      expect: { lines: ['verb require\t"require"', 'Word\t"assets"', 'NumberLiteral\t"80万"', 'yuan\t"元"'] },
    },
    {
      title: { en: "Statements", zh: "条句" },
      says: {
        en: "The words become a tree: one rule that compares a name with a number. From here on the Chinese writing gives the same tree.",
        zh: "字词组成树形结构：一条规则，将名称与数值比较。自此步起，中文写法得到同样的结构。",
      },
      shows: {
        en: "The rule with its citation and its guard, the first line of article 8; the number now reads 800,000.",
        zh: "该规则及其条款、适用前提（第八条首行）；数值此时已为80万。",
      },
      tries: {
        en: "Put the caret on another line of the code: the form follows it.",
        zh: "请将光标移到另一行代码，此处随之显示该行的形式。",
      },
      page: { ...shown, form: "ast" },
      expect: { lines: ['"kind": "rule"', '"guards": [', '"value": "800000"'], sameInChinese: true },
    },
    {
      title: { en: "Names", zh: "名称" },
      says: {
        en: "Every name is bound to its declaration. The assets are declared in a vocabulary that all five cities share, not in this text.",
        zh: "每个名称都与其定义对应。资产总额并非在本文本中定义，而是在五个城市共用的词汇表中定义。",
      },
      shows: {
        en: "The name, what it stands for, and the file and line of its declaration.",
        zh: "名称、所指事项，以及定义所在的文件和行。",
      },
      tries: {
        en: "Put the caret on the name in the text and press F12: the editor opens its declaration.",
        zh: "请将光标移到原文中的该名称并按F12，编辑器打开其定义。",
      },
      page: { ...shown, form: "names" },
      expect: { lines: ["assets\tuses\tfact from sme_services"] },
      law: ["use sme_services"],
    },
    {
      title: { en: "Kinds", zh: "类别" },
      says: {
        en: "Every part has a kind: the assets are money, and so is what they are compared with. Comparing them with a share would be an error.",
        zh: "各部分均有类别：资产总额为金额，与其比较的也是金额。若与百分比比较，即为错误。",
      },
      shows: {
        en: "The same rule with its kinds; money is counted in hundredths, so that no sum is ever rounded.",
        zh: "同一规则及其类别；金额以分计数，因此不会产生舍入误差。",
      },
      tries: {
        en: "Write 80% in the place of the amount, and read the problem that this gives.",
        zh: "请将该金额改为80%，查看由此产生的提示。",
      },
      page: { ...shown, form: "model" },
      expect: { lines: ['"type": { "kind": "boolean" }', '"measure": "money", "scale": 2'] },
      tried: {
        page: { edits: [{ was: "require assets >= 80万元", is: "require assets >= 80%" }] },
        expect: { errors: ["unlike-amounts"] },
      },
    },
    {
      title: { en: "The compiled policy", zh: "编译后的政策" },
      says: {
        en: "This is what decides cases: plain data without wording, places or code. It can be stored, compared and hashed.",
        zh: "据以作出判定的即为此项：纯数据，不含字句、位置和代码，可以保存、比对和计算校验值。",
      },
      shows: {
        en: "The rule with the relaxation of the last paragraph of article 8 already attached to it.",
        zh: "该规则，其中已附上第八条末款的放宽。",
      },
      tries: {
        en: "Choose Whole text to see the policy as it is kept.",
        zh: "请选择“全文”，查看政策保存的完整形式。",
      },
      page: { ...shown, form: "ir" },
      expect: { lines: ['"fact": "assets"', '"relaxations": ["nonprofit_relaxation"]'] },
    },
    {
      title: { en: "JavaScript", zh: "生成JavaScript" },
      says: {
        en: "The same rule as a module for other programs: no parser, no dependency, nothing evaluated from text.",
        zh: "同一规则生成的模块，供其他程序使用：无须解析器，没有依赖，也不执行任何文本。",
      },
      shows: {
        en: "The module of this one rule. The page shows it and never runs it.",
        zh: "仅含此项规则的模块。页面只显示，不运行。",
      },
      tries: {
        en: "Choose Copy all, and keep the module as a file of its own.",
        zh: "请点击“全部复制”，将模块存为单独的文件。",
      },
      page: { ...shown, form: "javascript" },
      expect: { lines: ["8(1).assets", "export "] },
    },
    {
      title: { en: "Sentences", zh: "说明" },
      says: {
        en: "A finding is data too, and sentences are made from it: article, what is asked, what was stated, the status.",
        zh: "判定同样是数据，说明由其生成：依次为条款、要求、申报值和状态。",
      },
      shows: {
        en: "The sentence on this invented platform, with 800,000 yuan asked and 2,600,000 yuan stated.",
        zh: "对此模拟平台的说明：要求80万元，申报260万元。",
      },
      tries: {
        en: "Press L outside a field: the same finding in the other language.",
        zh: "请在填写栏之外按L键，以另一种语言查看同一判定。",
      },
      page: { ...shown, form: "sentences" },
      expect: { lines: ["at least 800,000 yuan; 2,600,000 yuan was stated. Met."] },
    },
    {
      title: { en: "A case is JSON", zh: "案例即JSON" },
      says: {
        en: "What a host hands in is one object of facts. A fact that is left out is not known; there is no default.",
        zh: "宿主程序提交的是一个由事项组成的对象。未列出的事项即为未知，没有默认值。",
      },
      shows: {
        en: "Applicant: the case as data, as it can be copied out and pasted in.",
        zh: "“申报情况”面板：以数据显示的案例，可以复制，也可以粘贴。",
      },
      tries: {
        en: "Take the line of the assets out: the outcome becomes undecided.",
        zh: "请删去资产总额一行：结果变为待核实。",
      },
      page: { from, on: day, rule, panel: "applicant", json: true },
      expect: { outcomes: { certification: "met" } },
      tried: { page: { facts: { assets: null } }, expect: { outcomes: { certification: "undecided" } } },
    },
    {
      title: { en: "An error, and its repair", zh: "错误及其修改建议" },
      says: {
        en: "The name in the line of article 8(1) has lost its last letter. A text with an error decides nothing.",
        zh: "第八条第一项所在行的名称少了末尾一个字母。有错误的文本不作判定。",
      },
      shows: {
        en: "Problems: the code unknown-fact with the nearest name as a repair. The findings of the last sound text stay.",
        zh: "“提示”面板：代码unknown-fact，并以相近名称作为修改建议。上一份无误文本的判定仍予保留。",
      },
      tries: {
        en: "Apply the repair: the error is gone.",
        zh: "请采用修改建议，错误随即消除。",
      },
      page: {
        from,
        on: day,
        rule,
        panel: "problems",
        edits: [{ was: "require assets >= 80万元", is: "require asset >= 80万元" }],
      },
      expect: { errors: ["unknown-fact"] },
      tried: { page: { edits: [] }, expect: { errors: [] } },
    },
    {
      title: { en: "All of it in a link", zh: "一个链接即全部" },
      says: {
        en: "A link carries text changes, case, day and what is open, behind the # of the address. No server sees it, and nothing in it is run.",
        zh: "链接在地址的#之后携带文本改动、案例、判定日和所开面板。服务器不会收到，其中内容也不会运行。",
      },
      shows: {
        en: "A draft of 1,000,000 yuan and assets of 900,000 yuan: not met, and a link to exactly this can be copied.",
        zh: "拟改为100万元，申报90万元：不符合。可以复制指向此状态的链接。",
      },
      tries: {
        en: "Choose Copy link at the top, and open it in another window.",
        zh: "请点击顶部的“复制链接”，并在另一窗口打开。",
      },
      page: {
        from,
        facts: { assets: 900_000 },
        on: day,
        rule,
        edits: [{ was: "require assets >= 80万元", is: "require assets >= 100万元" }],
      },
      expect: { outcomes: { certification: "not_met" }, inForce: { certification: "met" } },
    },
  ],
};
