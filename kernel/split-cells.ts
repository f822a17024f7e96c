// RFC 4180 for commas and semicolons (a Vietnamese spreadsheet writes the latter), tabs as a spreadsheet puts them on the clipboard.

const delimiterOf = (firstLine: string): string => {
  if (firstLine.includes('\t')) return '\t'
  return firstLine.split(';').length > firstLine.split(',').length ? ';' : ','
}

/** Lines of cells; a cell in quotes may hold the delimiter, line ends and doubled quotes. A byte order mark is dropped. */
export const splitCells = (typed: string): readonly (readonly string[])[] => {
  const text = typed.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  const delimiter = delimiterOf(text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n')))
  const lines: string[][] = [[]]
  let cell = ''
  let quoted = false
  const end = (): void => {
    lines.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (quoted && char === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (char === '"' && (quoted || cell === '')) quoted = !quoted
    else if (!quoted && char === delimiter) end()
    else if (!quoted && char === '\n') {
      end()
      lines.push([])
    } else cell += char
  }
  end()
  return lines
}
