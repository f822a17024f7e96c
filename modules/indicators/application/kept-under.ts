type Kept<T> = { readonly under: string; readonly answer: Promise<T> }

/** Answers kept while a sign is the same: who asks meanwhile waits for the one being read. A failed one is not kept, nor one `keeps` turns down; the oldest make room. */
export const keptUnder = <T>(most: number, keeps: (answer: T) => boolean = () => true) => {
  const kept = new Map<string, Kept<T>>()
  const drop = (key: string, answer: Promise<T>): void => void (kept.get(key)?.answer === answer && kept.delete(key))
  return ({ key, under }: { readonly key: string; readonly under: string }, ask: () => Promise<T>): Promise<T> => {
    const known = kept.get(key)
    if (known?.under === under) return known.answer
    kept.delete(key)
    const [oldest] = kept.keys()
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
    const answer = ask()
    kept.set(key, { under, answer })
    answer.then((said) => keeps(said) || drop(key, answer), () => drop(key, answer))
    return answer
  }
}
