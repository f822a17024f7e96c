const SECONDS = '2025-01-01 00:00:00'.length

/** A moment as PostgreSQL writes it in UTC is turned without reading the date: a list has hundreds of them. Other zones and far years are read. */
export const instantText = (text: string): string =>
  text.length >= SECONDS + 3 && text[10] === ' ' && text.endsWith('+00')
    ? `${text.slice(0, 10)}T${text.slice(11, SECONDS)}.${text.slice(SECONDS + 1, -3).padEnd(3, '0').slice(0, 3)}Z`
    : new Date(text).toISOString()
