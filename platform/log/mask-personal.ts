/**
 * A line of the log without what it must never hold (NĐ 13/2023 article 3; ASVS 5.0 §16.2.5): numbers of identity papers and
 * phones, bearer tokens and signed tokens, secrets in addresses. Causes written by the database or a library may quote what was
 * sent, so the finished line is masked, whatever field it stands in. A bare JSON number is a count or a size and stays.
 */
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w-])(?<!":)(?:\d{12}|\d{9})(?![\w-])/g, '[id-number]'],
  [/(?<![\w-])(?<!":)(?:\+84|84|0)\d{9}(?![\w-])/g, '[phone]'],
  [/\b(Bearer|Basic) [\w.~+/=-]{8,}/gi, '$1 [secret]'],
  [/\beyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*/g, '[token]'],
  [/(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@"\\]{1,200}):[^\s@/"\\]{1,200}@/gi, '$1:[secret]@'],
]

export const maskPersonal = (line: string): string => MASKS.reduce((text, [pattern, put]) => text.replace(pattern, put), line)
