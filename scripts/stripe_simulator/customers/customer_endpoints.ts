import { z } from "zod";

import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findOrRefuse } from "../http/find_or_refuse.ts";
import { list } from "../http/list.ts";
import { mergeMetadata } from "../http/merge_metadata.ts";
import { parameter } from "../http/parameters.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { shippingOf } from "../payments/shipping.ts";
import { identifier } from "../state/identifier.ts";
import type { Records } from "../state/records.ts";

const shape = {
  address: parameter.address.optional(),
  description: parameter.unsettable.optional(),
  email: parameter.unsettable.optional(),
  metadata: parameter.metadata.optional(),
  name: parameter.unsettable.optional(),
  phone: parameter.unsettable.optional(),
  preferred_locales: z.array(parameter.text).optional(),
  shipping: z
    .strictObject({ address: parameter.address, name: parameter.text, phone: z.string().optional() })
    .optional(),
};
const invoiceSettings = z.strictObject({ default_payment_method: parameter.text.optional() }).optional();

/** `/v1/customers`. */
export const customerEndpoints: readonly Endpoint[] = [
  endpoint("post", "/v1/customers", shape, ({ simulator, account, params }) => {
    const customer = simulator.save("customers", account, {
      id: identifier("cus", 14),
      object: "customer",
      balance: 0,
      created: simulator.clock.seconds(),
      currency: null,
      default_source: null,
      delinquent: false,
      discount: null,
      invoice_prefix: identifier("", 8).slice(1).toUpperCase(),
      invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
      livemode: false,
      next_invoice_sequence: 1,
      tax_exempt: "none",
      test_clock: null,
      ...fieldsOf(params, undefined),
    });
    simulator.emit("customer.created", account, customer);
    return customer;
  }),
  endpoint(
    "get",
    "/v1/customers",
    { ...parameter.page, email: parameter.text.optional() },
    ({ simulator, account, params }) =>
      list(
        simulator.tables.customers
          .of(account)
          .filter(({ email }) => params.email === undefined || email === params.email),
        params,
        "/v1/customers",
      ),
  ),
  endpoint("get", "/v1/customers/:id", {}, ({ simulator, account, path }) =>
    findOrRefuse(simulator, "customers", account, path("id"), "id"),
  ),
  endpoint(
    "post",
    "/v1/customers/:id",
    { ...shape, invoice_settings: invoiceSettings },
    ({ simulator, account, params, path }) => {
      const customer = findOrRefuse(simulator, "customers", account, path("id"), "id");
      const method = params.invoice_settings?.default_payment_method;
      if (method !== undefined && simulator.tables.payment_methods.find(account, method)?.customer !== customer.id) {
        throw new StripeSimulatorError(
          400,
          `The customer does not have a payment method with the ID ${method}. The payment method must be attached to the customer.`,
          {
            code: "resource_missing",
            param: "invoice_settings[default_payment_method]",
          },
        );
      }
      const { before, after } = simulator.change("customers", customer.id, {
        ...fieldsOf(params, customer),
        ...(method === undefined
          ? {}
          : { invoice_settings: { ...customer.invoice_settings, default_payment_method: method } }),
      });
      simulator.emit("customer.updated", account, after, before);
      return after;
    },
  ),
  endpoint("delete", "/v1/customers/:id", {}, ({ simulator, account, path }) => {
    const customer = findOrRefuse(simulator, "customers", account, path("id"), "id");
    simulator.tables.customers.remove(customer.id);
    for (const method of simulator.tables.payment_methods.of(account)) {
      if (method.customer === customer.id) simulator.change("payment_methods", method.id, { customer: null });
    }
    simulator.emit("customer.deleted", account, customer);
    return { id: customer.id, object: "customer", deleted: true };
  }),
];

/** The fields that a request sets, beside those that a customer had. */
const fieldsOf = (params: z.output<z.ZodObject<typeof shape>>, had: Records["customers"] | undefined) => {
  const { address } = params;
  return {
    address:
      address === undefined
        ? (had?.address ?? null)
        : {
            city: address.city ?? null,
            country: address.country ?? null,
            line1: address.line1 ?? null,
            line2: address.line2 ?? null,
            postal_code: address.postal_code ?? null,
            state: address.state ?? null,
          },
    description: params.description === undefined ? (had?.description ?? null) : params.description,
    email: params.email === undefined ? (had?.email ?? null) : params.email,
    metadata: mergeMetadata(had?.metadata ?? {}, params.metadata),
    name: params.name === undefined ? (had?.name ?? null) : params.name,
    phone: params.phone === undefined ? (had?.phone ?? null) : params.phone,
    preferred_locales: params.preferred_locales ?? had?.preferred_locales ?? [],
    shipping: params.shipping === undefined ? (had?.shipping ?? null) : customerShipping(params.shipping),
  };
};

const customerShipping = (
  given: NonNullable<z.output<z.ZodObject<typeof shape>>["shipping"]>,
): Records["customers"]["shipping"] => {
  const address = shippingOf(given)?.address;
  return { ...(address === undefined ? {} : { address }), name: given.name, phone: given.phone ?? "" };
};
