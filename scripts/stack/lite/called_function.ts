import type { AnyAST, IntrospectResult } from "@supabase/lite";

/** A function of the database as the library knows it. */
export type KnownFunction = NonNullable<IntrospectResult["functions"]>[number];

/**
 * The function that a call means: the one whose arguments are those given, and all of those that must be;
 * failing that, one that takes the whole body as its only argument. Undefined when the library will refuse the call.
 *
 * Source: PostgREST, src/library/PostgREST/Plan.hs (findProc).
 */
export function calledFunction(ast: AnyAST, schema: IntrospectResult): KnownFunction | undefined {
  const space = ast.schema ?? schema.default_schema ?? "public";
  const named = (schema.functions ?? []).filter((entry) => entry.schema === space && entry.name === ast.function);
  const fitting = named.filter((entry) => takes(entry, namesGiven(ast.args)));
  const whole = named.filter((entry) => entry.arg_names.length === 0 && entry.arg_types.length === 1);
  const candidates = fitting.length > 0 ? fitting : whole;
  return candidates.length === 1 ? candidates[0] : undefined;
}

function namesGiven(args: unknown): readonly string[] {
  const first: unknown = Array.isArray(args) ? args[0] : args;
  if (typeof first !== "object" || first === null || Array.isArray(first) || "_raw" in first) return [];
  return Object.keys(first);
}

function takes(entry: KnownFunction, given: readonly string[]): boolean {
  if (entry.arg_names.length !== entry.arg_types.length) return false;
  const required = entry.arg_names.slice(0, entry.arg_types.length - entry.arg_defaults - (entry.has_variadic ? 1 : 0));
  return given.every((name) => entry.arg_names.includes(name)) && required.every((name) => given.includes(name));
}
