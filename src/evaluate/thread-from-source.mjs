// Node 20 cannot run TypeScript on a thread. The bundle has thread.ts as JavaScript; tests start the source through this.
import { register } from "tsx/esm/api";

register();
await import("./thread.ts");
