import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1f36}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #dde}
button,select{font:inherit;padding:.25rem .75rem}code{background:#f4f6fa;padding:.1rem .3rem}p.note{color:#556}`;

/** The frame of every page; what is put in is escaped by hono's `html`. */
export const pageLayout = (
  title: string,
  content: HtmlEscapedString | Promise<HtmlEscapedString>,
): HtmlEscapedString | Promise<HtmlEscapedString> =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · Stripe simulator</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        ${content}
        <p class="note">A simulator for development: no money moves.</p>
      </body>
    </html>`;
