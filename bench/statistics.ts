/** Middle value; of an even number the mean of the two middle ones. */
export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** The value that `share` (0…1) of the values do not exceed. */
export const percentileOf = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

/** Half the distance between the smallest and the largest, as a share of the median. */
export const spreadOf = (values: readonly number[]): number => {
  const median = medianOf(values)
  return median === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / 2 / median
}
