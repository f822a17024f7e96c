import type { ReactNode } from 'react'
import { Form, useLoaderData } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { FormKey } from '../../../../platform/web/form.ts'
import { useLanguage, type Language } from '../../../../platform/web/language.ts'
import { givenByDraft } from '../../domain/supplement-draft.ts'
import { PageFrame } from './page-frame.tsx'
import { addressOf, nameOf } from './say-more.ts'
import { AfterSending } from './after-sending.tsx'
import type { SupplementChecked } from './supplement-check-loading.ts'
import type { Item } from './supplement-loading.ts'
import { useSupplementWords } from './supplement-words.ts'

type Line = { readonly key: string; readonly label: string; readonly earlier?: string | undefined; readonly now?: string | undefined; readonly item?: Item }

/** Each item with what is sent for it, then the questions the answers brought about. */
const linesOf = ({ supplement, draft, forms }: SupplementChecked, language: Language, cannot: (words: string) => string): readonly Line[] => {
  const given = givenByDraft(supplement.items, draft)
  const said = new Map(forms.map((form) => [form.ref, form.said]))
  const lines = supplement.items.map((item): Line => {
    const { serial, formRef = '', questionId = '', files, name, wrong } = item
    const unable = given.unable.find((each) => each.item === serial)
    const answer = given.answers.find((each) => each.item === serial)?.answer
    const shown = answer === undefined ? undefined : (said.get(formRef)?.[questionId]?.shown[language] ?? answer)
    const parts = [unable && cannot(unable.words), shown, ...files.map((file) => file.name)].filter(Boolean)
    const earlier = forms.find(({ ref }) => ref === formRef)?.earlierShown[questionId]?.[language]
    return { key: String(serial), label: name ?? wrong, earlier, now: parts.length > 0 ? parts.join(', ') : undefined, item }
  })
  const further = given.further.map(({ formRef, questionId, answer }): Line => {
    const words = said.get(formRef)?.[questionId]
    return { key: `${formRef} ${questionId}`, label: words?.question[language] ?? questionId, now: words?.shown[language] ?? answer }
  })
  return [...lines, ...further]
}

const isMissing = ({ item, now }: Line, note: string | undefined): boolean => now === undefined && !(item?.kind === 'other' && note)

/** Read once more, then sent once. */
export const SupplementCheckPage = (): ReactNode => {
  const s = useSupplementWords()
  const language = useLanguage()
  const loaded = useLoaderData<SupplementChecked>()
  const { shown, supplement, draft } = loaded
  const lines = linesOf(loaded, language, s.cannot)
  const note = draft['note']?.trim()
  const missing = lines.filter((line) => isMissing(line, note))
  const back = addressOf(nameOf(shown), '/bo-sung')
  const rows = lines.map(({ key, label, earlier, now, item }) => ({
    key,
    label: item ? s.item(String(item.serial), label) : label,
    value: (
      <Stack gap="s">
        <strong>{now ?? s.missing}</strong>
        {earlier !== undefined && earlier === now ? <Row gap="s"><Tag tone="warn">{s.unchanged}</Tag></Row> : null}
        {earlier === undefined || earlier === now ? null : <small>{`${s.earlier}: ${earlier}`}</small>}
      </Stack>
    ),
    action: <TextLink to={item ? `${back}#muc-${item.serial}` : back}>{s.change}</TextLink>,
  }))
  return (
    <PageFrame shown={shown} title={s.check} lead={s.checkLead}>
      <Stack gap="l">
        {missing.length > 0 ? <Notice tone="warn" title={s.missingTitle}><ul>{missing.map(({ key, label }) => <li key={key}>{label}</li>)}</ul><p>{s.missingText}</p></Notice> : null}
        <SummaryList rows={[...rows, note !== undefined && note !== '' && { key: 'note', label: s.note, value: note }]} />
        <AfterSending resumes={loaded.resumes} supplement={supplement} />
        <Form method="post">
          <FormKey />
          <input type="hidden" name="version" value={shown.summary.version} />
          <input type="hidden" name="draftSha256" value={loaded.draftSha256} />
          <ButtonRow>
            {missing.length === 0 ? <Button kind="primary">{s.send}</Button> : null}
            <ButtonLink kind={missing.length === 0 ? 'quiet' : 'primary'} to={back}>{missing.length === 0 ? s.change : s.goOn}</ButtonLink>
          </ButtonRow>
        </Form>
      </Stack>
    </PageFrame>
  )
}
