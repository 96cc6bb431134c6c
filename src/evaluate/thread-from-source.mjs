// A thread knows no TypeScript. The bundle has one in JavaScript; the sources are run as they are by this.
import { register } from "tsx/esm/api";

register();
await import("./thread.ts");
