import type { Guide } from "../guide.ts";

const day = "2024-06-20";
const draft = [{ was: "require assets >= 80万元", is: "require assets >= 100万元" }];
const line = "8(1).assets";

/** The line of the readme: what one number decides, and what its change does to whom. */
export const oneNumber: Guide = {
  id: "one-number",
  measure: "ningbo",
  for: "authors",
  title: { en: "One number, and who loses", zh: "一个数值，谁不再符合" },
  about: {
    en: "What a single line of Ningbo's article 8 asks, at, below and without its number, and what a higher number does.",
    zh: "以宁波办法第八条的一行要求为例：恰在线上、差一元、未提供各得何种判定，提高数值后影响哪些申报单位。",
  },
  steps: [
    {
      title: { en: "A line of law", zh: "一行规定" },
      says: {
        en: "Article 8 begins with whom it is for, demonstration platforms, and each line then asks for one thing: here assets of at least 800,000 yuan.",
        zh: "第八条先写明适用对象为示范平台，其下每行要求一项条件，此行要求资产总额不低于80万元。",
      },
      shows: {
        en: "The line of the text and the row of article 8(1): this invented platform states 2,600,000 yuan, and all is met.",
        zh: "左侧为该行条文，右侧为第八条第一项：此模拟平台申报260万元，各项均符合。",
      },
      tries: {
        en: "Choose the arrow at the end of the row: it says why, and what the text asks.",
        zh: "请点开该行末尾的箭头，查看理由和办法要求。",
      },
      page: { from: "strong_demo", facts: { assets: "2600000" }, on: day, rule: line },
      expect: { outcomes: { certification: "met" }, rules: { [line]: "met" } },
      law: ["article 8 when tier = demo", "require assets >= 80万元"],
    },
    {
      title: { en: "Exactly at the line", zh: "恰在线上" },
      says: {
        en: "Assets are now exactly 800,000 yuan. “At least” includes its own number, so this is met.",
        zh: "资产总额恰为80万元。“不低于”包含本数，因此符合。",
      },
      shows: {
        en: "The bar in the row ends at the line, and the outcome is met.",
        zh: "该行的横条恰好到达要求线，结果为符合。",
      },
      tries: {
        en: "Type 799999 in the row of article 8(1): one yuan less is not met.",
        zh: "请在第八条第一项填入799999：少一元即不符合。",
      },
      page: { from: "strong_demo", facts: { assets: 800_000 }, on: day, rule: line },
      expect: { outcomes: { certification: "met" }, rules: { [line]: "met" } },
      tried: { page: { facts: { assets: 799_999 } }, expect: { outcomes: { certification: "not_met" } } },
    },
    {
      title: { en: "One yuan below", zh: "差一元" },
      says: {
        en: "Assets of 799,999 yuan are below the line. Numbers are exact, and nothing is rounded in anyone's favour.",
        zh: "资产总额799999元，低于要求。数值精确比较，不作任何有利或者不利的舍入。",
      },
      shows: {
        en: "The outcome is not met, and article 8(1) is what stands in the way; the missing yuan is hatched.",
        zh: "结果为不符合，原因是第八条第一项；所差一元以斜线标出。",
      },
      tries: {
        en: "Type 800000 again, and the outcome is met.",
        zh: "请重新填入800000，结果恢复为符合。",
      },
      page: { from: "strong_demo", facts: { assets: 799_999 }, on: day, rule: line },
      expect: { outcomes: { certification: "not_met" }, rules: { [line]: "not_met" } },
      tried: { page: { facts: { assets: 800_000 } }, expect: { outcomes: { certification: "met" } } },
    },
    {
      title: { en: "Not stated", zh: "尚未申报" },
      says: {
        en: "Nobody has stated the assets. Not known is not zero: the platform is neither accepted nor refused.",
        zh: "资产总额尚未申报。未知不等于零，既不判为符合，也不判为不符合。",
      },
      shows: {
        en: "The outcome is undecided, and the assets are the only fact that it waits for.",
        zh: "结果为待核实，尚缺的事项只有资产总额。",
      },
      tries: {
        en: "Press N outside a field: the page goes to the fact that is missing.",
        zh: "请在填写栏之外按N键，页面转到所缺事项。",
      },
      page: { from: "strong_demo", facts: { assets: null }, on: day, rule: line },
      expect: { outcomes: { certification: "undecided" }, rules: { [line]: "undecided" }, needs: ["assets"] },
    },
    {
      title: { en: "Whom it is not for", zh: "不适用的单位" },
      says: {
        en: "This unit applies for the plain title of a platform and states assets of 1 yuan. Article 8 is not for it.",
        zh: "该申报单位申报的是平台，资产总额仅1元。第八条只适用于示范平台，不对其适用。",
      },
      shows: {
        en: "The outcome is met. Article 8(1) is not applicable, which is another thing than met.",
        zh: "结果为符合；第八条第一项为不适用，与符合并非一回事。",
      },
      tries: {
        en: "Choose demo as the tier over the outcome: article 8(1) then applies, and waits for what is not known of profits.",
        zh: "请将结果上方的申报层级改为示范平台：第八条第一项随即适用，因利润情况未知而待核实。",
      },
      page: { from: "strong_platform", facts: { assets: 1 }, on: day, rule: line },
      expect: { outcomes: { certification: "met" }, rules: { [line]: "not_applicable" } },
      tried: { page: { facts: { tier: "demo" } }, expect: { rules: { [line]: "undecided" } } },
    },
    {
      title: { en: "A higher number", zh: "提高数值" },
      says: {
        en: "The text in your hand now asks for 1,000,000 yuan instead of 800,000. What a person has changed is vermilion, and nothing else is.",
        zh: "手中文本将80万元改为100万元。只有人改动之处显示为朱红，其余均不用此色。",
      },
      shows: {
        en: "The seal says draft. This platform has 2,600,000 yuan, so its outcome stays met.",
        zh: "印章显示“拟改”。此平台有260万元，结果仍为符合。",
      },
      tries: {
        en: "Hold the key B outside a field to see the text in force.",
        zh: "请在填写栏之外按住B键，查看现行文本。",
      },
      page: { from: "strong_demo", facts: { assets: "2600000" }, edits: draft, on: day, rule: line },
      expect: { outcomes: { certification: "met" }, inForce: { certification: "met" } },
      law: ["require assets >= 80万元"],
    },
    {
      title: { en: "Who loses", zh: "谁不再符合" },
      says: {
        en: "Both texts judge the same 2,000 invented applicants: 66 who met the conditions no longer do, and none gains.",
        zh: "两份文本对同样的2000家模拟单位作出判定：66家由符合变为不符合，无一家新增符合。",
      },
      shows: {
        en: "Before and after: besides the 66, 24 now depend on the bureau under the last paragraph of article 8, and 11 that were undecided fail.",
        zh: "修改前后对照：除66家外，24家转由市经信局依第八条末款裁量，另有11家由待核实变为不符合。",
      },
      tries: {
        en: "Tab to the strip below and press the arrow keys: each mark is an applicant, and Enter opens its case.",
        zh: "请用Tab键进入下方图带，再按方向键：每个记号为一家申报单位，按回车键打开其情况。",
      },
      page: { from: "strong_demo", edits: draft, on: day, rule: line, panel: "impact" },
      expect: { people: { size: 2000, met: 897, loses: 66, gains: 0, toAuthority: 24, wasUndecided: 11 } },
    },
    {
      title: { en: "Between the two lines", zh: "两线之间" },
      says: {
        en: "With 900,000 yuan a platform stands between the two numbers: met by the text in force, not met by the draft.",
        zh: "资产总额90万元的平台处于两个数值之间：按现行文本符合，按拟改文本不符合。",
      },
      shows: {
        en: "The outcome by the draft, not met, and how many yuan are missing in the row of article 8(1).",
        zh: "按拟改文本，结果为不符合；第八条第一项所在行显示差额。",
      },
      tries: {
        en: "Choose the number in the text and take the handle of its ruler down to 900,000: the platform is met again.",
        zh: "请点击条文中的数值，将标尺拖至90万，该平台恢复为符合。",
      },
      page: { from: "strong_demo", facts: { assets: 900_000 }, edits: draft, on: day, rule: line },
      expect: { outcomes: { certification: "not_met" }, inForce: { certification: "met" } },
      tried: {
        page: { edits: [{ was: "require assets >= 80万元", is: "require assets >= 90万元" }] },
        expect: { outcomes: { certification: "met" } },
      },
    },
    {
      title: { en: "Two writings, one result", zh: "两种写法，同一结果" },
      says: {
        en: "The draft stands in English and in Chinese side by side. The two are one text: written wholly in Chinese it compiles to the same result.",
        zh: "拟改文本以英文、中文两种版式并列。二者是同一文本：全部改写为中文后，编译结果完全相同。",
      },
      shows: {
        en: "Both writings, line by line, the line of the assets with 1,000,000 yuan.",
        zh: "两种版式逐行对照，资产总额一行已为100万元。",
      },
      tries: {
        en: "Choose Read above the text, and look at the same line among its neighbours.",
        zh: "请选择文本上方的“阅读”，查看该行的上下文。",
      },
      page: { from: "strong_demo", edits: draft, on: day, article: "8", rule: line, view: "both" },
      expect: { sameInChinese: true },
    },
    {
      title: { en: "Scenarios at the line", zh: "临界值的情景" },
      says: {
        en: "The measure is kept with scenarios at each number. Some that rest on 800,000 yuan now fail: whoever moves a line has to say so there too.",
        zh: "办法的每个数值都配有情景。以80万元为准的部分情景现已不通过：改动要求线，情景也须一并修改。",
      },
      shows: {
        en: "The scenarios that fail under the draft, among them the one with exactly 800,000 yuan.",
        zh: "按拟改文本不通过的情景，其中包括恰为80万元的一项。",
      },
      tries: {
        en: "Choose Copy link at the top: whoever opens it sees this draft as you see it.",
        zh: "请点击顶部的“复制链接”，打开链接的人看到的拟改文本与此处相同。",
      },
      page: { from: "strong_demo", edits: draft, on: day, rule: line, panel: "scenarios" },
      expect: {
        failing: [
          "a demonstration platform of modest size",
          "assets of exactly 800,000 yuan",
          "staff of eight relaxed",
          "years relaxed: fourteen months are enough",
          "资产总额恰为八十万元",
        ],
      },
      law: ["require assets >= 80万元"],
    },
  ],
};
