import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Code, Section } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { PrintButton } from '../../../../design-system/components/print-button.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { getProcedure } from '../../../procedures/contract.ts'
import { ComponentsSection, KeyFacts } from '../../../procedures/widgets.tsx'
import { useWords } from '../words.ts'

export const loadKioskSheet = async (args: LoaderFunctionArgs) =>
  valueOf(await apiOf(args)(getProcedure, { params: { code: args.params['code'] ?? '' }, query: {} }))

/** What to bring, how long, how much: the part of the sheet that one takes home on paper. */
export const KioskSheet = (): ReactNode => {
  const m = useWords()
  const procedure = useLoaderData<typeof loadKioskSheet>()
  return (
    <div className="mc-kiosk-page">
      {procedure.retiredOn === undefined ? null : <Notice tone="warn"><p>{m.retired}</p></Notice>}
      <PageHeader
        caption={m.sheet}
        title={procedure.name}
        tags={<><Tag tone="gold"><Code>{procedure.code}</Code></Tag><Tag>{procedure.sector.name}</Tag></>}
        actions={<PrintButton label={m.print} />}
      />
      <div lang="vi">
        <KeyFacts procedure={procedure} />
        <ComponentsSection procedure={procedure} />
      </div>
      <Section id="next" title={m.nextSteps} lead={m.nextStepsText}>
        <ButtonRow>
          <ButtonLink kind="primary" to="/kiosk/nop-ho-so">{m.howToFile}</ButtonLink>
          <ButtonLink icon="search" to="/kiosk/thu-tuc">{m.again}</ButtonLink>
        </ButtonRow>
      </Section>
    </div>
  )
}
