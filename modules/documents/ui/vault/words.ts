import { epochMs, instantFromMs, parseInstant } from '../../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../../kernel/plain-date.ts'
import type { TagTone } from '../../../../design-system/components/tag.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import type { listMyPapers } from '../../contract-vault.ts'
import { vaultEn } from './messages.en.ts'
import { vaultVi } from './messages.vi.ts'

export type Paper = AnswerOf<typeof listMyPapers>['items'][number]
export type VaultWords = WordsOf<typeof vaultVi>

export const useVaultWords = (): VaultWords => useMessages({ vi: vaultVi, en: vaultEn })

/** `2025-07-01` as both languages write it here: 01/07/2025. */
export const sayDay = (day: string): string => day.split('-').toReversed().join('/')

/** `15:30 24/01/2025`, Vietnamese wall clock. */
export const sayMoment = (text: string): string => {
  const at = parseInstant(text)
  if (!at) return text
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${sayDay(local.slice(0, 10))}`
}

const TONES: Readonly<Record<Paper['standing'], TagTone>> = { valid: 'good', 'not-yet': 'warn', expired: 'plain', withdrawn: 'bad', 'in-work': 'plain' }
export const standingTone = (standing: Paper['standing']): TagTone => TONES[standing]

export const sayValidity = ({ validFrom, validUntil }: Pick<Paper, 'validFrom' | 'validUntil'>, m: VaultWords): string => {
  const parts = [...(validFrom ? [m.from(sayDay(validFrom))] : []), validUntil ? m.until(sayDay(validUntil)) : m.noEnd]
  const said = parts.join(', ')
  return said.charAt(0).toLocaleUpperCase('vi') + said.slice(1)
}

/** What a program calls a purpose; nobody writes so by hand. */
const CODE = /^[a-z]+(?:-[a-z]+)+$/

/** A person's own words stay as written; a code nobody gave words to is not shown to people. */
export const sayPurpose = (purpose: string, m: Pick<VaultWords, 'purposes' | 'purposeOther'>): string =>
  (m.purposes as Readonly<Record<string, string>>)[purpose] ?? (purpose === '' || CODE.test(purpose) ? m.purposeOther : purpose)

export const VAULT_PATH = '/kho-giay-to'
