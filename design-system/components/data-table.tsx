import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Column<T> = {
  readonly key: string
  readonly label: string
  readonly cell: (row: T) => ReactNode
  /** Numbers stand right, so their digits line up. */
  readonly numeric?: boolean
  /** The cell that names the row (a row header for screen readers). */
  readonly names?: boolean
  readonly labelUnseen?: boolean
}

export type DataTableProps<T> = {
  readonly caption: string
  readonly captionUnseen?: boolean
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string
  readonly rowTone?: (row: T) => 'bad' | 'warn' | undefined
  readonly empty?: ReactNode
}

const HeadCell = <T,>(props: { readonly column: Column<T> }): ReactNode => (
  <th scope="col" className={props.column.numeric ? 'mc-numeric' : undefined}>
    {props.column.labelUnseen ? <span className="mc-unseen">{props.column.label}</span> : props.column.label}
  </th>
)

const BodyCell = <T,>(props: { readonly column: Column<T>; readonly row: T }): ReactNode => {
  const { column } = props
  const shared = {
    className: classNames(column.numeric && 'mc-numeric', column.labelUnseen && 'mc-cell-plain'),
    'data-label': column.labelUnseen ? undefined : column.label,
  }
  return column.names ? (
    <th scope="row" {...shared}>{column.cell(props.row)}</th>
  ) : (
    <td {...shared}><div className="mc-cell">{column.cell(props.row)}</div></td>
  )
}

/** Rows and columns; below 40 rem each row becomes a small card whose cells say their column. */
export const DataTable = <T,>(props: DataTableProps<T>): ReactNode => {
  if (props.rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>
  return (
    <table className="mc-table">
      <caption className={props.captionUnseen ? 'mc-unseen' : undefined}>{props.caption}</caption>
      <thead>
        <tr>{props.columns.map((column) => <HeadCell key={column.key} column={column} />)}</tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)} data-tone={props.rowTone?.(row)}>
            {props.columns.map((column) => <BodyCell key={column.key} column={column} row={row} />)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
