import type { ReactNode } from 'react'

type Line = { readonly depth: 0 | 1 | 2; readonly text: string }

const BULLETS = /^\s*([-–•*+\uE000-\uF8FF])\s*(?=\S)/

/** Official sheets mark their lists with dashes and pluses at the start of lines; a line without one goes on the last. */
export const readLines = (text: string): readonly Line[] =>
  text
    .replace(/[\uE000-\uF8FF]/g, '•')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '•')
    .map((line) => {
      const bullet = BULLETS.exec(line)?.[1]
      if (bullet === undefined) return { depth: 0, text: line }
      return { depth: bullet === '+' ? 2 : 1, text: line.replace(BULLETS, '') }
    })

/** The text of a sheet, its own lines kept, its dashes shown as a list. */
export const TextLines = (props: { readonly text: string }): ReactNode => {
  const lines = readLines(props.text)
  // A dash before the only line is no list.
  const depthOf = (line: Line): number | undefined => (line.depth === 0 || lines.length === 1 ? undefined : line.depth)
  return <div className="mc-lines">{lines.map((line, index) => <p key={index} data-depth={depthOf(line)}>{line.text}</p>)}</div>
}
