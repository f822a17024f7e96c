// TT 01/2018/TT-VPCP article 16.2d: without signing in, only the code and the degree of completion.
import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Card } from '../../../../design-system/components/card.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { ProgressBar } from '../../../../design-system/components/progress-bar.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { apiOf } from '../../../../platform/web/loader.ts'
import { lookUpDossier } from '../../../dossiers/contract.ts'
import { useWords } from '../words.ts'

export const loadKioskLookUp = async (args: LoaderFunctionArgs) => {
  const code = new URL(args.request.url).searchParams.get('code')?.trim() ?? ''
  if (code === '') return { code, found: undefined, refusal: undefined }
  const answer = await apiOf(args)(lookUpDossier, { query: { code } })
  return answer.ok ? { code, found: answer.value, refusal: undefined } : { code, found: undefined, refusal: answer.problem.detail }
}

export const KioskLookUp = (): ReactNode => {
  const m = useWords()
  const { code, found, refusal } = useLoaderData<typeof loadKioskLookUp>()
  return (
    <div className="mc-kiosk-page">
      <PageHeader title={m.follow} lead={<p>{m.privacy}</p>} />
      <Stack gap="l">
        <SearchBox id="kiosk-look-up" action="/kiosk/tra-cuu" name="code" label={m.code} hint={m.codeHint} defaultValue={code} />
        {refusal === undefined ? null : <Notice tone="warn"><p>{refusal}</p></Notice>}
        {found === undefined ? null : (
          <Card title={found.code}>
            <Stack>
              <ProgressBar label={m.completion} value={found.completion.done} max={found.completion.of} text={m.completionOf(found.completion.done, found.completion.of)} />
              <p>{found.completion.done === found.completion.of ? m.completionDone : m.completionGoing}</p>
            </Stack>
          </Card>
        )}
      </Stack>
    </div>
  )
}
