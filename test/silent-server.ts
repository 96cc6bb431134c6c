import { createServer, type Server } from "node:http";
import { onTestFinished } from "vitest";

/** Takes every request and answers none; with a pattern, paths that match it are told to be not found. */
export async function silentServer(absent?: RegExp): Promise<{ readonly url: string; readonly asked: Promise<void> }> {
  let server: Server | undefined;
  const asked = new Promise<void>((resolve) => {
    server = createServer(({ url = "" }, response) => {
      if (absent?.test(url) !== true) return resolve();
      response.writeHead(404, { "content-type": "application/json" }).end('{"message":"no analysis found"}');
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server?.closeAllConnections();
    server?.close();
  });
  const address = server?.address();
  if (address === null || typeof address !== "object") throw new Error("The server has no address.");
  return { url: `http://127.0.0.1:${address.port}`, asked };
}
