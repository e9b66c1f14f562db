/** What an introspection field answers with. */
export type JsonValue = null | boolean | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };
