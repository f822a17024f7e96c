// Spellings of one name in official sources: tone placement (Hóa/Hoá), Đakrông/Đa Krông, NT for Nông trường, trailing spaces.
import { enterLine } from '../../../kernel/vietnamese-text.ts'

/** The name as it is kept: NFC, single spaces, none at the ends; tone placement stays as given. */
export const cleanAreaName = (name: string): string => enterLine(name)

/**
 * Equal for two spellings of one name, never for two names: only what sources really vary in is levelled, so
 * Quảng Tiến and Quảng Tiên stay apart.
 */
export const areaNameKey = (name: string): string =>
  cleanAreaName(name)
    .toLowerCase()
    .replace(/\bnt\b\.?/, 'nông trường')
    .split(/[\s'’.-]+/)
    .map(levelTone)
    .join('')

/** The letters of a syllable with its tone mark taken out and put at the end: `hóa` and `hoá` become `hoa` + acute. */
const levelTone = (syllable: string): string => {
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/u
  const parts = syllable.normalize('NFD')
  return parts.replace(tone, '').normalize('NFC') + (tone.exec(parts)?.[0] ?? '')
}
