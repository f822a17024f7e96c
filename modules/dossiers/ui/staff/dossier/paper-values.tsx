import type { ReactNode } from 'react'
import { Details } from '../../../../../design-system/components/details.tsx'
import { Stack } from '../../../../../design-system/components/layout.tsx'
import { SummaryList } from '../../../../../design-system/components/summary-list.tsx'
import { useSourceWords, type PapersSaid } from '../claims.ts'

const sayValue = (field: string, value: string): string => (field === 'issuedOn' || field.startsWith('valid') ? value.split('-').toReversed().join('/') : value)

/** Beside the open paper: what it says of itself, each value with who or what says so. */
export const PaperValues = ({ said }: { readonly said: PapersSaid[number] }): ReactNode => {
  const m = useSourceWords()
  const { values, origin, sourceLabel } = said
  return (
    <Details summary={m.title} open>
      <Stack gap="s">
        <SummaryList
          plain
          rows={[
            ...values.map(({ field, value, source }) => ({ key: field, label: m.fields[field], value: <>{sayValue(field, value)}{source ? <span className="mc-hint"> ({m.values[source]})</span> : null}</> })),
            origin !== undefined && { key: 'origin', label: m.origin, value: [m.origins[origin], sourceLabel].filter(Boolean).join(' ') },
          ]}
        />
        {values.some(({ source }) => source === 'ocr') ? <p className="mc-hint">{m.machineRead}</p> : null}
      </Stack>
    </Details>
  )
}
