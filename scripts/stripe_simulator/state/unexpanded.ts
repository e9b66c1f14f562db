/** A Stripe object as it is kept: every field that could be expanded holds the other object's id. */
export type Unexpanded<T> = {
  [K in keyof T]: string extends T[K] ? Exclude<T[K], { object: string }> : T[K];
};
