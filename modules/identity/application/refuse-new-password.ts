import { normalisePassword, PASSWORD_LENGTH, refusePassword, type PasswordRefusal } from '../domain/password-rule.ts'

let known: Promise<ReadonlySet<string>> | undefined

/** Only what would pass for length is kept; the list is read when the first password is chosen, since few processes ever need it. */
const readKnown = async (): Promise<ReadonlySet<string>> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'].map(String).filter((word) => word.length >= PASSWORD_LENGTH.least))
}

/** Among those most often found in published breaches (NIST SP 800-63B §5.1.1.2; ASVS 5.0 §6.2.4, §6.2.12), however it is spaced. */
const isKnown = async (password: string): Promise<boolean> => {
  known ??= readKnown()
  const plain = normalisePassword(password).toLowerCase()
  const words = await known
  return words.has(plain) || words.has(plain.replace(/[\s._-]/g, ''))
}

export const refuseNewPassword = async (password: string, signInName: string): Promise<PasswordRefusal | undefined> =>
  refusePassword(password, signInName) ?? ((await isKnown(password)) ? { kind: 'password-guessable' } : undefined)
