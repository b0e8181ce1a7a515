import { policy } from "@bylaw/ningbo";
import determinationSchema from "@bylaw/ningbo/determination.schema.json" with { type: "json" };
import factsSchema from "@bylaw/ningbo/facts.schema.json" with { type: "json" };
import { problems } from "./problems.ts";

const text = { type: "string" };
const day = { type: "string", format: "date" };
const bothLanguages = { type: "object", properties: { en: text, zh: text }, required: ["en", "zh"] };

/** The schemas of the built policy go into the document as they are: OpenAPI 3.1 speaks the same JSON Schema. */
const schemas = {
  Facts: factsSchema,
  Determination: determinationSchema,
  Case: {
    type: "object",
    properties: {
      on: { ...day, description: "The day asked about · 所问的日期" },
      facts: { $ref: "#/components/schemas/Facts" },
      acts: { type: "array", items: { type: "object" }, description: "Decisions of authorities · 主管部门的决定" },
      papers: { type: "object", additionalProperties: { type: ["boolean", "null"] }, description: "Papers · 申报材料" },
      history: { type: "object", description: "By title, what has happened to it · 各称号的沿革" },
    },
    required: ["on", "facts"],
    additionalProperties: false,
  },
  Answer: {
    type: "object",
    properties: {
      determination: { $ref: "#/components/schemas/Determination" },
      explanation: { type: "object", description: "The determination in words · 用文字说明的认定结果" },
    },
    required: ["determination", "explanation"],
  },
  Problem: {
    type: "object",
    description: "Problem details (RFC 9457)",
    properties: {
      type: { type: "string", format: "uri-reference" },
      title: text,
      status: { type: "integer" },
      errors: {
        type: "array",
        items: {
          type: "object",
          properties: {
            pointer: { type: "string", format: "json-pointer" },
            code: text,
            message: bothLanguages,
            help: { ...bothLanguages, description: "What to send instead · 应当怎样传入" },
            nearest: { type: "array", items: text },
          },
          required: ["pointer", "code", "message", "nearest"],
        },
      },
    },
    required: ["type", "title", "status"],
  },
};

const problemResponses = Object.fromEntries(
  Object.values(problems)
    .filter(({ status }) => status !== 404)
    .map(({ status, en, zh }) => [
      status,
      {
        description: `${en} · ${zh}`,
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
);

/** The OpenAPI document of this service. Its version is that of the policy. */
export const openapi = {
  openapi: "3.1.0",
  info: { title: "Determinations · 认定", version: policy.version, license: { name: "MIT", identifier: "MIT" } },
  jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
  servers: [{ url: "/" }],
  paths: {
    "/determinations": {
      post: {
        operationId: "determine",
        summary: "What the policy says of the facts · 按政策认定",
        parameters: [
          { name: "Accept-Language", in: "header", schema: text, description: "en or zh, such as zh-CN · 语言" },
        ],
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Case" } } },
        },
        responses: {
          200: {
            description: "A determination, and the same in words · 认定结果及其文字说明",
            headers: { "Content-Language": { schema: text } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Answer" } } },
          },
          ...problemResponses,
        },
      },
    },
  },
  components: { schemas },
} as const;
