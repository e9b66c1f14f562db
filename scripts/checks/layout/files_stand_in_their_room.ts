import type { LayoutRule } from "./layout_rule.ts";

const SQL_PATH =
  /^sql\/\d\d_[a-z_]+\/(?:schemas|extensions|types|tables|functions|doors|views|triggers|data)\/[a-z][a-z0-9_]*\.sql$/u;
const POLICY_PATH = /^policies\/\d\d_[a-z_]+\/[a-z][a-z0-9_]*\.sql$/u;

/** sql/<nn>_<domain>/<kind>/<name>.sql and policies/<nn>_<domain>/<relation>.sql, with the same domains. */
export const filesStandInTheirRoom: LayoutRule = (files) => {
  const domains = new Set(files.filter(({ kind }) => kind !== "policies").map(({ domain }) => domain));
  const numbers = [...domains].map((domain) => domain.slice(0, 2));
  const shared = [...domains].filter((domain) => numbers.filter((number) => domain.startsWith(number)).length > 1);
  return [
    ...shared.map((domain) => `sql/${domain}: another domain has this number`),
    ...files.flatMap(({ path, kind, domain }) => {
      if (kind !== "policies") return SQL_PATH.test(path) ? [] : [`${path}: not sql/<nn>_<domain>/<kind>/<name>.sql`];
      if (!POLICY_PATH.test(path)) return [`${path}: not policies/<nn>_<domain>/<relation>.sql`];
      return domains.has(domain) ? [] : [`${path}: sql/ has no domain ${domain}`];
    }),
  ];
};
