/** Whether GraphQL can write the name; what it can't write is left out of the schema. */
export function isGraphqlName(name: string): boolean {
  return /^[_A-Za-z][_A-Za-z0-9]*$/.test(name);
}
