import type { Names } from "@bylaw/ir";
import type { Named } from "../3-build-ast/ast.ts";

const han = /[\u3400-\u9fff\uf900-\ufaff]/;

/** The names of a declaration, each under the language in which it is written; the first one is the canonical one. */
export function irNames(declaration: Pick<Named, "name" | "local" | "label">): Names {
  const id = declaration.name.text;
  const local = declaration.local?.text;
  const inChinese = han.test(id);
  const other = local === undefined || han.test(local) === inChinese ? undefined : local;
  const [english, chinese] = inChinese ? [other, id] : [id, other];
  const { label } = declaration;
  return {
    id,
    ...(english === undefined ? {} : { en: english }),
    ...(chinese === undefined ? {} : { zh: chinese }),
    ...(label === undefined || (label.en === undefined && label.zh === undefined) ? {} : { label }),
  };
}
