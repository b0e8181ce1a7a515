// Compiles one text in ICU MessageFormat to the source of a function, or to a template with its slots in braces.
import { parse as parseMessage, TYPE } from "@formatjs/icu-messageformat-parser";

const lists = new Set(["citations", "list", "names", "nearest"]);
const selectKeys = { citation: ["none", "other"], list: ["none", "one", "other"] };

function parse(text) {
  try {
    return parseMessage(text, { ignoreTag: true, shouldParseSkeletons: false });
  } catch (error) {
    throw new Error(`is not a message: ${error.message} in “${text}”`, { cause: error });
  }
}

/** The source of `(p) => string`; `used` collects the names of the parameters that the text shows or asks. */
export function compileText(text, { language, parameters, used = new Set() }) {
  if (typeof text !== "string") throw new Error(`has no text in ${language}`);
  const scope = { language, parameters, used, counted: undefined };
  const body = emitAll(parse(text), scope);
  const taken = body.includes(", n)") ? "p, n" : body.includes("p[") ? "p" : "";
  return `(${taken}) => ${body}`;
}

function emitAll(elements, scope) {
  return elements.map((element) => emit(element, scope)).join(" + ") || '""';
}

function emit(element, scope) {
  switch (element.type) {
    case TYPE.literal:
      return JSON.stringify(element.value);
    case TYPE.pound:
      return `formatCount(${scope.counted}, "${scope.language}")`;
    case TYPE.argument:
      return emitArgument(element.value, scope);
    case TYPE.number:
      typeOf(element.value, scope, ["number"]);
      return `formatCount(countOf(${slot(element.value)}), "${scope.language}")`;
    case TYPE.select:
      return emitSelect(element, scope);
    case TYPE.plural:
      return emitPlural(element, scope);
    default:
      throw new Error("uses a message form that is not supported: only {x}, {x, number}, select and plural are");
  }
}

const slot = (name) => `p[${JSON.stringify(name)}]`;

function typeOf(name, scope, allowed) {
  const type = Object.hasOwn(scope.parameters, name) ? scope.parameters[name] : undefined;
  if (type === undefined) throw new Error(`names the parameter ${name}, which the head does not declare`);
  if (allowed && !allowed.includes(type)) throw new Error(`counts the parameter ${name}, which is a ${type}`);
  scope.used.add(name);
  return type;
}

function emitArgument(name, scope) {
  const type = typeOf(name, scope);
  const { language } = scope;
  switch (type) {
    case "text":
    case "number":
      return `String(${slot(name)} ?? "")`;
    case "name":
      return language === "en" ? `String(${slot(name)} ?? "")` : `localName(${slot(name)}, n)`;
    case "kind":
      return `kindName(String(${slot(name)} ?? ""), "${language}")`;
    case "citation":
      return `formatCitation(${slot(name)} as Citation, "${language}")`;
    case "citations":
      return `joinCitations(${slot(name)} as readonly Citation[], "${language}")`;
    default: {
      const join = { list: "joinList", names: "joinNames", nearest: "nearestNames" }[type];
      const known = language === "en" ? "" : ", n";
      return `${join}(${slot(name)} as readonly string[], "${language}"${known})`;
    }
  }
}

function emitSelect(element, scope) {
  const type = typeOf(element.value, scope);
  const allowed = lists.has(type) ? selectKeys.list : selectKeys[type];
  for (const key of Object.keys(element.options)) {
    if (allowed && !allowed.includes(key)) {
      throw new Error(`chooses by ${element.value}, a ${type}, which is ${allowed.join(", ")} and never ${key}`);
    }
  }
  return `choose(selectKey(${slot(element.value)}), { ${emitCases(element, scope)} })`;
}

function emitPlural(element, scope) {
  typeOf(element.value, scope, ["number", ...lists]);
  if (element.offset) throw new Error("uses an offset, which is not supported");
  if (element.pluralType === "ordinal") throw new Error("uses ordinal forms, which are not supported");
  for (const key of Object.keys(element.options)) {
    if (!/^(one|other|=\d+)$/.test(key)) throw new Error(`has the plural form ${key}; there are one, other and =N`);
  }
  const counted = `countOf(${slot(element.value)})`;
  return `choosePlural(${counted}, { ${emitCases(element, { ...scope, counted })} })`;
}

function emitCases(element, scope) {
  return Object.entries(element.options)
    .map(([key, option]) => `${JSON.stringify(key)}: () => ${emitAll(option.value, scope)}`)
    .join(", ");
}

/** The text as a reader of a list of messages sees it: slots in braces, of each choice its general form. */
export function templateOf(text, parameters, counted = "") {
  const show = (elements, number) =>
    elements
      .map((element) => {
        switch (element.type) {
          case TYPE.literal:
            return element.value;
          case TYPE.pound:
            return `{${number}}`;
          case TYPE.select:
            return show(element.options.other.value, number);
          case TYPE.plural:
            return show(element.options.other.value, element.value);
          default:
            return parameters[element.value] === "nearest" ? "" : `{${element.value}}`;
        }
      })
      .join("");
  return show(parse(text), counted);
}

/** Every form that a text may take, at most 64: what a reviewer has to read. Slots stand in ⟦ ⟧. */
export function variantsOf(text) {
  const all = (elements, counted) =>
    elements.reduce(
      (known, element) => {
        const next = forms(element, counted);
        return known.flatMap((start) => next.map((end) => start + end)).slice(0, 64);
      },
      [""],
    );
  const forms = (element, counted) => {
    switch (element.type) {
      case TYPE.literal:
        return [element.value];
      case TYPE.pound:
        return [`⟦#${counted}⟧`];
      case TYPE.select:
      case TYPE.plural: {
        const number = element.type === TYPE.plural ? element.value : counted;
        return Object.values(element.options).flatMap((option) => all(option.value, number));
      }
      default:
        return [`⟦${element.value}⟧`];
    }
  };
  return all(parse(text), "");
}

/** The names of all values that some form of a text says. */
export function slotsOf(text) {
  const found = new Set();
  const walk = (elements, counted) => {
    for (const element of elements) {
      if (element.type === TYPE.literal) continue;
      if (element.type === TYPE.pound) found.add(counted);
      else if (element.type === TYPE.select || element.type === TYPE.plural) {
        const number = element.type === TYPE.plural ? element.value : counted;
        for (const option of Object.values(element.options)) walk(option.value, number);
      } else found.add(element.value);
    }
  };
  walk(parse(text), "");
  return found;
}
