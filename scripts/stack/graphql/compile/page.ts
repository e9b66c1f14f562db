import type { Table } from "../catalogue/types.ts";
import { afterCursor } from "./after_cursor.ts";
import { identifier } from "./identifier.ts";
import type { Ordering } from "./ordering.ts";
import type { Paging } from "./paging.ts";
import type { RowSource } from "./row_source.ts";
import type { Statement } from "./statement.ts";

type PageParts = {
  readonly statement: Statement;
  readonly table: Table;
  readonly block: string;
  readonly source: RowSource;
  readonly filter: readonly string[];
  readonly ordering: Ordering;
  readonly paging: Paging;
};

/** The SQL of one page of a collection, and of what is asked about the rows around it. */
export class Page {
  readonly block: string;
  readonly ordering: Ordering;
  readonly backward: boolean;
  private readonly parts: PageParts;
  private readonly restricting: readonly string[];
  private readonly beyondCursor: string | undefined;

  constructor(parts: PageParts) {
    const { block, source, filter, paging, ordering, statement } = parts;
    this.parts = parts;
    this.block = block;
    this.ordering = ordering;
    this.backward = paging.backward;
    this.restricting = [...(source.join === undefined ? [] : [source.join(block)]), ...filter];
    const direction = paging.backward ? ordering.reversed() : ordering;
    this.beyondCursor =
      paging.cursor === undefined ? undefined : afterCursor(statement, block, direction, paging.cursor);
  }

  /** `from` clause of every row that the filter lets through, whatever the page. */
  allRows(): string {
    return `${this.from()}${where(this.restricting)}`;
  }

  /** A relation of the page's rows, in the order in which they are read, named like the block. */
  rows(): string {
    const { table, paging } = this.parts;
    const columns = table.columns
      .filter((column) => column.selectable)
      .map((column) => `${this.block}.${identifier(column.name)}`);
    const direction = this.backward ? this.ordering.reversed() : this.ordering;
    const offset = paging.offset > 0 ? ` offset ${paging.offset}` : "";
    return `(select ${columns.join(", ")} ${this.upToPage()} order by ${direction.clause(this.block)} limit ${paging.limit}${offset}) ${this.block}`;
  }

  hasNext(): string {
    return this.backward ? this.anyBehind() : this.anyAhead();
  }

  hasPrevious(): string {
    return this.backward ? this.anyAhead() : this.anyBehind();
  }

  /** Whether rows follow the page in the direction of reading. */
  private anyAhead(): string {
    const { limit, offset } = this.parts.paging;
    return `exists (select 1 ${this.upToPage()} offset ${limit + offset})`;
  }

  /** Whether rows were left behind before the page, seen in the direction of reading. */
  private anyBehind(): string {
    if (this.parts.paging.offset > 0) return `exists (select 1 ${this.allRows()})`;
    if (this.beyondCursor === undefined) return "false";
    const behind = [...this.restricting, `(${this.beyondCursor}) is not true`];
    return `(count(*) > 0 and exists (select 1 ${this.from()}${where(behind)}))`;
  }

  private upToPage(): string {
    const conditions = this.beyondCursor === undefined ? this.restricting : [...this.restricting, this.beyondCursor];
    return `${this.from()}${where(conditions)}`;
  }

  private from(): string {
    return `from ${this.parts.source.relation} ${this.block}`;
  }
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? "" : ` where ${conditions.join(" and ")}`;
}
