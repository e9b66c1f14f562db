/** Makes a value come out as its GraphQL scalar says: big numbers and JSON as strings. */
export function outputCast(expression: string, typeOid: number): string {
  switch (typeOid) {
    case 20: // bigint
    case 1700: // numeric
      return `(${expression})::text`;
    case 114: // json
    case 3802: // jsonb
      return `(${expression}) #>> '{}'`;
    case 199: // json[]
    case 1016: // bigint[]
    case 1231: // numeric[]
    case 3807: // jsonb[]
      return `(${expression})::text[]`;
    default:
      return expression;
  }
}
