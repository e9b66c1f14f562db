import type { Column, Table } from "../catalogue/types.ts";
import { defineField } from "./define_field.ts";
import { defineType } from "./define_type.ts";
import { reference } from "./reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { AggregateOperation, Field, ScalarName, TypeReference } from "./types.ts";

const INTEGERS: ReadonlySet<string> = new Set(["int2", "int4", "int8"]);
const NUMBERS: ReadonlySet<string> = new Set([...INTEGERS, "float4", "float8", "numeric", "money"]);
const TEXTS: ReadonlySet<string> = new Set(["text", "varchar", "char", "bpchar", "name", "citext"]);
const COMPARABLE: Readonly<Record<string, ScalarName>> = {
  int2: "Int",
  int4: "Int",
  int8: "BigInt",
  float4: "BigFloat",
  float8: "BigFloat",
  numeric: "BigFloat",
  money: "Opaque",
  date: "Date",
  time: "Time",
  timetz: "Time",
  timestamp: "Datetime",
  timestamptz: "Datetime",
  bool: "Boolean",
};

const OPERATIONS = [
  { operation: "sum", suffix: "Sum", term: "summation", word: "Sum", field: "Summation aggregates for numeric fields" },
  { operation: "avg", suffix: "Avg", term: "average", word: "Average", field: "Average aggregates for numeric fields" },
  {
    operation: "min",
    suffix: "Min",
    term: "minimum",
    word: "Minimum",
    field: "Minimum aggregates for comparable fields",
  },
  {
    operation: "max",
    suffix: "Max",
    term: "maximum",
    word: "Maximum",
    field: "Maximum aggregates for comparable fields",
  },
] as const satisfies readonly {
  operation: AggregateOperation;
  suffix: string;
  term: string;
  word: string;
  field: string;
}[];

/** `<Table>Aggregate` and the result types of its operations. */
export function addAggregateTypes(registry: TypeRegistry, table: Table, listed: boolean): void {
  const name = registry.names.table(table);
  const offered = OPERATIONS.map((entry) => ({
    ...entry,
    results: table.columns.filter((column) => column.selectable && resultOf(registry, column, entry.operation)),
  })).filter((entry) => entry.results.length > 0);
  for (const { operation, suffix, term, word, results } of offered) {
    const field = (column: Column): Field => {
      const columnName = registry.names.column(column);
      return defineField(columnName, resultOf(registry, column, operation) ?? registry.scalar("Opaque"), {
        description: `${word} of ${columnName} across all matching records`,
        source: { kind: "aggregateColumn", column },
      });
    };
    const type = defineType({
      name: `${name}${suffix}AggregateResult`,
      kind: "OBJECT",
      description: `Result of ${term} aggregation for \`${name}\``,
      listed,
      schemaOid: table.schemaOid,
      fields: () => results.map(field),
    });
    registry.addTableType(table, `${suffix}AggregateResult`, type);
  }
  const aggregate = defineType({
    name: `${name}Aggregate`,
    kind: "OBJECT",
    description: `Aggregate results for \`${name}\``,
    listed,
    schemaOid: table.schemaOid,
    fields: () => [
      defineField("count", reference.nonNull(registry.scalar("Int")), {
        description: "The number of records matching the query",
      }),
      ...offered.map(({ operation, suffix, field }) =>
        defineField(operation, reference.to(registry.tableType(table, `${suffix}AggregateResult`)), {
          description: field,
          source: { kind: "aggregateOperation", operation },
        }),
      ),
    ],
  });
  registry.addTableType(table, "Aggregate", aggregate);
}

function resultOf(registry: TypeRegistry, column: Column, operation: AggregateOperation): TypeReference | undefined {
  const type = registry.catalogue.types.get(column.typeOid);
  if (type === undefined || type.category !== "other") return undefined;
  if (operation === "sum" || operation === "avg") {
    if (!NUMBERS.has(type.name)) return undefined;
    return registry.scalar(operation === "sum" && INTEGERS.has(type.name) ? "BigInt" : "BigFloat");
  }
  if (TEXTS.has(type.name)) return registry.scalar("String", column.maxCharacters);
  const scalar = COMPARABLE[type.name];
  return scalar === undefined ? undefined : registry.scalar(scalar);
}
