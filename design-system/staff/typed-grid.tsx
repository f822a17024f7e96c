import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react'
import { useId } from 'react'
import { useWords } from '../language.ts'
import { Button } from '../components/button.tsx'

export type GridColumn = { readonly key: string; readonly label: string; readonly choices: readonly { readonly value: string; readonly label: string }[]; readonly wide?: boolean }
export type GridRow = Readonly<Record<string, string>>

export type TypedGridProps = {
  readonly caption: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  /** Read aloud with each box: `Ngày sinh, dòng 3`. */
  readonly nameOf: (column: GridColumn, row: number) => string
  /** What is wrong in a cell, in words. */
  readonly errorOf: (column: GridColumn, row: number) => string | undefined
  readonly onType: (cell: { readonly row: number; readonly key: string; readonly text: string }) => void
  /** A piece of a spreadsheet pasted into a cell: lines of cells from there on. */
  readonly onSpread: (at: { readonly row: number; readonly key: string; readonly text: string }) => void
  readonly onRemove: (row: number) => void
  readonly removeWords: { readonly short: string; readonly named: (row: number) => string; readonly column: string }
  readonly rowWord: string
}

const moveDown = (press: KeyboardEvent<HTMLElement>): void => {
  if (press.key !== 'Enter') return
  press.preventDefault()
  const { row = '0', key = '' } = press.currentTarget.dataset
  press.currentTarget.closest('table')?.querySelector<HTMLElement>(`[data-row="${String(Number(row) + 1)}"][data-key="${key}"]`)?.focus()
}

type CellProps = { readonly grid: TypedGridProps; readonly column: GridColumn; readonly row: number }

const Box = ({ grid, column, row, errorId }: CellProps & { readonly errorId: string | undefined }): ReactNode => {
  const words = useWords()
  const text = grid.rows[row]?.[column.key] ?? ''
  const shared = { 'data-row': row, 'data-key': column.key, 'aria-label': grid.nameOf(column, row), 'aria-invalid': errorId === undefined ? undefined : true, 'aria-describedby': errorId, onKeyDown: moveDown }
  const type = (typed: string): void => grid.onType({ row, key: column.key, text: typed })
  if (column.choices.length > 0) {
    const known = column.choices.some(({ value, label }) => value === text || label === text)
    return (
      <select className="mc-input mc-select" {...shared} value={column.choices.find(({ value, label }) => value === text || label === text)?.label ?? text} onChange={(chosen) => type(chosen.currentTarget.value)}>
        <option value="">{words.chooseOne}</option>
        {known || text === '' ? null : <option value={text}>{text}</option>}
        {column.choices.map(({ value, label }) => <option key={value} value={label}>{label}</option>)}
      </select>
    )
  }
  const paste = (pasted: ClipboardEvent<HTMLInputElement>): void => {
    const piece = pasted.clipboardData.getData('text')
    if (!/[\t\n]/.test(piece.trimEnd())) return
    pasted.preventDefault()
    grid.onSpread({ row, key: column.key, text: piece })
  }
  return <input className="mc-input" {...shared} value={text} onChange={(typed) => type(typed.currentTarget.value)} onPaste={paste} autoComplete="off" />
}

const Cell = (props: CellProps): ReactNode => {
  const id = useId()
  const error = props.grid.errorOf(props.column, props.row)
  return (
    <td data-label={props.column.label} className={props.column.wide ? 'mc-grid-wide' : undefined}>
      <div>
        <Box {...props} errorId={error === undefined ? undefined : id} />
        {error === undefined ? null : <p className="mc-grid-error" id={id}>{error}</p>}
      </div>
    </td>
  )
}

/** A table typed like in a spreadsheet: Enter goes down, a pasted piece spreads; below 40 rem each row is a card. */
export const TypedGrid = (grid: TypedGridProps): ReactNode => (
  <div className="mc-grid">
    <table className="mc-table">
      <caption className="mc-unseen">{grid.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="mc-numeric">{grid.rowWord}</th>
          {grid.columns.map(({ key, label }) => <th key={key} scope="col">{label}</th>)}
          <th scope="col"><span className="mc-unseen">{grid.removeWords.column}</span></th>
        </tr>
      </thead>
      <tbody>
        {grid.rows.map((_, row) => (
          <tr key={`${String(row)}`}>
            <th scope="row" className="mc-numeric">{String(row + 1)}</th>
            {grid.columns.map((column) => <Cell key={column.key} grid={grid} column={column} row={row} />)}
            <td className="mc-cell-plain"><Button size="s" kind="quiet" type="button" label={grid.removeWords.named(row)} onPress={() => grid.onRemove(row)}>{grid.removeWords.short}</Button></td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
