/**
 * One question for all who ask at the same time: whoever asks while one is on its way shares the next. So the database
 * has one such question at a time, however many ask, and no answer is older than its asking. A key that the question's
 * answer does not hold is answered with undefined; a question that fails fails for those who shared it.
 */
export function batched<Key, Answer>(
  question: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Answer>>,
): (key: Key) => Promise<Answer | undefined> {
  let next: { keys: Set<Key>; answers: Promise<ReadonlyMap<Key, Answer>> } | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  return async (key) => {
    if (!next) {
      const keys = new Set<Key>();
      const answers = underWay.then(() => {
        next = undefined;
        return question([...keys]);
      });
      next = { keys, answers };
      underWay = answers.catch(() => undefined);
    }
    next.keys.add(key);
    return (await next.answers).get(key);
  };
}
