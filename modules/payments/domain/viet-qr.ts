// EMVCo QR Code Specification for Payment Systems, Merchant-Presented Mode 1.1; NAPAS "VietQR" (QĐ 1928/QĐ-NHNN 2018): one code any bank's app reads.

export type TransferAccount = { readonly bankBin: string; readonly bankName: string; readonly number: string; readonly holder: string }

/** CRC-16/CCITT-FALSE: polynomial 1021, start FFFF, over everything up to and with the tag and length of the checksum itself. */
export const crc16 = (text: string): string => {
  let crc = 0xffff
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}

const field = (tag: string, value: string): string => `${tag}${String(value.length).padStart(2, '0')}${value}`

const GUID = 'A000000727'
const TO_ACCOUNT = 'QRIBFTTA'
const VND = '704'
/** What a bank keeps of the words of a transfer. */
const LONGEST_WORDS = 25

/** `amount` and `words` are fixed by us, so the code is dynamic (`12`): made for one demand, good for one payment. */
export const vietQr = ({ bankBin, number }: Pick<TransferAccount, 'bankBin' | 'number'>, { amount, words }: { readonly amount: number; readonly words: string }): string => {
  if (!/^\d{6}$/.test(bankBin) || !/^[0-9A-Za-z]{1,19}$/.test(number)) throw new Error('an account of a bank is six digits and up to nineteen signs')
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new Error('a transfer has a whole amount')
  if (!/^[0-9A-Za-z ]+$/.test(words) || words.length > LONGEST_WORDS) throw new Error('words of a transfer are up to 25 plain letters and digits')
  const beneficiary = field('00', bankBin) + field('01', number)
  const body = [
    field('00', '01'),
    field('01', '12'),
    field('38', field('00', GUID) + field('01', beneficiary) + field('02', TO_ACCOUNT)),
    field('53', VND),
    field('54', String(amount)),
    field('58', 'VN'),
    field('62', field('08', words)),
    '6304',
  ].join('')
  return body + crc16(body)
}

/** Our reference in the words of a bank, which may add its own before and after and drop spaces. */
export const referenceIn = (words: string): string | undefined => /MC[0-9A-HJKMNP-TV-Z]{14}/.exec(words.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))?.[0]
