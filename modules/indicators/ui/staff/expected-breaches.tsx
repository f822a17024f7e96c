import type { ReactNode } from 'react'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import type { listDueSoon } from '../../contract-reminders.ts'
import { useFigure } from '../index-parts.tsx'
import { useQualityDeskWords } from './words.ts'

type Expected = NonNullable<AnswerOf<typeof listDueSoon>['expected']>

/** How many of the list will be late, and what that is told by. */
export const ExpectedBreaches = (props: { readonly expected: Expected }): ReactNode => {
  const m = useQualityDeskWords()
  const figure = useFigure()
  const { open, unknown, cells, ...all } = props.expected
  const say = (value: number): string => figure(Math.round(10 * value) / 10)
  const range = ({ expected, low, high }: Pick<Expected, 'expected' | 'low' | 'high'>): string => m.expectedRange(say(expected), say(low), say(high))
  return (
    <Section id="expected" title={m.expectedTitle}>
      <Stack>
        {cells.length === 0 ? null : <p>{m.expectedSaid({ open: figure(open - unknown), expected: say(all.expected), low: say(all.low), high: say(all.high) })}</p>}
        {unknown === 0 ? null : <p>{m.expectedUnknown(figure(unknown))}</p>}
        {cells.length === 0 ? null : (
          <Details summary={m.showList}>
            <Stack>
              <p>{m.expectedLead}</p>
              <DataTable
                caption={m.expectedTitle}
                captionUnseen
                columns={[
                  { key: 'step', label: m.step, names: true, cell: ({ stage }) => m.steps[stage] ?? stage },
                  { key: 'left', label: m.daysLeft, cell: ({ daysLeft }) => (daysLeft === 0 ? m.lastDayToday : m.daysLeftOf(figure(daysLeft))) },
                  { key: 'open', label: m.openNow, numeric: true, cell: (cell) => figure(cell.open) },
                  { key: 'broke', label: m.brokeBefore, numeric: true, cell: ({ broke, seen, ofAllSteps }) => {
                    const said = m.brokeOf(figure(broke), figure(seen), say((100 * broke) / seen))
                    return ofAllSteps ? m.ofAllSteps(said) : said
                  } },
                  { key: 'expected', label: m.expectedCount, numeric: true, cell: range },
                ]}
                rows={cells}
                rowKey={({ stage, daysLeft }) => `${stage} ${daysLeft}`}
              />
            </Stack>
          </Details>
        )}
      </Stack>
    </Section>
  )
}
