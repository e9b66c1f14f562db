import { GraphqlError } from "../graphql_error.ts";
import { scalarFilterInputs } from "../schema/scalar_filter_inputs.ts";
import type { TypeRegistry } from "../schema/type_registry.ts";
import type { Input, NamedType, TypeReference } from "../schema/types.ts";
import { coerceScalar } from "./coerce_scalar.ts";
import type { InputValue } from "./input_value.ts";
import { isInputList } from "./is_input_list.ts";
import { isInputObject } from "./is_input_object.ts";

/** Checks a value against a type, and turns enum values into the labels that the database knows. */
export function coerceInput(registry: TypeRegistry, type: TypeReference, value: InputValue): InputValue {
  switch (type.kind) {
    case "nonNull": {
      const coerced = coerceInput(registry, type.of, value);
      if (coerced === undefined || coerced === null) throw new GraphqlError("Invalid input for NonNull type");
      return coerced;
    }
    case "list": {
      if (value === undefined || value === null) return value;
      const items = isInputList(value) ? value : [value];
      return items.map((item) => coerceInput(registry, type.of, item));
    }
    case "named":
      return coerceNamed(registry, type.type, type.maxLength, value);
  }
}

function coerceNamed(registry: TypeRegistry, type: NamedType, maxLength: number | null, value: InputValue): InputValue {
  if (type.source.kind === "scalar") return coerceScalar(type.source.scalar, maxLength, value);
  if (value === undefined || value === null) return value;
  if (type.kind === "ENUM") return coerceEnum(type, value);
  if (type.kind !== "INPUT_OBJECT") throw new GraphqlError(`Invalid Type used as input argument ${type.name}`);
  if (!isInputObject(value)) throw new GraphqlError(`Invalid input for ${type.name} type`);
  const inputs = inputsOf(registry, type, maxLength);
  const known = new Set(inputs.map((input) => input.name));
  const extra = [...value.keys()].filter((key) => !known.has(key));
  if (extra.length > 0) {
    const keys = extra.map((key) => JSON.stringify(key)).join(", ");
    throw new GraphqlError(`Input for type ${type.name} contains extra keys [${keys}]`);
  }
  const coerced = new Map<string, InputValue>();
  for (const input of inputs) {
    if (value.has(input.name)) coerced.set(input.name, coerceInput(registry, input.type, value.get(input.name)));
  }
  return coerced;
}

function inputsOf(registry: TypeRegistry, type: NamedType, maxLength: number | null): readonly Input[] {
  if (maxLength !== null && type.source.kind === "scalarFilter") {
    return scalarFilterInputs(registry, type.source.scalar, maxLength);
  }
  return type.inputs() ?? [];
}

function coerceEnum(type: NamedType, value: InputValue): InputValue {
  if (typeof value !== "string" || !type.enumValues?.some((candidate) => candidate.name === value)) {
    throw new GraphqlError(`Invalid input for ${type.name} type`);
  }
  if (type.source.kind !== "sqlEnum") return value;
  const mapped = [...type.source.sqlEnum.mappings].find(([, name]) => name === value);
  return mapped?.[0] ?? value;
}
