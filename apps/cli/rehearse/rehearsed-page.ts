import { drawPlainPage } from '../../../platform/pdf/plain-page.ts'

const LINES = 10

/** A paper that says of itself that nobody may believe it. */
export const rehearsedPage = (...named: readonly string[]): Uint8Array =>
  drawPlainPage(['DIEN TAP', ...named, ...Array.from({ length: LINES }, (_, at) => `${at + 1}. Giấy tờ diễn tập, người và việc đều hư cấu, không có giá trị`)])
