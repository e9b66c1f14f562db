import { html } from "hono/html";

type PageOptions = { readonly endpoint: string; readonly publishableKey: string };

const WELCOME = `# Requests go out with the publishable key, as those of a visitor.
# To be somebody, add that person's access token under Headers:
#   "Authorization": "Bearer <access token>"

query {
  __typename
}
`;

/** The page: what to load, and as data what GraphiQL starts with. */
export function pageMarkup({ endpoint, publishableKey }: PageOptions) {
  const options = {
    title: "GraphiQL",
    endpoint,
    headers: JSON.stringify({ apikey: publishableKey }, null, 2),
    defaultQuery: WELCOME,
    // A person's token is not kept in the browser after the page is closed.
    shouldPersistHeaders: false,
  };
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>GraphiQL · Studio</title>
        <meta name="viewport" content="width=device-width" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/graphiql/graphiql.css" />
      </head>
      <body class="no-focus-outline">
        <noscript>GraphiQL needs JavaScript.</noscript>
        <div id="root" data-options="${JSON.stringify(options)}"></div>
        <script src="/graphiql/graphiql.js"></script>
        <script src="/graphiql/start.js"></script>
      </body>
    </html>`;
}
