import type { WordsOf } from '../../../platform/web/messages.ts'
import type { documentsVi } from './messages.vi.ts'

export const documentsEn = {
  size: (kilobytes: number): string => (kilobytes >= 1024 ? `${(kilobytes / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(kilobytes))} kB`),
  fingerprint: (head: string): string => `hash ${head}…`,
  accepted: 'PDF, JPG, PNG, TIFF, Word or Excel.',
  none: 'No files yet.',
  notScanned: 'not scanned for malware',
} satisfies WordsOf<typeof documentsVi>
