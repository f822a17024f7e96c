// NĐ 61/2018/NĐ-CP article 4: nobody knows yet which case is the applicant's, so each is spoken of, and once what holds in all.
type Case = { readonly name: string; readonly role: 'alternative' | 'section'; readonly components: readonly { readonly key: string; readonly name: string }[] }
export type NeedNotBring<From> = { readonly name: string; readonly from: From; /** Only in these; absent: in whichever case. */ readonly cases?: readonly string[] }

/** `offered`: where a component need not be brought, by its key. */
export const needNotBring = <From>(cases: readonly Case[], offered: ReadonlyMap<string, From>): readonly NeedNotBring<From>[] => {
  const alternatives = cases.filter(({ role }) => role === 'alternative')
  const told = new Map<string, { readonly from: From; readonly inCases: Set<Case> }>()
  for (const each of cases)
    for (const { key, name } of each.components) {
      const from = offered.get(key)
      if (from === undefined) continue
      const line = told.get(name) ?? { from, inCases: new Set<Case>() }
      line.inCases.add(each)
      told.set(name, line)
    }
  return [...told].map(([name, { from, inCases }]) => {
    const holdsInAll = [...inCases].some(({ role }) => role === 'section') || alternatives.every((each) => inCases.has(each))
    return { name, from, ...(holdsInAll ? {} : { cases: [...inCases].map((each) => each.name) }) }
  })
}
