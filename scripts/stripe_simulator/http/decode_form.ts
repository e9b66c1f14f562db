/** A form's value: text, or what brackets made of it. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue };

type Node = string | Map<string, Node>;

/** Reads `a[b][]=1&a[c][0][d]=2` as Stripe does: nested objects and lists, all leaves text. */
export const decodeForm = (text: string): { [key: string]: FormValue } => {
  const root = new Map<string, Node>();
  for (const [name, value] of new URLSearchParams(text)) {
    const path = pathOf(name);
    let node = root;
    for (const [position, key] of path.entries()) {
      const name = key === "" ? String(node.size) : key;
      if (position === path.length - 1) {
        node.set(name, value);
      } else {
        const found = node.get(name);
        const child = found instanceof Map ? found : new Map<string, Node>();
        node.set(name, child);
        node = child;
      }
    }
  }
  return objectOf(root);
};

const pathOf = (name: string): string[] => {
  const open = name.indexOf("[");
  if (open <= 0) return [name];
  return [name.slice(0, open), ...[...name.slice(open).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? "")];
};

const objectOf = (node: Map<string, Node>): { [key: string]: FormValue } =>
  Object.fromEntries([...node].map(([key, value]) => [key, valueOf(value)]));

const valueOf = (node: Node): FormValue => {
  if (typeof node === "string") return node;
  const isList = node.size > 0 && [...node.keys()].every((key) => /^\d+$/.test(key));
  return isList ? [...node.values()].map(valueOf) : objectOf(node);
};
