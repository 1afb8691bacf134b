// Stands in for optional native packages that the browser build never runs (see ARCHITECTURE.md, "Stubs").
export {};
