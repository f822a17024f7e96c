/** What is kept while it is typed goes out one after another, so that an older text never overtakes a newer one. */
let last: Promise<unknown> = Promise.resolve()

export const inTurn = <T>(send: () => Promise<T>): Promise<T> => {
  const sent = last.then(send, send)
  last = sent.catch(() => undefined)
  return sent
}

/** A page drawn anew shows what was typed a moment ago on another. */
export const allKept = (): Promise<unknown> => last
