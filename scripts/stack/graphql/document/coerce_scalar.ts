import { GraphqlError } from "../graphql_error.ts";
import type { ScalarName } from "../schema/types.ts";
import type { InputValue } from "./input_value.ts";

/** Checks a value against a scalar. What a text must look like for its type, the database knows best. */
export function coerceScalar(scalar: ScalarName, maxLength: number | null, value: InputValue): InputValue {
  if (value === undefined || value === null) return value;
  switch (scalar) {
    case "Opaque":
      return value;
    case "Int":
      if (typeof value === "bigint") return value;
      break;
    case "Float":
      if (typeof value === "bigint" || typeof value === "number") return value;
      break;
    case "BigInt":
      if (typeof value === "bigint" || typeof value === "number" || typeof value === "string") return value;
      break;
    case "Boolean":
      if (typeof value === "boolean") return value;
      break;
    case "BigFloat":
      if (typeof value === "string") return value;
      throw new GraphqlError("Invalid input for BigFloat type. String required");
    case "String":
      if (typeof value !== "string") break;
      if (maxLength !== null && [...value].length > maxLength) {
        throw new GraphqlError(`Invalid input for String type. Maximum character length ${maxLength}`);
      }
      return value;
    default:
      if (typeof value === "string") return value;
  }
  throw new GraphqlError(`Invalid input for ${nameInErrors(scalar, maxLength)} type`);
}

/** The platform's errors show the limit of a text, or that it has none. */
function nameInErrors(scalar: ScalarName, maxLength: number | null): string {
  if (scalar !== "String") return scalar;
  return maxLength === null ? "String(None)" : `String(Some(${maxLength}))`;
}
