import type { IrPolicy } from "@bylaw/ir";
import { compiledPolicy } from "./installed-policies.ts";

/** A policy with a fact of every kind. */
export const sample: IrPolicy = compiledPolicy(`policy valley 谷镇
  in force from 2021-12-05
role city_bureau 市经信局
paper audit_report 审计报告
/// total assets
///zh 资产合计
fact assets 资产总额: money
fact orders 订单数: count of visits 家次
fact visits 服务家次: count of visits 家次
fact satisfaction 用户满意度: percent from 0% to 100%
fact premises 场所面积: area
fact tier 申报层级: one of platform 平台, demo 示范平台
fact fields 服务类别: any of training 培训, financing 融资, information 信息
fact main_field 主要类别: one of training 培训, financing 融资, information 信息
fact sound 财务良好: attested by city_bureau
fact founded_on 成立日期: date
fact renewed_on 续期日期: date or none
fact operating_for 运营时间: duration in months
fact unit_name 单位名称: text
fact moves 地址变更: list of
  id 编号: text
  moved_on 变更日期: date
  cost 费用: money
decision certification 认定
article 3
  require assets >= 800000 or orders >= 5 or visits >= 5
  require satisfaction >= 80% and premises >= 10 m2 and sound
  require tier = demo or fields include training or main_field = training
  require founded_on <= 2024-01-01 and (renewed_on is none or renewed_on <= 2024-01-01)
  require operating_for >= 1 year and unit_name is known
  require sum of moves.cost <= 900000
  require audit_report is submitted
title platform_title 平台称号 granted by certification
article 4
  valid 3 years
`);

/** The parts of a specification that every one needs. */
export const plainSpec = {
  format: 1,
  about: { en: "invented", zh: "虚构" },
  seed: 7,
  size: 500,
  on: "2024-06-20",
  strengths: { scale: { en: "size", zh: "规模" }, quality: { en: "quality", zh: "质量" } },
} as const;
