// Luật Giao dịch điện tử 20/2023/QH15 Điều 10: a file keeps its proof; an answer names it together with its hash.
/** The hash is added by whoever keeps the file and knows whose it is. */
export type FileAnswer = { readonly fileId: string; readonly name: string; readonly sha256?: string }

const FILE = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) (?:([0-9a-f]{64}) )?(.{1,200})$/
const SHOWN_OF_HASH = 16

/** `<file id> <name>`, or with its hash `<file id> <SHA-256> <name>`. */
export const parseFileAnswer = (text: string): FileAnswer | undefined => {
  const [, fileId, sha256, name] = FILE.exec(text) ?? []
  return fileId === undefined || name === undefined ? undefined : { fileId, name, ...(sha256 === undefined ? {} : { sha256 }) }
}

export const writeFileAnswer = ({ fileId, name, sha256 }: FileAnswer): string => [fileId, sha256, name].filter(Boolean).join(' ')

export const sayFile = ({ name, sha256 }: FileAnswer): string => (sha256 === undefined ? name : `${name} (SHA-256 ${sha256.slice(0, SHOWN_OF_HASH)}…)`)
