"use strict";

(() => {
  const root = document.getElementById("graphiql");

  // GraphiQL's dialogs lock scrolling with a style element; the page's policy allows those with this nonce only.
  const createElement = document.createElement.bind(document);
  document.createElement = (...name) => {
    const element = createElement(...name);
    if (element instanceof HTMLStyleElement) element.nonce = root.dataset.nonce;
    return element;
  };

  const fetcher = async ({ query, operationName, variables }) => {
    const response = await fetch(root.dataset.endpoint, {
      method: "POST",
      credentials: "omit",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/graphql-response+json, application/json;q=0.9",
      },
      body: JSON.stringify({ query, operationName, variables }),
    });
    return response.json();
  };

  ReactDOM.createRoot(root).render(
    React.createElement(GraphiQL, {
      fetcher,
      defaultQuery: root.dataset.query,
      isHeadersEditorEnabled: false,
    }),
  );
})();
