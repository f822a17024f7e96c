// NĐ 61/2018 article 27.3: who answered stays unknown. Ratings are shown only in groups in which nobody can be told apart.

/** A smaller group would show what one person said. */
export const LEAST_TOGETHER = 5

/** A rating that nobody has seen yet; `path` is its unit and those above it. */
export type Waiting = { readonly id: string; readonly path: readonly string[] }
/** Ratings shown together, as figures of the first owner and of those above it. */
export type RatingGroup = { readonly owners: readonly string[]; readonly ids: readonly string[] }

const groupByUnit = (waiting: readonly Waiting[]): readonly (readonly Waiting[])[] => [...Map.groupBy(waiting, ({ path }) => path[0]).values()]

/**
 * Each unit with enough ratings. Once nobody can answer any more for the month, what is left of small units is put together
 * at the unit above; what stays too few even for the province is never shown.
 */
export const groupsToShow = (all: readonly Waiting[], isClosed: boolean): readonly RatingGroup[] => {
  const groups: RatingGroup[] = []
  let waiting = all
  for (let depth = Math.max(0, ...all.map(({ path }) => path.length)); depth > 0; depth -= 1) {
    const kept: Waiting[] = waiting.filter(({ path }) => path.length !== depth)
    for (const group of groupByUnit(waiting.filter(({ path }) => path.length === depth))) {
      const [first] = group
      if (first && group.length >= LEAST_TOGETHER) groups.push({ owners: first.path, ids: group.map(({ id }) => id) })
      else if (isClosed) kept.push(...group.map(({ id, path }) => ({ id, path: path.slice(1) })))
    }
    waiting = kept
  }
  return groups
}
