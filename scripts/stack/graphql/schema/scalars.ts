import type { ScalarName } from "./types.ts";

type ScalarDefinition = {
  readonly description: string;
  /** Comparisons that a filter on a column of this type offers. None: the column can't be filtered. */
  readonly operators: readonly string[];
  /** Whether `<Scalar>ListFilter` exists. */
  readonly listFilter: boolean;
};

const ORDERED = ["eq", "gt", "gte", "in", "is", "lt", "lte", "neq"];

/** The platform's scalars. Descriptions are part of the contract, spelling included. */
export const scalars: Readonly<Record<ScalarName, ScalarDefinition>> = {
  ID: { description: "A globally unique identifier for a given record", operators: ["eq"], listFilter: false },
  Int: { description: "A scalar integer up to 32 bits", operators: ORDERED, listFilter: true },
  Float: { description: "A scalar floating point value up to 32 bits", operators: ORDERED, listFilter: true },
  String: {
    description: "A string",
    operators: [...ORDERED, "ilike", "iregex", "like", "regex", "startsWith"].toSorted(),
    listFilter: true,
  },
  Boolean: { description: "A value that is true or false", operators: ["eq", "is"], listFilter: true },
  Date: { description: "A date without time information", operators: ORDERED, listFilter: true },
  Time: { description: "A time without date information", operators: ORDERED, listFilter: true },
  Datetime: { description: "A date and time", operators: ORDERED, listFilter: true },
  BigInt: {
    description: "An arbitrary size integer represented as a string",
    operators: ORDERED,
    listFilter: true,
  },
  UUID: { description: "A universally unique identifier", operators: ["eq", "in", "is", "neq"], listFilter: true },
  JSON: {
    description: "A Javascript Object Notation value serialized as a string",
    operators: [],
    listFilter: false,
  },
  Cursor: {
    description: "An opaque string using for tracking a position in results during pagination",
    operators: [],
    listFilter: false,
  },
  BigFloat: {
    description: "A high precision floating point value represented as a string",
    operators: ORDERED,
    listFilter: true,
  },
  Opaque: { description: "Any type not handled by the type system", operators: ["eq", "is"], listFilter: false },
};
