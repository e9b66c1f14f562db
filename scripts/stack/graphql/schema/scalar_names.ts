import type { ScalarName } from "./types.ts";

/** Every scalar of the platform. */
export const SCALAR_NAMES: readonly ScalarName[] = [
  "ID",
  "Int",
  "Float",
  "String",
  "Boolean",
  "Date",
  "Time",
  "Datetime",
  "BigInt",
  "UUID",
  "JSON",
  "Cursor",
  "BigFloat",
  "Opaque",
];
