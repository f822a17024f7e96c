/** A wrong value, said without the value where it may hold a secret. */
export type Wrong = { readonly wrong: { readonly vi: string; readonly en: string } }
export type Parsed<T> = { readonly value: T } | Wrong

export type Setting<T> = {
  readonly name: string
  /** For README and `doctor`; what holds when the variable is absent or empty. */
  readonly otherwise: string
  readonly meaning: string
  /** A secret may stand inside: never print it. */
  readonly secret?: boolean
  readonly parse: (text: string) => Parsed<T>
}

export const wrong = (vi: string, en: string): Wrong => ({ wrong: { vi, en } })

export const oneOf =
  <const T extends readonly string[]>(choices: T) =>
  (text: string): Parsed<T[number]> => {
    const found = choices.find((choice) => choice === text)
    return found === undefined ? wrong(`phải là một trong ${choices.join(', ')}`, `must be one of ${choices.join(', ')}`) : { value: found }
  }

export const wholeNumber =
  ({ from, to }: { readonly from: number; readonly to: number }) =>
  (text: string): Parsed<number> => {
    const value = Number(text)
    const good = /^\d{1,9}$/.test(text) && value >= from && value <= to
    return good ? { value } : wrong(`phải là số nguyên từ ${from} đến ${to}`, `must be a whole number from ${from} to ${to}`)
  }

export const portNumber = wholeNumber({ from: 1, to: 65_535 })

export const countFrom =
  (least: number) =>
  (text: string): Parsed<number> => {
    const value = Number(text)
    const good = /^\d{1,9}$/.test(text) && value >= least
    return good ? { value } : wrong(`phải là số nguyên từ ${least} trở lên`, `must be a whole number of at least ${least}`)
  }

export const anyText = (text: string): Parsed<string> => ({ value: text })

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

/** An address people open: scheme, host, no path. */
export const webAddress = (text: string): Parsed<string> => {
  const url = urlOf(text)
  const good = url && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search === '' && url.username === ''
  return good
    ? { value: url.origin }
    : wrong('phải là địa chỉ như https://motcua.example.vn, không kèm đường dẫn', 'must be an address such as https://motcua.example.vn, without a path')
}

export const databaseAddress = (text: string): Parsed<string> => {
  const url = urlOf(text)
  const good = url && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1
  return good
    ? { value: text }
    : wrong('phải có dạng postgres://người-dùng:mật-khẩu@máy:5432/cơ-sở-dữ-liệu', 'must look like postgres://user:password@host:5432/database')
}
