import type { Ask } from "./task.ts";
import { type Errand, startThread, type Thread, type ThreadOptions } from "./thread-host.ts";

export interface Crew {
  readonly ask: Ask;
  /** Starts the first thread before there is something for it to do. */
  readonly prepare: () => void;
  /** Stops every thread; what is still asked is rejected with the reason. Resolves when they are gone. */
  readonly dismiss: (reason: unknown) => Promise<void>;
}

export interface CrewOptions extends Pick<ThreadOptions, "recipes" | "timeLimit"> {
  /** How many threads there may be. The next is only started when all others have enough to do. */
  readonly size: number;
}

/** Threads that evaluate. One that is lost takes nothing with it but the task that it was at. */
export function hireCrew({ size, ...options }: CrewOptions): Crew {
  const waiting: Errand[] = [];
  const threads = new Set<Thread>();
  const ends: Promise<unknown>[] = [];
  let dismissal: { readonly reason: unknown } | undefined;

  function assign(): void {
    for (let errand = waiting[0]; errand !== undefined; errand = waiting[0]) {
      const thread = idlest(threads) ?? hire();
      if (thread === undefined) return;
      waiting.shift();
      thread.take(errand);
    }
  }

  function hire(): Thread | undefined {
    if (threads.size >= size || [...threads].some((thread) => !thread.isReady())) return undefined;
    const thread = startThread({
      ...options,
      onFree: assign,
      onLost: () => {
        waiting.unshift(...dismissOne(thread));
        assign();
      },
    });
    threads.add(thread);
    return thread;
  }

  function dismissOne(thread: Thread): readonly Errand[] {
    threads.delete(thread);
    const { ended, undone } = thread.stop();
    ends.push(ended);
    return undone;
  }

  return {
    prepare: () => void hire(),
    ask: (task) =>
      new Promise((resolve, reject) => {
        if (dismissal !== undefined) return reject(dismissal.reason);
        waiting.push({ task, resolve, reject });
        assign();
      }),
    dismiss: async (reason) => {
      dismissal ??= { reason };
      const undone = [...waiting.splice(0), ...[...threads].flatMap(dismissOne)];
      for (const { reject } of undone) reject(reason);
      await Promise.all(ends);
    },
  };
}

/** The next task lies ready when the one before is answered. */
const tasksAtOnce = 2;

function idlest(threads: ReadonlySet<Thread>): Thread | undefined {
  const [thread] = [...threads].sort((one, other) => one.load() - other.load());
  return thread !== undefined && thread.load() < tasksAtOnce ? thread : undefined;
}
