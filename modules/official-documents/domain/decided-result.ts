// Nghị định 30/2020/NĐ-CP Điều 8, Phụ lục I: the parts an official paper has; NĐ 45/2020/NĐ-CP Điều 15: an electronic result exists.
import type { LetterFacts } from './paper-facts.ts'

/** Kết quả giải quyết, in the words that were approved. */
export type DecidedResult = LetterFacts & {
  readonly title: string
  /** Paragraphs, one a line. */
  readonly body: string
  /** Under `Nơi nhận`, above the archive. */
  readonly recipients: readonly string[]
  /** Printed above the signature: `THỦ TRƯỞNG CƠ QUAN`. */
  readonly signedAs: string
}
