type Waiting<T> = { readonly one: T; readonly give: () => void; readonly fail: (cause: unknown) => void }

/**
 * Writes one at once, and whatever comes while that is being written together behind it: a backlog costs few commits, and nobody waits for company.
 * When a batch fails, all in it have failed.
 */
export const inBatches = <T>(write: (all: readonly T[]) => Promise<void>): ((one: T) => Promise<void>) => {
  let waiting: Waiting<T>[] = []
  let writing = false
  const writeAll = async (): Promise<void> => {
    writing = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await write(batch.map(({ one }) => one)).then(
        () => batch.forEach(({ give }) => give()),
        (cause: unknown) => batch.forEach(({ fail }) => fail(cause)),
      )
    }
    writing = false
  }
  return (one) =>
    new Promise((give, fail) => {
      waiting.push({ one, give, fail })
      if (!writing) void writeAll()
    })
}
