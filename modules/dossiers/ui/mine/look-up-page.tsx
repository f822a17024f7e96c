import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Card } from '../../../../design-system/components/card.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { ProgressBar } from '../../../../design-system/components/progress-bar.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { apiOf } from '../../../../platform/web/loader.ts'
import { lookUpDossier } from '../../contract.ts'
import { addressOf } from './say-more.ts'
import { useLookUpWords } from './look-up-words.ts'

/** The QR code on a slip asks with `code`, the box of this page with `q`. */
export const loader = async (args: LoaderFunctionArgs) => {
  const given = new URL(args.request.url).searchParams
  const code = (given.get('code') ?? given.get('q') ?? '').trim()
  if (code === '') return { code }
  const answer = await apiOf(args)(lookUpDossier, { query: { code } })
  return answer.ok ? { code, found: answer.value } : { code, refusal: answer.problem.detail }
}

type Found = NonNullable<Extract<Awaited<ReturnType<typeof loader>>, { found: unknown }>['found']>

const Completion = (props: { readonly found: Found }): ReactNode => {
  const m = useLookUpWords()
  const { code, completion } = props.found
  const steps: Readonly<Record<string, string>> = m.steps
  const { done, of } = completion
  return (
    <Card title={m.completion}>
      <Stack>
        <Code>{code}</Code>
        <ProgressBar label={steps[String(done)] ?? m.completion} value={done} max={of} text={m.completionOf(String(done), String(of))} />
        <p><TextLink to={addressOf(code)} look="strong">{m.more}</TextLink></p>
        <Details summary={m.why}><p>{m.whyText}</p></Details>
      </Stack>
    </Card>
  )
}

/** Anyone, by code: the code and the degree of completion, nothing else (TT 01/2018 article 16.2d). */
export const Component = (): ReactNode => {
  const m = useLookUpWords()
  const loaded = useLoaderData<typeof loader>()
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={m.title} lead={m.lead} />
      <Stack gap="l">
        <SearchBox id="look-up" action="/tra-cuu" label={m.code} hint={m.hint} defaultValue={loaded.code} />
        {'refusal' in loaded && loaded.refusal ? <Notice tone="warn"><p>{loaded.refusal}</p></Notice> : null}
        {'found' in loaded && loaded.found ? <Completion found={loaded.found} /> : null}
      </Stack>
    </div>
  )
}
