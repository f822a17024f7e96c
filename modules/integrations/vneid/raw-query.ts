/** Parameters of a query as sent: `+` stays `+`. Base64 in the way back is not form-encoded, a form parser would break it. */
export const readRawQuery = (search: string): ReadonlyMap<string, string> => {
  const parts = search.replace(/^\?/, '').split('&')
  return new Map(
    parts.flatMap((part) => {
      const at = part.indexOf('=')
      if (at < 1) return []
      const value = part.slice(at + 1)
      try {
        return [[part.slice(0, at), decodeURIComponent(value)] as const]
      } catch {
        return [[part.slice(0, at), value] as const]
      }
    }),
  )
}
