/** How many of the last days, weeks and months that have a backup keep their newest one. */
export type KeepRule = { readonly days: number; readonly weeks: number; readonly months: number }

/** `20261127T170000Z`: its day, the Monday its week begins on, its month, all by UTC. */
const spansOf = (name: string): { readonly day: string; readonly week: string; readonly month: string } => {
  const day = `${name.slice(0, 4)}-${name.slice(4, 6)}-${name.slice(6, 8)}`
  const number = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
  // The first day of 1970 was a Thursday.
  return { day, week: String(Math.floor((number + 3) / 7)), month: day.slice(0, 7) }
}

/**
 * The backups that stay, of names newest first: the newest of all, the newest of each of the last days, weeks and months, and the
 * one the last good drill has proven, whatever its age.
 */
export const chooseKept = (names: readonly string[], rule: KeepRule, proven?: string): ReadonlySet<string> => {
  const kept = new Set(names.filter((name, at) => at === 0 || name === proven))
  for (const [span, most] of [['day', rule.days], ['week', rule.weeks], ['month', rule.months]] as const) {
    const seen = new Set<string>()
    for (const name of names) {
      const key = spansOf(name)[span]
      if (seen.has(key) || seen.size >= most) continue
      seen.add(key)
      kept.add(name)
    }
  }
  return kept
}
