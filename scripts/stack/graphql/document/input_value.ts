/**
 * A value as a client gave it. Undefined: absent, which is not the same as a null that was written. Integers
 * are `bigint` and other numbers `number`, because `1.0` is no Int. Objects are maps, so that a key named
 * `__proto__` is only a key.
 */
export type InputValue = undefined | null | boolean | string | bigint | number | readonly InputValue[] | InputObject;

export type InputObject = ReadonlyMap<string, InputValue>;
