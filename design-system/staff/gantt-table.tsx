import type { ReactNode } from 'react'

/** Where in its month the day stands. */
export type DayPlace = 'early' | 'middle' | 'late'
export type GanttColumn = { readonly key: string; readonly label: string; readonly now?: { readonly place: DayPlace; readonly words: string } | undefined }

/** A sign and a few signs of text for the eye; `words` say the same in full. */
export type GanttChip = { readonly key: string; readonly tone: 'plain' | 'action' | 'good' | 'warn' | 'bad'; readonly text: string; readonly note?: string | undefined; readonly words: string }
export type GanttCell = { readonly bar?: 'first' | 'through' | 'last' | 'only' | undefined; readonly chips: readonly GanttChip[] }
export type GanttLine = {
  readonly key: string
  readonly label: ReactNode
  /** One a column; absent where nothing can be placed, and `note` says why. */
  readonly cells?: readonly GanttCell[] | undefined
  readonly note?: ReactNode
  readonly state: ReactNode
}
export type GanttGroup = { readonly key: string; readonly title: string; readonly lines: readonly GanttLine[] }

type GanttProps = { readonly label: string; readonly lineLabel: string; readonly stateLabel: string; readonly columns: readonly GanttColumn[]; readonly groups: readonly GanttGroup[] }

const Chip = ({ chip }: { readonly chip: GanttChip }): ReactNode => (
  <span className={`mc-gantt-chip mc-gantt-${chip.tone}`}>
    <span aria-hidden="true">{chip.text}{chip.note ? <small>{chip.note}</small> : null}</span>
    <span className="mc-unseen">{chip.words}</span>
  </span>
)

const Cells = ({ line, columns }: { readonly line: GanttLine; readonly columns: readonly GanttColumn[] }): ReactNode =>
  line.cells ? (
    columns.map(({ key, now }, at) => (
      <td key={key} data-bar={line.cells?.[at]?.bar} data-now={now?.place}>{line.cells?.[at]?.chips.map((chip) => <Chip key={chip.key} chip={chip} />)}</td>
    ))
  ) : (
    <td className="mc-gantt-note" colSpan={columns.length}>{line.note}</td>
  )

/** Works over time. It is a table, so each bar's end and each part is read as words in its row and column; it scrolls inside its own frame. */
export const GanttTable = ({ label, lineLabel, stateLabel, columns, groups }: GanttProps): ReactNode => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
  <section className="mc-gantt" aria-label={label} tabIndex={0}>
    <table>
      <caption className="mc-unseen">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{lineLabel}</th>
          {columns.map((column) => <th key={column.key} scope="col" data-now={column.now?.place}>{column.label}{column.now ? <small>{column.now.words}</small> : null}</th>)}
          <th scope="col">{stateLabel}</th>
        </tr>
      </thead>
      {groups.map(({ key, title, lines }) => (
        <tbody key={key}>
          <tr className="mc-gantt-group"><th scope="rowgroup" colSpan={columns.length + 2}><span>{title}</span></th></tr>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.label}</th>
              <Cells line={line} columns={columns} />
              <td>{line.state}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  </section>
)
