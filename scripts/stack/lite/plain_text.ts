const NAMES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#34;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
};

/** The words of an HTML mail, with the addresses of its links, for readers that show no HTML. */
export function plainText(html: string): string {
  return html
    .replace(/<(head|style|script)\b[\s\S]*?<\/\1>/giu, "")
    .replace(/<[^>]*display:\s*none[^>]*>[^<]*<\/\w+>/giu, "")
    .replace(/\s+/gu, " ")
    .replace(/<a\b[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/giu, "$2:\n$1\n")
    .replace(/<(br|\/p|\/h\d|\/div|\/tr|\/li)\b[^>]*>/giu, "\n\n")
    .replace(/<[^>]*>/gu, "")
    .replace(/&(?:amp|lt|gt|quot|nbsp|#34|#39);/gu, (name) => NAMES[name] ?? name)
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim()
    .concat("\n");
}
