import type { ReactNode } from 'react'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { sayMoment, type Draft } from '../say.ts'
import { useWords } from './words.ts'

type Filed = NonNullable<Draft['similar']>[number]

const Dossiers = ({ filed }: { readonly filed: readonly Filed[] }): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  return (
    <ul>
      {filed.map(({ dossierId, code, stateName, submittedAt }) => (
        <li key={dossierId}><TextLink to={`/ho-so/${dossierId}`}>{code ?? m.filedAt(sayMoment(submittedAt))}</TextLink>{` · ${stateName[language]}`}</li>
      ))}
    </ul>
  )
}

/** What the same person filed of the same procedure: a warning, never a bar. */
export const SimilarBefore = ({ draft: { similar = [] } }: { readonly draft: Draft }): ReactNode => {
  const m = useWords()
  if (similar.length === 0) return null
  return <Notice tone="warn" title={m.similarTitle}><p>{m.similarText}</p><Dossiers filed={similar} /></Notice>
}

/** Before anything is typed: what of this procedure goes on already. */
export const FiledBefore = ({ filed, isCut }: { readonly filed: readonly Filed[]; readonly isCut: boolean }): ReactNode => {
  const m = useWords()
  if (filed.length === 0) return null
  return <Notice title={m.goingOnTitle}><p>{m.goingOnText}</p><Dossiers filed={filed} />{isCut ? <p><TextLink to="/ho-so">{m.goingOnAll}</TextLink></p> : null}</Notice>
}

/** After the refusal of an exact twin: the way to the dossier there is, and the words for another. */
export const AnotherReason = (): ReactNode => {
  const m = useWords()
  const failed = useFailedForm()
  if (failed?.problem.kind !== 'exact-twin-open' && failed?.problem.kind !== 'another-reason-short') return null
  const { dossierId } = failed.problem
  return (
    <>
      {typeof dossierId === 'string' ? <p><TextLink to={`/ho-so/${dossierId}`}>{m.openEarlier}</TextLink></p> : null}
      <TextArea name="anotherReason" label={m.anotherReason} hint={m.anotherReasonHint} error={failed.problem.kind === 'another-reason-short' ? failed.problem.detail : undefined} rows={3} maxLength={1000} defaultValue={keptValue(failed, 'anotherReason')} />
    </>
  )
}
