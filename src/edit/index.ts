export { apply } from "./apply.ts";
export * from "./operation.ts";
export { doAgain, takeBack } from "./take-back.ts";
