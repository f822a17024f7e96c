/** One client's work: each call does one thing and ends when its answer is here. */
export type Task = () => Promise<void>

export type Driven = {
  readonly perSecond: number
  /** Milliseconds of each task, in the order they ended. */
  readonly times: readonly number[]
}

/** So many clients at once, each doing its own tasks one after another (closed model). */
export const drive = async (clients: readonly (readonly Task[])[]): Promise<Driven> => {
  const times: number[] = []
  const begun = performance.now()
  await Promise.all(
    clients.map(async (tasks) => {
      for (const task of tasks) {
        const started = performance.now()
        await task()
        times.push(performance.now() - started)
      }
    }),
  )
  return { perSecond: (times.length * 1000) / (performance.now() - begun), times }
}
