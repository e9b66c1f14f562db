import { z } from "zod";

import type { Simulator } from "../state/simulator.ts";
import type { FormValue } from "./decode_form.ts";
import { parameter } from "./parameters.ts";
import { parseParameters } from "./parse_parameters.ts";

/** A request as an endpoint meets it: who calls, and with which parameters. */
export type Call<P> = {
  readonly simulator: Simulator;
  /** The connected account that the request acts for; `""` is the platform. */
  readonly account: string;
  readonly key: "secret" | "publishable";
  readonly params: P;
  /** A part of the path, e.g. `id`. */
  readonly path: (name: string) => string;
};

/** One method and path of Stripe's API. */
export type Endpoint = {
  readonly method: "get" | "post" | "delete";
  readonly path: string;
  /** True where Stripe lets browsers in with a publishable key. */
  readonly publishable: boolean;
  /** Checks the parameters; carrying the request out is a second step, which keys of idempotency guard. */
  prepare(call: Call<{ [key: string]: FormValue }>): () => { result: object; expand: readonly string[] };
};

/** Describes an endpoint; every one takes `expand` beside its own parameters. */
export const endpoint = <S extends z.ZodRawShape>(
  method: Endpoint["method"],
  path: string,
  shape: S,
  answer: (call: Call<z.output<z.ZodObject<S>>>) => object,
  options: { readonly publishable?: boolean } = {},
): Endpoint => {
  const own = z.strictObject(shape);
  return {
    method,
    path,
    publishable: options.publishable ?? false,
    prepare: (call) => {
      const { expand: wanted, ...values } = call.params;
      const params = parseParameters(own, values);
      const { expand } = parseParameters(EXPAND, wanted === undefined ? {} : { expand: wanted });
      return () => ({ result: answer({ ...call, params }), expand: expand ?? [] });
    },
  };
};

const EXPAND = z.object({ expand: parameter.expand.optional() });
