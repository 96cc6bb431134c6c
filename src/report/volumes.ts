/** Below the longest text that Node can hold (2^29 - 24 UTF-16 code units), and about what tools still open. */
const volumeLimit = 200_000_000;

/** Puts lines into as few texts as the limit allows, each of which begins with the same text. */
export function volumesOf(lines: Iterable<string>, begin = "", limit = volumeLimit): readonly string[] {
  const volumes: string[] = [];
  let volume = begin;
  for (const line of lines) {
    if (volume.length > begin.length && volume.length + line.length > limit) {
      volumes.push(volume);
      volume = begin;
    }
    volume += line;
  }
  return [...volumes, volume];
}
