import type { ReactNode } from 'react'
import { Card } from '../../../../design-system/components/card.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { sayMoment } from '../say.ts'
import type { Caller } from './find-caller.ts'
import { FEEDBACK, useFeedbackDeskWords } from './words.ts'

/** Read while the caller is on the line: what was said before, and which dossier it may be about. */
export const CallerFound = ({ items, dossiers, q }: Caller & { readonly q: string }): ReactNode => {
  const m = useFeedbackDeskWords()
  const language = useLanguage()
  const about = (code: string): string => `${FEEDBACK}/new?${new URLSearchParams({ q, dossier: code })}`
  if (items.length === 0 && dossiers.length === 0) return <Notice><p>{m.callerNone}</p></Notice>
  return (
    <Stack>
      {items.length === 0 ? null : (
        <Card title={m.callerItems}>
          <ul>{items.map(({ itemId, heading, state, receivedAt }) => <li key={itemId}><TextLink to={`${FEEDBACK}/${itemId}`}>{heading}</TextLink>{` · ${m.states[state]} · ${sayMoment(receivedAt)}`}</li>)}</ul>
        </Card>
      )}
      {dossiers.length === 0 ? null : (
        <Card title={m.callerDossiers}>
          <ul>{dossiers.map(({ dossierId, code, procedure, applicantName, stateName }) => <li key={dossierId}>{`${code ?? ''} · ${procedure.name} · ${applicantName} · ${stateName[language]} `}{code ? <TextLink to={about(code)}>{m.takeThis}</TextLink> : null}</li>)}</ul>
        </Card>
      )}
    </Stack>
  )
}
