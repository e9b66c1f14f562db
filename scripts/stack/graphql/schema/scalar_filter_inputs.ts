import { defineInput } from "./define_input.ts";
import { reference } from "./reference.ts";
import { scalars } from "./scalars.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { Input, ScalarName } from "./types.ts";

/**
 * Comparisons of a filter on a scalar, or on a list of it. A number is the character limit of the column that
 * is compared: longer text can't be equal, and is refused like longer input.
 */
export function scalarFilterInputs(
  registry: TypeRegistry,
  scalar: ScalarName,
  variant: number | "list" | null,
): readonly Input[] {
  const value = registry.scalar(scalar, typeof variant === "number" ? variant : null);
  const isNull = defineInput("is", reference.to(registry.fixedType("FilterIs")));
  if (variant === "list") {
    const list = (name: string): Input => defineInput(name, reference.listOf(value));
    return [list("containedBy"), list("contains"), list("eq"), isNull, list("overlaps")];
  }
  return scalars[scalar].operators.map((operator) => {
    if (operator === "is") return isNull;
    return defineInput(operator, operator === "in" ? reference.listOf(value) : value);
  });
}
