import type { Bilingual } from "@bylaw/diagnostics";

/** What the page can do, by its own names, and other words by which it is looked for. */
interface ActWords extends Bilingual {
  readonly also?: string;
}

export const actWords = {
  next: { en: "Answer what is missing", zh: "填写所缺事项", also: "next question 下一项" },
  presentHere: { en: "Present from here", zh: "由此开始演示", also: "presentation slides projector 投影" },
  steps: { en: "Steps to present", zh: "演示步骤", also: "presentation record export file 录制 导出" },
  pin: { en: "Hold this text as “before”", zh: "以此文本为比较基准", also: "pin before 固定" },
  unpin: { en: "Compare with the text in force again", zh: "恢复与现行文本比较", also: "unpin before 取消固定" },
  showHeld: { en: "Show the text before", zh: "查看比较基准文本", also: "before pinned" },
  hideHeld: { en: "Back to the text now", zh: "返回当前文本", also: "before pinned" },
  copyLink: { en: "Copy a link to all this", zh: "复制链接", also: "share url address 分享" },
  copyEnglish: {
    en: "Copy the result as English text",
    zh: "复制判定结果（英文）",
    also: "export text clipboard 导出",
  },
  copyChinese: {
    en: "Copy the result as Chinese text",
    zh: "复制判定结果（中文）",
    also: "export text clipboard 导出",
  },
  print: { en: "Print the result", zh: "打印判定结果", also: "pdf paper export 导出" },
  addScenario: { en: "Add a scenario from this applicant", zh: "以当前申报单位添加情景", also: "new test 新增" },
  table: { en: "The applicants as a table", zh: "以表格查看申报单位", also: "population list csv 样本" },
  strip: { en: "Walk through the strip", zh: "逐一查看申报单位", also: "population marks 样本" },
  read: { en: "Read the text as a page", zh: "阅读文本", also: "view 视图" },
  changes: { en: "Show the changes of the text", zh: "查看修改处", also: "view diff draft 视图" },
  code: { en: "Show the text as code", zh: "查看条文代码", also: "view source 视图 源码" },
  both: { en: "Show both writings side by side", zh: "中英对照", also: "view bilingual 视图 双语" },
  format: { en: "Lay the text out", zh: "整理版式", also: "format tidy pretty 格式化" },
  writeChinese: { en: "Write the text in Chinese", zh: "改为中文版式", also: "format translate skin 翻译" },
  writeEnglish: { en: "Write the text in English", zh: "改为英文版式", also: "format translate skin 翻译" },
  showNames: { en: "Show names in both languages", zh: "并列双语名称", also: "hints 双语" },
  hideNames: { en: "Show names in one language", zh: "只列一种名称", also: "hints 双语" },
  restore: { en: "Put the text in force back", zh: "恢复现行文本", also: "restore undo reset shipped draft 撤销 还原" },
  english: { en: "The page in English", zh: "页面改为英文", also: "language 语言 English Chinese 英文 中文" },
  chinese: { en: "The page in Chinese", zh: "页面改为中文", also: "language 语言 English Chinese 英文 中文" },
  dark: { en: "Dark ground", zh: "改为深色", also: "theme night dark light mode 夜间 深色 浅色 底色" },
  light: { en: "Light ground", zh: "改为浅色", also: "theme day light dark mode 日间 深色 浅色 底色" },
  lettersOff: { en: "Single letters are no keys", zh: "停用单字母按键", also: "shortcuts keyboard 快捷键" },
  lettersOn: { en: "Single letters are keys", zh: "启用单字母按键", also: "shortcuts keyboard 快捷键" },
  gallery: { en: "Examples", zh: "示例", also: "gallery guides tour 示例 导览" },
  keys: { en: "All keys", zh: "全部按键", also: "shortcuts keyboard help 快捷键 帮助" },
  nobody: {
    en: "Start from nobody: no fact is known",
    zh: "清空申报情况，全部未知",
    also: "clear empty reset new 清除",
  },
} as const satisfies Readonly<Record<string, ActWords>>;

export type PageAct = keyof typeof actWords;

/** What is said once something was copied. */
export const copyWords = {
  done: { en: "Copied", zh: "已复制" },
  refused: { en: "Not copied: the browser did not allow it", zh: "未能复制：浏览器不允许" },
} as const satisfies Readonly<Record<string, Bilingual>>;
