const MAX_LENGTH = 200

/** Keeps the name people know, without folders, control characters and the marks that turn `exe.pdf` around on screen. */
export const cleanFileName = (given: string): string => {
  const name = given
    .normalize('NFC')
    .replace(/^.*[\\/]/s, '')
    // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (name.length <= MAX_LENGTH) return name
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  return name.slice(0, MAX_LENGTH - extension.length) + extension
}
