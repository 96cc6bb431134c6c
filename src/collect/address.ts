import { UsageError } from "../model/errors.ts";

/**
 * Reads the address of an API. Throws a UsageError, which never repeats the address, if it is not one, if it holds what
 * may be a credential, or if credentials would be sent to another machine unencrypted.
 */
export function readAddress(text: string, name: string, allowHttp: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url !== undefined && `${url.username}${url.password}${url.search}${url.hash}` === "";
  if (!isPlain || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`${name} is not a plain http or https address.`, {
      hint: "Write it as https://<host> or https://<host>/<path>, without a user, a password or a query.",
    });
  }
  if (url.protocol === "https:" || isLoopback(url.hostname) || allowHttp) return url;
  throw new UsageError(`${name} is an http address on another machine, to which nothing is sent unencrypted.`, {
    hint: "Use https, or set allowHttp: true in the configuration if you accept that others may read along.",
  });
}

/** Whether it is this machine. https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
