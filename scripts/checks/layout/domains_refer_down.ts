import type { LayoutRule } from "./layout_rule.ts";

/** A file names objects of its own and of lower domains only, in function bodies too; policies may look anywhere. */
export const domainsReferDown: LayoutRule = (files) => {
  const domainOf = new Map<string, string>();
  for (const file of files) for (const name of file.defines) domainOf.set(name, file.domain);
  return files
    .filter(({ kind }) => kind !== "policies")
    .flatMap(({ path, domain, needs, calls }) =>
      [...new Set([...needs, ...calls])]
        .filter((name) => (domainOf.get(name) ?? domain) > domain)
        .map((name) => `${path}: names ${name} of the higher domain ${domainOf.get(name)}`),
    );
};
