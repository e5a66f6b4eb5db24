export * from "./client.ts";
export type * from "./coders-messages.ts";
export * from "./layout-client.ts";
export * from "./messages.ts";
