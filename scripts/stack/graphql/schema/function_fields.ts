import { connectionArguments } from "./connection_arguments.ts";
import { defineField } from "./define_field.ts";
import { functionArguments } from "./function_arguments.ts";
import { functionReturns } from "./function_returns.ts";
import { isCallable } from "./is_callable.ts";
import { isGraphqlName } from "./is_graphql_name.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { Field } from "./types.ts";

/** Functions as fields: those that only read on Query, the volatile ones on Mutation. */
export function functionFields(registry: TypeRegistry, volatile: boolean): readonly Field[] {
  const { functions } = registry.catalogue;
  const byName = Map.groupBy(functions, (candidate) => candidate.name);
  return functions.flatMap((sqlFunction) => {
    const sameName = byName.get(sqlFunction.name)?.length ?? 0;
    if (sqlFunction.volatile !== volatile || !isCallable(registry, sqlFunction, sameName)) return [];
    const found = functionReturns(registry, sqlFunction);
    const name = registry.names.function(sqlFunction);
    if (found === undefined || !isGraphqlName(name)) return [];
    const { type, returns } = found;
    const own = functionArguments(registry, sqlFunction);
    const isRows = returns.kind === "node" || returns.kind === "connection";
    if (isRows && !registry.isListed(returns.table)) return [];
    const paging = returns.kind === "connection" ? connectionArguments(registry, returns.table) : [];
    // An argument named like a collection's own would leave one of the two out of reach.
    if (paging.some((argument) => own.some((other) => other.name === argument.name))) return [];
    return defineField(name, type, {
      description: sqlFunction.description,
      arguments: [...own, ...paging],
      source: { kind: "call", function: sqlFunction, returns },
      functionSchemaOid: sqlFunction.schemaOid,
    });
  });
}
