/** The part of the library without Redis, which has no types of its own. */
declare module "bottleneck/light.js" {
  export { default } from "bottleneck";
}
