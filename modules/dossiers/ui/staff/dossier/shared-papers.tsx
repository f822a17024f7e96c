import type { ReactNode } from 'react'
import { Button } from '../../../../../design-system/components/button.tsx'
import { Card } from '../../../../../design-system/components/card.tsx'
import { Row, Stack } from '../../../../../design-system/components/layout.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import type { AnswerOf } from '../../../../../platform/web/contract.ts'
import type { listSharedPapers } from '../../../contract.ts'
import { sayMoment } from '../../say.ts'
import { sayDetails, useReuseWords } from '../../reuse-words.ts'

export type Shared = AnswerOf<typeof listSharedPapers>['items'][number]

/** What the applicant lets this dossier read; the purpose is asked first and told to them. */
export const SharedPapers = (props: { readonly dossierId: string; readonly shared: readonly Shared[] }): ReactNode => {
  const m = useReuseWords()
  const { dossierId, shared } = props
  if (shared.length === 0) return null
  return (
    <Card title={m.shared} level={3}>
      <Stack gap="s">
        <p>{m.sharedLead}</p>
        {shared.map((paper) => (
          <form key={paper.recordId} method="get" action={`/api/dossiers/${dossierId}/shared-papers/${paper.recordId}`} target="_blank">
            <p><strong>{paper.name}</strong><br /><small>{[sayDetails({ number: paper.number, issuer: paper.issuer, issuedOn: paper.issuedOn }, m), m.sharedUntil(sayMoment(paper.untilAt))].filter(Boolean).join(' · ')}</small></p>
            <Row gap="s">
              <TextField name="purpose" label={m.purpose} width="m" defaultValue={m.usualPurpose} />
              <Button size="s">{m.openShared}</Button>
            </Row>
          </form>
        ))}
      </Stack>
    </Card>
  )
}
