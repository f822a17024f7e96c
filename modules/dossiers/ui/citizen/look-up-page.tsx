import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Card } from '../../../../design-system/components/card.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { ProgressBar } from '../../../../design-system/components/progress-bar.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { apiOf } from '../../../../platform/web/loader.ts'
import { lookUpDossier } from '../../contract.ts'
import { useWords } from './words.ts'

export const loadLookUp = async (args: LoaderFunctionArgs) => {
  const given = new URL(args.request.url).searchParams
  const code = (given.get('code') ?? given.get('q') ?? '').trim()
  if (code === '') return { code, found: undefined, refusal: undefined }
  const answer = await apiOf(args)(lookUpDossier, { query: { code } })
  return answer.ok ? { code, found: answer.value, refusal: undefined } : { code, found: undefined, refusal: answer.problem.detail }
}

/** Anyone, by code: the code and the degree of completion, nothing else (TT 01/2018 article 16.2d). */
export const LookUpPage = (): ReactNode => {
  const m = useWords()
  const { code, found, refusal } = useLoaderData<typeof loadLookUp>()
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={m.lookUp} lead={m.lookUpLead} />
      <Stack gap="l">
        <SearchBox id="look-up" action="/tra-cuu" label={m.code} hint={m.lookUpHint} defaultValue={code} />
        {refusal ? <Notice tone="warn"><p>{refusal}</p></Notice> : null}
        {found ? (
          <Card title={m.completion}>
            <Stack>
              <Code>{found.code}</Code>
              <ProgressBar label={m.completion} value={found.completion.done} max={found.completion.of} text={m.completionOf(found.completion.done, found.completion.of)} />
              <TextLink to={`/ho-so/${encodeURIComponent(found.code)}`}>{m.lookUpMore}</TextLink>
            </Stack>
          </Card>
        ) : null}
      </Stack>
    </div>
  )
}
