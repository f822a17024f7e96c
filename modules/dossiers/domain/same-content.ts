type Named = Readonly<Record<string, unknown>>

const isJson = (text: string): boolean => text.startsWith('{') || text.startsWith('[')

/** What people typed may begin like JSON without being it ("[KHẨN] xin ý kiến"). */
const read = (value: unknown): unknown => {
  if (typeof value !== 'string' || !isJson(value)) return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}

const isNamed = (value: unknown): value is Named => typeof value === 'object' && value !== null && !Array.isArray(value)

const sameFields = (one: Named, other: Named): boolean => {
  let left = 0
  for (const key in one) {
    if (one[key] === undefined) continue
    if (!isSameContent(one[key], other[key])) return false
    left += 1
  }
  for (const key in other) if (other[key] !== undefined) left -= 1
  return left === 0
}

/** JSON as text or as it was read, its fields in any order; a field that is undefined is not there. */
export const isSameContent = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  const [a, b] = [read(one), read(other)]
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((value, at) => isSameContent(value, b[at]))
  return isNamed(a) && isNamed(b) && sameFields(a, b)
}
