import type { Column } from "../catalogue/types.ts";
import { identifier } from "./identifier.ts";

/** One column of an order and how it is sorted by. */
export type OrderElement = { readonly column: Column; readonly ascending: boolean; readonly nullsFirst: boolean };

/** An order of rows: what was asked for, then the key, so that every row has one place. */
export class Ordering {
  readonly elements: readonly OrderElement[];

  constructor(elements: readonly OrderElement[]) {
    this.elements = elements;
  }

  reversed(): Ordering {
    return new Ordering(
      this.elements.map(({ column, ascending, nullsFirst }) => ({
        column,
        ascending: !ascending,
        nullsFirst: !nullsFirst,
      })),
    );
  }

  clause(block: string): string {
    return this.elements
      .map(({ column, ascending, nullsFirst }) => {
        const nulls = column.notNull || nullsFirst !== ascending ? "" : nullsFirst ? " nulls first" : " nulls last";
        return `${block}.${identifier(column.name)}${ascending ? "" : " desc"}${nulls}`;
      })
      .join(", ");
  }
}
