/**
 * The page to come back to after signing in: a path of our own, or the start page. An address that a browser could read as
 * another host (`//evil`, `/\evil`, `https:…`, control characters it would strip) is refused (OWASP: open redirect).
 */
export const safeReturnPath = (asked: string | undefined, otherwise = '/'): string => {
  if (asked === undefined || asked.length > 2_000) return otherwise
  // oxlint-disable-next-line no-control-regex -- browsers drop these before reading an address
  if (!asked.startsWith('/') || /^\/[/\\]|[\u0000-\u001f\u007f\\]/.test(asked)) return otherwise
  const url = URL.canParse(asked, 'https://own.invalid') ? new URL(asked, 'https://own.invalid') : undefined
  if (url === undefined || url.origin !== 'https://own.invalid') return otherwise
  return url.pathname.startsWith('//') || url.pathname.startsWith('/api/') ? otherwise : url.pathname + url.search + url.hash
}
