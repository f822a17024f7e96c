import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ValidityRule } from '../../domain/vault/paper-validity.ts'

/** What the product brings; another period is another line with its own first day. */
export const VALIDITY_RULES = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../data/reuse/validity.json'), 'utf8')) as readonly ValidityRule[]
