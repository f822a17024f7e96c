const byName = new Intl.Collator('vi', { numeric: true })

/** `/a/scan2.jpg` before `/a/scan10.jpg`, and all of one folder before the next. */
export const comparePaths = (one: string, other: string): number => {
  const [a, b] = [one.split('/'), other.split('/')]
  for (const [at, part] of a.entries()) {
    const next = b[at]
    if (next === undefined) return 1
    const order = byName.compare(part, next)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** As a scanner counts: a browser hands over what was chosen in an order of its own. */
export const inOrder = <T extends { readonly name: string }>(files: readonly T[]): readonly T[] => files.toSorted((one, other) => byName.compare(one.name, other.name))

/** What systems leave in every folder is no paper. */
export const isLeftBySystem = (fileName: string): boolean => /^(?:\.|(?:thumbs\.db|desktop\.ini)$)/i.test(fileName)
