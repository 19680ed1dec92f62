/**
 * Work that is never under way twice: called meanwhile, however often, it runs once more afterwards. What goes wrong is told
 * to `log` and ends that run only. After `stop` no run begins, and it waits for the one under way.
 */
export function neverOverItself(work: () => Promise<unknown>, log: (error: unknown) => void) {
  let underWay: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const run = async () => {
    do {
      again = false;
      try {
        await work();
      } catch (error) {
        log(error);
      }
    } while (again && !stopped);
    underWay = undefined;
  };
  return {
    call(): void {
      if (stopped) return;
      if (underWay) again = true;
      else underWay = run();
    },
    async stop(): Promise<void> {
      stopped = true;
      await underWay;
    },
  };
}
