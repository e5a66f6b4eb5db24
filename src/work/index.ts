export * from "./client.ts";
export * from "./layout-client.ts";
export * from "./messages.ts";
