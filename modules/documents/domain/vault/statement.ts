// TT 01/2018/TT-VPCP article 16.2d: a code that anybody may read names the paper and who issued it, never a person.

/** What a statement says, before it is signed. */
export type StatementFacts = {
  readonly kid: string
  readonly recordId: string
  readonly name: string
  readonly number: string
  readonly issuedOn: string
  /** Empty: holds for good. */
  readonly validUntil: string
  /** Of the file, hexadecimal. */
  readonly sha256: string
}

/** The signed words: short, because they stand in a QR code. The version comes first, for readers of later days. */
export const statementText = ({ kid, recordId, name, number, issuedOn, validUntil, sha256 }: StatementFacts): string => JSON.stringify([1, kid, recordId, name, number, issuedOn, validUntil, sha256])

export const readStatementText = (text: string): StatementFacts | undefined => {
  let parts: unknown
  try {
    parts = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(parts) || parts.length !== 8 || parts[0] !== 1 || !parts.slice(1).every((part) => typeof part === 'string')) return undefined
  const [kid = '', recordId = '', name = '', number = '', issuedOn = '', validUntil = '', sha256 = ''] = parts.slice(1) as string[]
  return { kid, recordId, name, number, issuedOn, validUntil, sha256 }
}
