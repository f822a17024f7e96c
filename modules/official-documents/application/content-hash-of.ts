import { sha256Of } from '../../../platform/storage/sha256.ts'
import { canonicalJson } from '../domain/canonical-json.ts'

/** SHA-256 of the frozen words, whatever the order of their keys. */
export const contentHashOf = (content: unknown): string => sha256Of(new TextEncoder().encode(canonicalJson(content)))
