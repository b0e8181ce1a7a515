import type { AnswerShape } from "@bylaw/ningbo";
import { useState } from "react";
import { type Language, words } from "./words.ts";

interface Props {
  readonly shape: AnswerShape;
  readonly name: string;
  readonly label: string;
  readonly language: Language;
}

/** The control that fits what can be answered. */
export function Control({ shape, name, label, language }: Props) {
  const say = words[language];
  switch (shape.kind) {
    case "yes_no":
      return (
        <Options
          type="radio"
          name={name}
          options={[
            ["yes", say.yes],
            ["no", say.no],
          ]}
        />
      );
    case "choice":
      return (
        <Options
          type="radio"
          name={name}
          options={[...membersOf(shape, language), ...(shape.none === true ? [["none", say.none] as const] : [])]}
        />
      );
    case "set":
      return (
        <>
          <Options type="checkbox" name={name} options={membersOf(shape, language)} />
          <Options type="checkbox" name={`${name}.none`} options={[["none", say.noneOfThem]]} />
        </>
      );
    case "number":
      return (
        <p>
          <input name={name} inputMode="decimal" autoComplete="off" aria-label={label} />{" "}
          {shape.unit?.[language] ?? say.units[shape.measure]}
        </p>
      );
    case "date":
      return (
        <p>
          <input name={name} type="date" aria-label={label} />
          {shape.none === true && <Options type="checkbox" name={`${name}.none`} options={[["none", say.none]]} />}
        </p>
      );
    case "text":
      return <input name={name} aria-label={label} />;
    case "records":
      return <Records shape={shape} name={name} language={language} />;
    case "history":
      return (
        <>
          <Options
            type="radio"
            name={name}
            options={[
              ["never", say.never],
              ["granted", say.granted],
            ]}
          />
          <p>
            <input name={`${name}.on`} type="date" aria-label={say.grantedOn} />
          </p>
        </>
      );
    default:
      return shape satisfies never;
  }
}

function membersOf(
  { members }: Extract<AnswerShape, { kind: "choice" | "set" }>,
  language: Language,
): readonly (readonly [value: string, label: string])[] {
  return members.map(({ value, label }) => [value, label[language]]);
}

interface OptionsProps {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Options({ type, name, options }: OptionsProps) {
  return (
    <div className="options">
      {options.map(([value, label]) => (
        <label key={value}>
          <input type={type} name={name} value={value} /> {label}
        </label>
      ))}
    </div>
  );
}

/** Records one below the other, as many as are wanted; none at all is an answer too. */
function Records({
  shape,
  name,
  language,
}: Omit<Props, "label" | "shape"> & { shape: Extract<AnswerShape, { kind: "records" }> }) {
  const [count, setCount] = useState(0);
  const say = words[language];
  return (
    <>
      <input type="hidden" name={`${name}.count`} value={count} />
      {count === 0 && <p>{say.noRecords}</p>}
      {Array.from({ length: count }, (_, index) => (
        <fieldset key={`${name}.${index + 1}`}>
          <legend>{say.record(index + 1)}</legend>
          {shape.fields.map((field) => (
            <div key={field.name}>
              <span className="field">{field.label[language]}</span>
              <Control
                shape={field.answer}
                name={`${name}.${index}.${field.name}`}
                label={field.label[language]}
                language={language}
              />
            </div>
          ))}
        </fieldset>
      ))}
      <p>
        <button type="button" onClick={() => setCount(count + 1)}>
          {say.addRecord}
        </button>
      </p>
    </>
  );
}
