/** An amount in cents as people read it, `120.00 EUR`. */
export function euros(cents: number): string {
  return `${(cents / 100).toFixed(2)} EUR`;
}
