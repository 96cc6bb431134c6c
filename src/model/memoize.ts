/** Computes the answer to each key once. */
export function memoize<Key, Answer>(compute: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new Map<Key, { readonly answer: Answer }>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known.answer;
    const answer = compute(key);
    answers.set(key, { answer });
    return answer;
  };
}

/** Computes the answer to each object once, for as long as the object exists. */
export function memoizeObjects<Key extends object, Answer extends object>(
  compute: (key: Key) => Answer,
): (key: Key) => Answer {
  const answers = new WeakMap<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = compute(key);
    answers.set(key, answer);
    return answer;
  };
}

/** Computes an answer when it is first asked for. */
export function once<Answer extends object>(compute: () => Answer): () => Answer {
  let answer: Answer | undefined;
  return () => {
    answer ??= compute();
    return answer;
  };
}
