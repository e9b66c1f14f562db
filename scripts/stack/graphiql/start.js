// Runs in the browser, after the published build.
const workers = { editorWorkerService: "editor", graphql: "graphql", json: "json" };

globalThis.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => `/graphiql/${workers[label] ?? "editor"}.worker.js`,
};

const root = document.querySelector("#root");
globalThis.YogaGraphiQL.renderYogaGraphiQL(root, JSON.parse(root.dataset.options));
