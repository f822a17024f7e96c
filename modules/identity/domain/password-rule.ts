/** NIST SP 800-63B §5.1.1.2 and OWASP: length, no composition rules, no known or guessable words. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const

export type PasswordRefusal =
  | { readonly kind: 'password-too-short'; readonly least: number }
  | { readonly kind: 'password-too-long'; readonly most: number }
  | { readonly kind: 'password-guessable' }

const COMMON = ['password', 'matkhau', 'mậtkhẩu', '123456789', 'qwertyuiop', 'abcdefgh', 'iloveyou', 'administrator', 'vietnam', 'quangbinh', 'quangtri', 'motcua', 'mộtcửa']

/** The same letters however the keyboard composed them (RFC 8265 asks NFC; compatibility forms folded too). */
export const normalisePassword = (password: string): string => password.normalize('NFKC')

const withoutRepeats = (text: string): string => text.replace(/(.)\1+/gu, '$1')

const isGuessable = (password: string, signInName: string): boolean => {
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const rest = [signInName.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), ...COMMON].reduce((left, word) => (word === '' ? left : left.replaceAll(word, '')), plain)
  return new Set(withoutRepeats(plain)).size < 5 || rest.replace(/\d/g, '').length < 4
}

export const refusePassword = (password: string, signInName: string): PasswordRefusal | undefined => {
  const length = Array.from(normalisePassword(password)).length
  if (length < PASSWORD_LENGTH.least) return { kind: 'password-too-short', least: PASSWORD_LENGTH.least }
  if (length > PASSWORD_LENGTH.most) return { kind: 'password-too-long', most: PASSWORD_LENGTH.most }
  return isGuessable(normalisePassword(password), signInName) ? { kind: 'password-guessable' } : undefined
}
