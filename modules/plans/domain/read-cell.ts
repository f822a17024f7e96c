/** One block of a cell: a paragraph or a list; `under` is the sentence that introduces a list. */
export type CellBlock = { readonly under?: string; readonly items: readonly string[] }

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

const signOf = (name: string): string | undefined => {
  const code = /^#x[0-9a-f]{1,6}$/i.test(name) ? Number.parseInt(name.slice(2), 16) : /^#\d{1,6}$/.test(name) ? Number(name.slice(1)) : undefined
  if (code !== undefined) return code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
  return ENTITIES[name.toLowerCase()]
}

const decode = (text: string): string => text.replace(/&(#?\w+);/g, (all, name: string) => signOf(name) ?? all)

/** Words of a piece of a cell: tags and marks of emphasis gone, spaces one. */
export const wordsOf = (html: string): string =>
  decode(html.replace(/<[^>]*>/g, ' ').replace(/\*\*/g, ''))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/ ([,;.:)])/g, '$1')
    .trim()

const withoutDash = (text: string): string => text.replace(/^[-–•]\s*/, '').replace(/[;,]\s*$/, '').trim()

/** `phấn đấu: - một; - hai` and `- một; - hai` are lists that lost their lines. */
const dashed = (text: string): CellBlock => {
  const parts = text.split(/(?<=^|[:;.])\s*[-–•]\s+(?=\p{Lu})/u).filter((part) => part.trim() !== '')
  const [first = '', ...rest] = parts
  if (rest.length === 0) return { items: [withoutDash(text)] }
  return /:\s*$/.test(first) ? { under: first.trim(), items: rest.map(withoutDash) } : { items: parts.map(withoutDash) }
}

const isIntroduction = (text: string): boolean => text.endsWith(':')

const LISTED = /<ul[^>]*>([\s\S]*?)<\/ul>|<ol[^>]*>([\s\S]*?)<\/ol>|<p[^>]*>([\s\S]*?)<\/p>|<br\s*\/?>|\n/gi

/** Pieces of a cell in their order; what stands between the tags is a piece as well. */
const piecesOf = (html: string): readonly { readonly list?: readonly string[]; readonly text?: string }[] => {
  const pieces: { list?: readonly string[]; text?: string }[] = []
  let from = 0
  const loose = (until: number): void => {
    const text = wordsOf(html.slice(from, until))
    if (text !== '') pieces.push({ text })
  }
  for (const found of html.matchAll(LISTED)) {
    loose(found.index)
    from = found.index + found[0].length
    const list = found[1] ?? found[2]
    if (list !== undefined) pieces.push({ list: [...list.matchAll(/<li[^>]*>([\s\S]*?)(?=<\/li>|<li|$)/gi)].map(([, item = '']) => withoutDash(wordsOf(item))).filter((item) => item !== '') })
    else if (wordsOf(found[3] ?? '') !== '') pieces.push({ text: wordsOf(found[3] ?? '') })
  }
  loose(html.length)
  return pieces
}

/** A cell as people see it, whatever it was copied from: paragraphs, lists, `<br>`, dashes in a row. */
export const readCell = (html: string): readonly CellBlock[] => {
  const blocks: CellBlock[] = []
  let under: string | undefined
  for (const { list, text = '' } of piecesOf(html)) {
    if (list === undefined && isIntroduction(text)) {
      under = text
      continue
    }
    const block = list === undefined ? dashed(text) : { items: list }
    blocks.push(under === undefined ? block : { ...block, under })
    under = undefined
  }
  if (under !== undefined) blocks.push({ items: [under] })
  return blocks
}

/** Sentences of a text whose lines were lost. A full stop inside a number or before a small letter ends none. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=\.)\s+(?=\p{Lu})/u).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
