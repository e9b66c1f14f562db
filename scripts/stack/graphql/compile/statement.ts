import type { InputValue } from "../document/input_value.ts";
import { isInputList } from "../document/is_input_list.ts";
import { GraphqlError } from "../graphql_error.ts";

/** The parameters and block names of one SQL statement while it is compiled. */
export class Statement {
  readonly parameters: (string | null)[] = [];
  private blocks = 0;

  /** A new name for a relation in the statement. */
  block(): string {
    this.blocks += 1;
    return `b${this.blocks}`;
  }

  /** A value of the client as a parameter, cast to the type of what it is compared with or written to. */
  value(value: InputValue, typeName: string): string {
    const isArray = typeName.endsWith("[]");
    if (isInputList(value) && !isArray) throw new GraphqlError("Unexpected array in input value");
    this.parameters.push(isInputList(value) ? arrayText(value) : textOf(value));
    return `($${this.parameters.length}::text)::${typeName}`;
  }
}

function textOf(value: InputValue): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "object") throw new GraphqlError("Unexpected object in input value");
  return String(value);
}

/** A list as the text that PostgreSQL reads as an array. */
function arrayText(items: readonly InputValue[]): string {
  const elements = items.map((item) => {
    if (isInputList(item)) throw new GraphqlError("Unexpected array in input value array");
    if (item instanceof Map) throw new GraphqlError("Unexpected object in input value array");
    const text = textOf(item);
    return text === null ? "NULL" : `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  });
  return `{${elements.join(",")}}`;
}
