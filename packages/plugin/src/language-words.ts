/**
 * The words of the language, one a line's worth after another: a function with such a name could not be called. The
 * keyword tables of the compiler are their home; a test there holds this list to them.
 */
const words = `
  add after and any area article articles as ascending ask at_discretion attested authority barred because before
  by cohort currency date day days decision descending distinct document down due_for_review duration duty else
  encourage every evidence exactly except expect expired fact fixed for forbid free from give given granted
  half_year held if in in_time include includes is issued known last late latest let limit m2 met money month
  months nearest needing no none not not_applicable not_met not_triggered note number of omit on or otherwise
  overdue paper para paragraph pending percent points policy procedure proves quarter reading rectified rectify
  rectifying renew renewed replaces require review reviewed revoke revoked role round rounding sample scenario
  schedule section step submit table text then ties tightens title to today undecided under unique unknown unless
  until up use valid waived when where with within without year years yes yuan
  一般不得 一般应 一般要求 不 不为 不低于 不变 不同 不含 不多于 不少于 不得 不早于 不晚于 不满
  不符合 不编入 不详 不超过 不足 不适用 不高于 且 严于 个工作日 个月 为 为期 主体 义务 之 之一
  之前 之后 事实 事项 于 交由 今日 从 从属于 以上 以下 任一 低于 元 全体 全部满足 公布 其中 其余
  内 内不得申报 决定机关 凭 分值 列示 列表 则 判定 判定日 到 制定机关 前 办法 加分 包含 包含任一
  包含全部 包括 升序 半年 单选 印发 历时 原则上不得 原则上应 原则上要求 参评总数 发布 发文字号 取整
  取消 口径 只减 只增 可以撤销 可以放宽 可变 可撤销 可放宽 可适度放宽 可适当放宽 合计 同批 同批总数
  同时废止 名为 后 向上 向下 否 否则 唯一 四舍五入 因 因为 在 复核 多于 多选 天 如果 季度 季度末
  完成于 定为 定义 对每一 少于 尚缺 就近 属于 履行于 工作日 已复核 已届满 已撤销 已知 已续期
  已责令整改 币种 平均值 平方米 年 年度 并且 并列 应 应予复核 应在 应当 应提交 延续 引用 当 待履行
  待核实 待议 必须 恰好 情景 或 或无 或者 所属年份 拒不整改 按 按日 按月 按期履行 授予 授予依据
  提交 撤销 撤销并禁止申报 改 改为 政策 数值 整年数自 整改 整改不合格 整改中 整改合格 文号 文本 施行
  无 日 日期 早于 时 是 是否 晚于 替代 最低值 最近 最近一次 最高 最高不超过 最高值 月 有效 有效期
  期间 未 未提供 未知 未触发 末月 末款 材料 条 条文 来自前次决定 样例 次月 款 止于 步骤 段 每 每一
  沿革 清单 由 由主管部门裁量 由低到高 由高到低 百分比 的 的除外 禁止申报期内 称号 程序 符合 经核实
  经认可 给予 给定 续期 自 至 至多 至少 舍入 节 若 表 裁量 要求 角色 计 计入 计数 证明 评定为
  豁免 责令整改 超过 适用口径 逐个 逐项 逾期履行 逾期未履行 遇休息日顺延 金额 附表 降序 限定 除 除非
  非 面积 须 预期 高于 鼓励
  一般應 不低於 不多於 不少於 不早於 不晚於 不滿 不為 不編入 不詳 不變 不超過 不適用 不高於 並且
  並列 主體 之後 事實 事項 低於 來自前次決定 個工作日 個月 內 內不得申報 全部滿足 全體 其餘 制定機關
  則 印發 原則上不得 原則上應 原則上要求 參評總數 口徑 只減 可以撤銷 可以放寬 可撤銷 可放寬 可變
  可適度放寬 可適當放寬 合計 同批總數 同時廢止 名為 否則 單選 嚴于 嚴於 四捨五入 因為 多於 多選
  完成於 定為 定義 對每一 少於 履行於 屬于 屬於 已屆滿 已撤銷 已續期 已複核 已責令整改 幣種 延續
  待核實 待議 後 從 從屬于 從屬於 必須 憑 應 應予複核 應在 應提交 應當 或無 所屬年份 捨入 授予依據
  撤銷 撤銷並禁止申報 改為 整年數自 數值 文號 於 早於 時 晚於 最高不超過 期間 未觸發 條 條文 樣例 止於
  步驟 歷時 決定機關 清單 為 為期 無 由主管部門裁量 當 發布 發文字號 禁止申報期內 稱號 節 給予 給定
  經核實 經認可 續期 義務 複核 覆核 計 計入 計數 評定為 證明 責令整改 超過 辦法 逐個 逐項
  遇休息日順延 適用口徑 金額 面積 須 預期 高於 鼓勵
  done done_in_time done_late failed_to_rectify ordered_to_rectify out_of_order refused_to_rectify too_short
  办理情况 已完成 已履行 期限不足 未取得 步骤颠倒 步驟顛倒 辦理情況
  min max
`;

/** Every word of one piece that the language reads as its own, in any of its writings. */
export const languageWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/u));

/** Whether a name is a word of the language. */
export function isLanguageWord(name: string): boolean {
  return languageWords.has(name);
}
