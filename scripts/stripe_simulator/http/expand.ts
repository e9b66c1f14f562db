import { refundsOf } from "../refunds/refunds_of.ts";
import type { Simulator } from "../state/simulator.ts";
import { StripeSimulatorError } from "./stripe_error.ts";

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Puts whole objects in the place of ids, along paths such as `latest_charge.balance_transaction`. */
export const expand = (simulator: Simulator, result: object, paths: readonly string[]): object => {
  if (paths.length === 0) return result;
  const copy = structuredClone({ ...result });
  for (const path of paths) {
    const names = path.split(".");
    if (names.length > 4) {
      throw new StripeSimulatorError(400, `You cannot expand more than 4 levels of a property (${path}).`, {
        param: "expand",
      });
    }
    expandIn(simulator, copy, names, path);
  }
  return copy;
};

const expandIn = (simulator: Simulator, owner: Fields, [name = "", ...rest]: readonly string[], path: string): void => {
  if (name === "refunds" && owner["object"] === "charge" && owner["refunds"] === undefined) {
    owner["refunds"] = structuredClone(refundsOf(simulator, String(owner["id"])));
  }
  if (!(name in owner)) throw cannotExpand(path);
  const value = owner[name];
  if (value === null) return;
  if (typeof value === "string") {
    const found = lookUp(simulator, value);
    if (found === undefined) throw cannotExpand(path);
    owner[name] = found;
    if (rest.length > 0) expandIn(simulator, found, rest, path);
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((item: unknown, position) => {
      if (typeof item === "string") value[position] = lookUp(simulator, item) ?? item;
      const inner: unknown = value[position];
      if (rest.length > 0 && isFields(inner)) expandIn(simulator, inner, rest, path);
    });
    return;
  }
  if (!isFields(value)) throw cannotExpand(path);
  if (rest.length > 0) expandIn(simulator, value, rest, path);
};

const lookUp = (simulator: Simulator, id: string): Fields | undefined => {
  for (const table of Object.values(simulator.tables)) {
    const row = table.row(id);
    if (row !== undefined) return structuredClone({ ...row.object });
  }
  return undefined;
};

const cannotExpand = (path: string): StripeSimulatorError =>
  new StripeSimulatorError(
    400,
    `This property cannot be expanded (${path}). You may want to try expanding 'data.${path}' or removing the value from your expand parameter.`,
    { param: "expand" },
  );
