export * from "./problem.ts";
export * from "./record.ts";
export * from "./span.ts";
