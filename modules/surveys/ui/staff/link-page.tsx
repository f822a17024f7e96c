import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Checkbox, RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { endForm, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { findSurveyLink, showSurvey, typePaperRating } from '../../contract.ts'
import { readScores } from '../read-scores.ts'
import { useSurveyDeskWords } from './words.ts'

/** In the address after a slip was kept. */
const KEPT = 'da-luu'

export const loadLink = async (args: LoaderFunctionArgs) => {
  const { searchParams } = new URL(args.request.url)
  const code = searchParams.get('code')?.trim() ?? ''
  if (code === '') return { code }
  const found = await apiOf(args)(findSurveyLink, { query: { code } })
  if (!found.ok) return { code, refusal: found.problem.detail }
  const token = found.value.path.split('/').at(-1) ?? ''
  return { code, isKept: searchParams.has(KEPT), link: found.value, survey: valueOf(await apiOf(args)(showSurvey, { params: { token } })) }
}

export const linkAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const code = form.text('code') ?? ''
  return endForm(await apiOf(args)(typePaperRating, { body: { code, ...readScores(form) }, idempotencyKey: form.idempotencyKey }), form, () => `/desk/survey-link?code=${encodeURIComponent(code)}&${KEPT}`)
}

type Loaded = Awaited<ReturnType<typeof loadLink>>
type Found = Extract<Loaded, { link: unknown }>
type Link = NonNullable<Found['link']>
type Survey = NonNullable<Found['survey']>

const LinkCard = (props: { readonly link: Link }): ReactNode => {
  const m = useSurveyDeskWords()
  const { code, procedureName, path, qr } = props.link
  return (
    <Card title={procedureName}>
      <Stack>
        <Code>{code}</Code>
        <img src={`data:image/svg+xml,${encodeURIComponent(qr)}`} alt={m.qr} width={200} height={200} />
        <p><TextLink href={`/kiosk${path}`}>{m.open}</TextLink></p>
      </Stack>
    </Card>
  )
}

const PaperForm = (props: { readonly code: string; readonly survey: Survey }): ReactNode => {
  const m = useSurveyDeskWords()
  const language = useLanguage()
  const failed = useFailedForm()
  return (
    <Card title={m.paper}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="code" value={props.code} />
        <Stack>
          <p>{m.paperLead}</p>
          <ErrorSummary problem={failed?.problem} />
          {props.survey.questions.map(({ key, asked, choices, required }) => (
            <RadioGroup key={key} name={key} label={asked[language]} optional={!required} inline defaultValue={keptValue(failed, key)} choices={choices.map(({ points, said }) => ({ value: String(points), label: said[language] }))} />
          ))}
          <TextArea name="words" label={m.words} defaultValue={keptValue(failed, 'words')} optional />
          <Checkbox name="wantsAnswer" label={m.wantsAnswer} defaultChecked={keptValue(failed, 'wantsAnswer') !== ''} />
          <ButtonRow><Button>{m.keep}</Button></ButtonRow>
        </Stack>
      </Form>
    </Card>
  )
}

/** TT 01/2018 article 12.2: slips lie at the desk; the same questionnaire by QR code, on the desk's screen, or typed from paper. */
export const LinkPage = (): ReactNode => {
  const m = useSurveyDeskWords()
  const loaded = useLoaderData<typeof loadLink>()
  return (
    <Stack gap="l">
      <PageHeader title={m.linkTitle} lead={<p>{m.linkLead}</p>} />
      <SearchBox id="survey-code" action="/desk/survey-link" name="code" label={m.code} defaultValue={loaded.code} />
      {'refusal' in loaded && loaded.refusal ? <Notice tone="warn"><p>{loaded.refusal}</p></Notice> : null}
      {'link' in loaded && loaded.link.answered ? <Notice tone={loaded.isKept ? 'good' : 'warn'}><p>{loaded.isKept ? m.kept : m.answered}</p></Notice> : null}
      {'link' in loaded && loaded.survey && !loaded.link.answered ? <><LinkCard link={loaded.link} /><PaperForm code={loaded.link.code} survey={loaded.survey} /></> : null}
    </Stack>
  )
}
