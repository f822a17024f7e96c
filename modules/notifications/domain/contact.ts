export type Contact = { readonly phone?: string; readonly email?: string }

/** `0912 345 678`, `+84 912345678` → `84912345678`; undefined for what is no Vietnamese mobile number. */
export const internationalPhone = (text: string): string | undefined => {
  const digits = text.replace(/[\s.\-()]/g, '').replace(/^\+/, '')
  const national = digits.startsWith('84') ? digits.slice(2) : digits.replace(/^0/, '')
  return /^[35789]\d{8}$/.test(national) ? `84${national}` : undefined
}

export const isEmail = (text: string): boolean => text.length <= 254 && /^[^\s@<>"',;]{1,64}@[^\s@<>"',;]+\.[^\s@<>"',;.]{2,}$/.test(text)

/** `8491***678`, `t***@example.vn`: enough to recognise one's own, too little to use. */
export const maskAddress = (address: string): string => {
  const at = address.indexOf('@')
  return at > 0 ? `${address.slice(0, 1)}***${address.slice(at)}` : `${address.slice(0, 4)}***${address.slice(-3)}`
}
