/** Calls a method that the library's types keep private. */
export async function callMethod<T>(target: object, name: string, ...values: unknown[]): Promise<T> {
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== "function")
    throw new Error(`Supabase Lite has no method ${name} any more; its mend must be looked at.`);
  return (await method.apply(target, values)) as T;
}
