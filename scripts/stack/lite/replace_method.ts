type Method = (...values: unknown[]) => Promise<unknown>;

/** Puts a method of ours in the place of the library's; fails loudly when a new version has none of that name. */
export function replaceMethod(target: object, name: string, make: (original: Method) => Method): void {
  const original: unknown = Reflect.get(target, name);
  if (typeof original !== "function")
    throw new Error(`Supabase Lite has no method ${name} any more; its mend must be looked at.`);
  Reflect.set(target, name, make(original.bind(target)));
}
