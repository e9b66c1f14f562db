import type { z } from "zod";

import type { FormValue } from "./decode_form.ts";
import { StripeSimulatorError } from "./stripe_error.ts";

/** Checks parameters against a schema and refuses them in Stripe's words: unknown, missing, empty, invalid. */
export const parseParameters = <S extends z.ZodType>(schema: S, values: { [key: string]: FormValue }): z.output<S> => {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const issue = firstMeaningful(result.error.issues);
  const param = nameOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    const names = issue.keys.map((key) => nameOf([...issue.path, key]));
    throw new StripeSimulatorError(
      400,
      names.length === 1
        ? `Received unknown parameter: ${names[0]}`
        : `Received unknown parameters: ${names.join(", ")}`,
      { code: "parameter_unknown", param: names[0] },
    );
  }
  const value = valueAt(values, issue.path);
  if (value === undefined) {
    throw new StripeSimulatorError(400, `Missing required param: ${param}.`, { code: "parameter_missing", param });
  }
  if (issue.code === "invalid_type" && (issue.expected === "object" || issue.expected === "record")) {
    throw new StripeSimulatorError(400, "Invalid object", { param });
  }
  if (issue.code === "invalid_type" && issue.expected === "array") {
    throw new StripeSimulatorError(400, "Invalid array", { param });
  }
  const code = issue.code === "custom" && typeof issue.params?.["code"] === "string" ? issue.params["code"] : undefined;
  const shown = typeof value === "string" ? value : JSON.stringify(value);
  throw new StripeSimulatorError(400, issue.message.replaceAll("%s", param).replaceAll("%v", shown), {
    param,
    ...(code === undefined ? {} : { code }),
  });
};

type Issue = z.core.$ZodIssue;

// Of a choice that nothing fits, the branch that got furthest tells what is wrong.
const firstMeaningful = (issues: readonly Issue[]): Issue => {
  const [issue] = issues;
  if (issue === undefined) throw new Error("a failed check names no issue");
  if (issue.code !== "invalid_union") return issue;
  const branches = issue.errors.filter((errors) => errors.length > 0);
  const deepest = branches.toSorted((one, other) => depth(other) - depth(one))[0];
  if (deepest === undefined) return issue;
  const inner = firstMeaningful(deepest);
  return { ...inner, path: [...issue.path, ...inner.path] };
};

const depth = (issues: readonly Issue[]): number =>
  Math.max(...issues.map((issue) => issue.path.length + (issue.code === "invalid_type" ? 0 : 0.5)));

const nameOf = ([first = "", ...rest]: readonly PropertyKey[]): string =>
  String(first) + rest.map((key) => `[${String(key)}]`).join("");

const valueAt = (values: FormValue, path: readonly PropertyKey[]): FormValue | undefined => {
  let value: FormValue | undefined = values;
  for (const key of path) {
    if (typeof value !== "object") return undefined;
    value = Array.isArray(value) ? value[Number(key)] : value[String(key)];
  }
  return value;
};
