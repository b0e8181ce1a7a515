import { readFileSync } from "node:fs";
import { validate } from "@readme/openapi-parser";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { service } from "../src/app.ts";
import { openapi } from "../src/openapi.ts";

const logged: Error[] = [];
const app = service((error) => logged.push(error));
const example = JSON.parse(
  readFileSync(new URL("../../../policies/ningbo/examples/applicant.json", import.meta.url), "utf8"),
) as object;

function post(body: unknown, language = ""): Promise<Response> {
  return Promise.resolve(
    app.request("/determinations", {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { "content-type": "application/json", ...(language !== "" && { "accept-language": language }) },
    }),
  );
}

/** A judge of one schema of the document, references and all. */
function fits(name: keyof typeof openapi.components.schemas, value: unknown): unknown {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "service", ...openapi });
  const judge = ajv.compile({ $ref: `service#/components/schemas/${name}` });
  return judge(value) ? [] : judge.errors;
}

describe("POST /determinations", () => {
  test("gives the determination and its reasons, as the document says", async () => {
    const sent = { on: "2024-05-01", ...example };
    const answered = await post(sent);
    const body = await answered.json();
    expect(answered.status).toBe(200);
    expect(answered.headers.get("content-language")).toBe("en");
    expect(body.determination.decisions.certification.outcome).toBe("not_met");
    const [certification] = body.explanation.decisions;
    const reason = certification.rules.find(({ id }: { id: string }) => id === "8(5).satisfaction");
    expect([reason.status, reason.citation]).toEqual(["not_met", "article 8(5)"]);
    expect(reason.sentence).toContain("84.9% was stated, 0.1 percentage points short.");
    expect([fits("Case", sent), fits("Answer", body)]).toEqual([[], []]);
  });

  test.each([
    ["zh-CN,zh;q=0.9,en;q=0.5", "zh", "认定"],
    ["fr, en;q=0.5", "en", "certification"],
    ["fr", "en", "certification"],
  ])("speaks to who accepts %s", async (accepted, language, name) => {
    const answered = await post({ on: "2024-05-01", facts: {} }, accepted);
    const { explanation } = await answered.json();
    expect([answered.headers.get("content-language"), explanation.decisions[0].name]).toEqual([language, name]);
    expect(answered.headers.get("vary")).toMatch(/accept-language/i);
  });

  test("takes nothing for a no: an unknown fact leaves the question open", async () => {
    const { determination } = await (await post({ on: "2024-05-01", facts: { tier: "platform" } })).json();
    expect(determination.decisions.certification.outcome).toBe("undecided");
  });

  test("lists all that is wrong with the facts, in both languages, with pointers", async () => {
    const answered = await post({ on: "2024-05-01", facts: { asets: 1, satisfaction: 85, "a/b": 1 } }, "zh");
    const body = await answered.json();
    expect([answered.status, answered.headers.get("content-type")]).toEqual([
      422,
      "application/problem+json; charset=utf-8",
    ]);
    expect(fits("Problem", body)).toEqual([]);
    expect([body.type, body.title]).toEqual(["/problems/bad-facts", "所传内容中有本政策无法读取之处。"]);
    expect(body.errors[0]).toEqual({
      pointer: "/facts/asets",
      code: "name-not-in-policy",
      message: {
        en: "No fact is called `asets`. Did you mean `assets`?",
        zh: "没有名为`asets`的事项。是否指`assets`？",
      },
      nearest: ["assets"],
    });
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      "/facts/asets",
      "/facts/satisfaction",
      "/facts/a~1b",
    ]);
  });

  test.each([
    ["{", 400, "/problems/no-json"],
    ["null", 422, "/problems/bad-facts"],
    ["[]", 422, "/problems/bad-facts"],
    [{ facts: {} }, 422, "/problems/bad-facts"],
    [{ on: "2024-05-01" }, 422, "/problems/bad-facts"],
    [{ on: "2024-05-01", facts: null }, 422, "/problems/bad-facts"],
    [{ on: "2024-05-01", tier: "demo" }, 422, "/problems/bad-facts"],
    [{ on: 5, facts: {} }, 422, "/problems/bad-facts"],
    ['{"on":"2024-05-01","facts":{"__proto__":{"assets":1}}}', 422, "/problems/bad-facts"],
  ])("answers %j without a fault of its own", async (body, status, type) => {
    const answered = await post(body);
    expect([answered.status, (await answered.json()).type]).toEqual([status, type]);
  });
});

test("a body without end is not read", async () => {
  const answered = await post(`{"facts":"${"x".repeat(300_000)}"}`);
  expect([answered.status, (await answered.json()).type]).toEqual([413, "/problems/too-large"]);
});

test("a fault of the service is logged, and the caller is told no more than that there is one", async () => {
  const broken = new ReadableStream({ pull: () => Promise.reject(new Error("the line was cut")) });
  const init = { method: "POST", body: broken, duplex: "half" };
  const answered = await app.request("/determinations", init);
  const body = await answered.text();
  expect([answered.status, JSON.parse(body).type, body.includes("cut")]).toEqual([500, "/problems/fault", false]);
  expect(logged.map(({ message }) => message)).toEqual(["the line was cut"]);
});

test("the document is valid, and what problems lead to can be read", async () => {
  const served = await (await app.request("/openapi.json")).json();
  expect(await validate(served)).toMatchObject({ valid: true });
  const page = await app.request("/problems/bad-facts");
  expect(await page.text()).toContain("所传内容");
  for (const path of ["/problems/toString", "/nothing"]) expect((await app.request(path)).status).toBe(404);
});
