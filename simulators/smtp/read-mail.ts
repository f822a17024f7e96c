const decodeBytes = (encoding: string, body: string): Buffer => {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const joined = body.replace(/=\r?\n/g, '')
  return Buffer.from(joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1')
}

/** RFC 2047 words: `=?UTF-8?B?…?=`, `=?UTF-8?Q?…?=`. */
const decodeWords = (text: string): string => {
  const joined = text.replace(/\?=\s+=\?/g, '?==?')
  return joined.replace(/=\?[^?]+\?([BQ])\?([^?]*)\?=/gi, (_, form: string, word: string) =>
    decodeBytes(form.toUpperCase() === 'B' ? 'base64' : 'quoted-printable', form.toUpperCase() === 'B' ? word : word.replaceAll('_', ' ')).toString('utf8'),
  )
}

export type Mail = { readonly messageId: string; readonly subject: string; readonly text: string }

/** Reads a plain text mail, as our sender writes it; `raw` is latin1, one sign per byte. */
export const readMail = (raw: string): Mail => {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ')
  const field = (name: string): string => new RegExp(`^${name}:[ \t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
  const text = decodeBytes(field('Content-Transfer-Encoding').toLowerCase(), raw.slice(end + 4)).toString('utf8')
  return { messageId: field('Message-ID'), subject: decodeWords(field('Subject')), text: text.replaceAll('\r\n', '\n').trim() }
}
