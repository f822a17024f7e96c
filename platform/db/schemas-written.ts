const NONE: readonly string[] = []
/** SQL text comes from our stores, so there are a few hundred; those built for one occasion are looked at each time. */
const MOST_KNOWN = 2000
const known = new Map<string, readonly string[]>()

const WRITES = /\b(?:insert|update|delete|merge|truncate|copy|alter|drop)\b|pg_advisory/i
const NAMED = /"?\b([a-z_]+)"?\."?[a-z_]+/gi

const read = (text: string): readonly string[] => (WRITES.test(text) ? [...new Set([...text.matchAll(NAMED)].flatMap(([, schema]) => (schema === undefined ? [] : [schema.toLowerCase()])))] : NONE)

/** Schemas a statement may write in: all it names, once it writes at all. Too many rather than too few. */
export const schemasWritten = (text: string): readonly string[] => {
  const found = known.get(text)
  if (found !== undefined) return found
  const schemas = read(text)
  if (known.size < MOST_KNOWN) known.set(text, schemas)
  return schemas
}
