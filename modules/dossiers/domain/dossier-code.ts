// NĐ 61/2018 article 26, TT 01/2018 article 19: unit code, date of reception, serial of the day with four digits.
import type { DossierCode } from '../../../kernel/ids.ts'
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'

/** `H46.28.05-250211-0007`; a fifth digit appears only on a day with more than 9,999 dossiers. */
export const formatDossierCode = (unitCode: string, receivedOn: PlainDate, serial: number): DossierCode =>
  `${unitCode}-${receivedOn.slice(2).replaceAll('-', '')}-${String(serial).padStart(4, '0')}` as DossierCode

export type DossierCodeParts = { readonly unitCode: string; readonly receivedOn: PlainDate; readonly serial: number }

const WRITTEN = /^([0-9A-Z.]{3,35})-(\d{2})(\d{2})(\d{2})-(\d{4,7})$/

/** Reads a code as people type it: spaces, also in the place of dashes, small letters and odd dashes are forgiven. */
export const parseDossierCode = (text: string): DossierCodeParts | undefined => {
  const tidy = text.trim().toUpperCase().replaceAll(/[‐-―−]/g, '-')
  const match = WRITTEN.exec(tidy.replaceAll(/\s/g, '')) ?? WRITTEN.exec(tidy.replaceAll(/\s*-\s*|\s+/g, '-'))
  const [, unitCode, year, month, day, serial] = match ?? []
  const receivedOn = parsePlainDate(`20${year}-${month}-${day}`)
  return unitCode && receivedOn && serial ? { unitCode, receivedOn, serial: Number(serial) } : undefined
}

/** The written form of whatever was typed, or undefined when it is no code. */
export const tidyDossierCode = (text: string): DossierCode | undefined => {
  const parts = parseDossierCode(text)
  return parts && formatDossierCode(parts.unitCode, parts.receivedOn, parts.serial)
}
