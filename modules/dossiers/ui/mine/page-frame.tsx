import type { ReactNode } from 'react'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { useFailedForm } from '../../../../platform/web/form.ts'
import type { Shown } from '../say.ts'
import { addressOf, nameOf } from './say-more.ts'
import { useFrameWords } from './frame-words.ts'

/** A page about one thing to do with a dossier, with the way back to it. */
export const PageFrame = (props: { readonly shown: Pick<Shown, 'summary'>; readonly title: string; readonly lead?: string; readonly children: ReactNode }): ReactNode => {
  const m = useFrameWords()
  const failed = useFailedForm()
  const { shown, title, lead } = props
  const { summary } = shown
  const crumbs = [{ to: '/', label: m.home }, { to: '/ho-so', label: m.title }, { to: addressOf(nameOf(shown)), label: summary.code ?? summary.procedure.name }, { label: title }]
  return (
    <div className="mc-wide mc-page">
      <FormPage title={title} caption={summary.procedure.name} lead={lead} problem={failed?.problem} before={<Breadcrumbs crumbs={crumbs} />}>{props.children}</FormPage>
    </div>
  )
}
