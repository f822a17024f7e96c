// Thông tư 01/2018/TT-VPCP Điều 10 khoản 1 điểm d: forms are signed digitally under the law on signatures. Until a certificate signs, the official confirms.
import type { PaperSigner } from '../ports.ts'
import { confirmedInWords } from '../domain/print-parts.ts'

/** The confirmation is the row of the signature; the file itself carries its words only. */
export const dutyAccountSigner: PaperSigner = {
  method: 'duty-account',
  words: (_signer, at) => confirmedInWords(at),
  sign: async (bytes) => bytes,
}

let current: PaperSigner = dutyAccountSigner

export const useSigner = (signer: PaperSigner): void => {
  current = signer
}

export const currentSigner = (): PaperSigner => current
