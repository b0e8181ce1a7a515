import type { Language } from "@bylaw/diagnostics";

/** What `--help` says. Names of commands, options and their values are the same in every language. */
export interface HelpTexts {
  readonly program: string;
  readonly check: string;
  readonly formatCommand: string;
  readonly formatCheck: string;
  readonly formatLang: string;
  readonly evaluate: string;
  readonly test: string;
  readonly show: string;
  readonly build: string;
  readonly out: string;
  readonly diff: string;
  readonly oldPolicy: string;
  readonly onDiff: string;
  readonly bump: string;
  readonly explain: string;
  readonly coverage: string;
  readonly against: string;
  readonly record: string;
  readonly strict: string;
  readonly json: string;
  readonly new: string;
  readonly newCity: string;
  readonly newId: string;
  readonly newZh: string;
  readonly newDivision: string;
  readonly newFolder: string;
  readonly doctor: string;
  readonly compare: string;
  readonly factsOfOne: string;
  readonly period: string;
  readonly againstFolder: string;
  readonly uncovered: string;
  readonly min: string;
  readonly paths: string;
  readonly policy: string;
  readonly form: string;
  readonly file: string;
  readonly code: string;
  readonly facts: string;
  readonly on: string;
  readonly decision: string;
  readonly reading: string;
  readonly format: string;
  readonly lang: string;
  readonly noColour: string;
  readonly help: string;
  readonly version: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly after: string;
}

/** The help texts of each language. */
export const helpTexts: Readonly<Record<Language, HelpTexts>> = {
  en: {
    program: "City rules that run, each result traced to its article.",
    check: "compile policies and show what is wrong with them",
    formatCommand: "write policies in their one layout",
    formatCheck: "write nothing; name what would change, exit code 1 where something would",
    formatLang: "print whole policies in English, simplified or traditional Chinese",
    evaluate: "work out what a policy says about a case",
    test: "run the scenarios of a policy",
    show: "print a policy as one of the forms it passes through, or in both writings (sides)",
    build: "write a policy as JavaScript modules with types, schemas and sentences, for other programs",
    out: "the folder that is written into; made where it is not there",
    diff: "say what changes for applicants between two versions of a policy, and which release that is",
    oldPolicy: "the version before: a file, a folder or the name of a plugin",
    onDiff: "the date asked about; that of the population, or the first day in force, where it is not given",
    bump: "exit code 1 where this release says less than the change does",
    explain: "show the page of a message, with an example",
    coverage: "list what of a measure is encoded, article by article",
    against: "say which articles of this source text have changed since they were encoded",
    record: "write the fingerprints of this source text into the plugin; they hold no word of it",
    strict: "exit code 1 where nothing is said of an article",
    json: "the result as JSON",
    new: "make a new plugin",
    newCity: "make a plugin for the measure of a city, with a first rule that works",
    newId: "its name, such as hangzhou",
    newZh: "its Chinese name, such as 杭州市",
    newDivision: "its division code of six digits, such as 330100",
    newFolder: "where it is made; policies/ID where it is not given",
    doctor: "examine the plugins that can be seen from here: expired, unreviewed, changed, orphaned",
    compare: "set one applicant beside every measure that is installed",
    factsOfOne: "JSON, one case; - reads standard input",
    period: "of recurring duties only this period: 2021, 2021-H2, 2021-Q3 or 2021-07",
    againstFolder: "compare with the source texts in this folder, each named by its plugin: ningbo.txt",
    uncovered: "name what no scenario tries, with its place",
    min: "exit code 1 where the scenarios try less than this percent of anything they are counted by",
    paths: "files, folders or plugins; this folder where none is given",
    policy: "a file, a folder or the name of a plugin, such as ningbo",
    form: "tokens, ast, model, ir or js",
    file: "a policy file or plugin",
    code: "the code in square brackets before a message",
    facts: "JSON or JSON Lines, a case or a round each; - reads standard input",
    on: "the date asked about, YYYY-MM-DD; today where it is not given",
    decision: "only this decision and what it needs; may be repeated",
    reading: "switch a reading for this run; may be repeated",
    format: "text or json; JSON Lines are always answered in JSON Lines",
    lang: "en or zh; otherwise as LC_ALL, LC_MESSAGES or LANG says",
    noColour: "no colours, as with NO_COLOR; --color asks for them",
    help: "show this help",
    version: "show the version",
    titles: {},
    after: "\nExit codes: 0 fine, 1 the policy or the facts are at fault, 2 the command was misused.",
  },
  zh: {
    program: "可以运行的城市政策规则，每个结果都对应条文。",
    check: "编译政策并列出问题",
    formatCommand: "按统一格式重新排版政策文本",
    formatCheck: "不写入文件；列出需要改动的文件，如有则退出码为1",
    formatLang: "整部政策文件统一为英文、简体中文或者繁体中文版式",
    evaluate: "按政策判定一份申报",
    test: "运行政策中的情景",
    show: "显示政策在编译各阶段的形式，或者中英文对照（sides）",
    build: "将政策生成为供其他程序使用的JavaScript模块，含类型声明、JSON Schema和中英文语句",
    out: "写入的文件夹，没有时新建",
    diff: "比较一项政策的两个版本，列出对申报单位的影响，并建议版本号",
    oldPolicy: "原版本：文件、文件夹或者插件名称",
    onDiff: "判定日；未写时为模拟申报单位的日期，或者施行首日",
    bump: "该版本号不足以说明改动时，退出码为1",
    explain: "显示一种提示的说明和示例",
    coverage: "逐条列出政策文件的编入情况",
    against: "与该原文比对，列出编入后改动的条文",
    record: "将该原文的条文校验值写入插件，其中不含原文文字",
    strict: "有条文未作交代时，退出码为1",
    json: "以JSON输出",
    new: "新建插件",
    newCity: "新建一个城市的政策插件，含可以运行的第一条规则",
    newId: "名称，例如hangzhou",
    newZh: "中文名称，例如杭州市",
    newDivision: "六位行政区划代码，例如330100",
    newFolder: "所建文件夹；未写时为policies/名称",
    doctor: "检查此处可用的插件：到期、未复核、原文有变化、文件不符",
    compare: "将一份申报与各项已安装的政策对照",
    factsOfOne: "JSON，一份申报；-表示标准输入",
    period: "定期义务只看该期：2021、2021-H2、2021-Q3或2021-07",
    againstFolder: "与该文件夹中的原文比对，原文以插件命名，例如ningbo.txt",
    uncovered: "列出情景未覆盖之处及其位置",
    min: "任何一类的覆盖低于该百分数时，退出码为1",
    paths: "文件、文件夹或者插件；未写时为当前文件夹",
    policy: "文件、文件夹或者插件名称，例如ningbo",
    form: "tokens、ast、model、ir或js",
    file: "政策文件或者插件",
    code: "提示前方括号内的代码",
    facts: "JSON或JSON Lines，每份为一份申报或者一批申报；-表示标准输入",
    on: "判定日，形如YYYY-MM-DD；未写时为今天",
    decision: "只判定这一项及其所依据的判定；可以重复",
    reading: "在本次运行中切换适用口径；可以重复",
    format: "text或json；JSON Lines总以JSON Lines作答",
    lang: "en或zh；未写时依LC_ALL、LC_MESSAGES、LANG",
    noColour: "不用颜色，与NO_COLOR相同；--color要求使用颜色",
    help: "显示本说明",
    version: "显示版本",
    titles: {
      "Usage:": "用法：",
      "Arguments:": "参数：",
      "Options:": "选项：",
      "Global Options:": "通用选项：",
      "Commands:": "命令：",
    },
    after: "\n退出码：0正常；1政策或者事项有问题；2命令用法有误。",
  },
};
