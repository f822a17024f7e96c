import type { ReactNode } from 'react'
import { Form, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DateInput } from '../../../../design-system/components/date-field.tsx'
import { Row } from '../../../../design-system/components/layout.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { showQualityIndex } from '../../contract.ts'
import type { Things } from '../../domain/drilling.ts'
import { Beside, ComponentsByGroup, GroupChart, PlanTargets, Score } from '../index-parts.tsx'
import { sayDay, sayMoment } from '../say.ts'
import { usePulse } from '../use-pulse.ts'
import { useIndicatorWords } from '../words.ts'
import { behindAddress, deskAddress, lookedAt, PeriodTabs, QualityFrame } from './quality-frame.tsx'
import { useQualityDeskWords } from './words.ts'

export const loadDeskIndex = async (args: LoaderFunctionArgs) => {
  const looked = lookedAt(args)
  return { looked, index: valueOf(await apiOf(args)(showQualityIndex, { query: looked })) }
}

/** The index of the unit in charge, each figure a way to its dossiers. */
export const DeskIndexPage = (): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const { looked, index } = useLoaderData<typeof loadDeskIndex>()
  const { replay, evaluatedOn, period } = index
  usePulse(!replay, index.pulse)
  const now = { ...looked, period: period.key }
  const drillTo = (code: string, things: Things): string => behindAddress(code, things, now)
  return (
    <QualityFrame tab="index" unitName={index.unit.name} looked={looked}>
      <PeriodTabs tab="index" looked={looked} periods={index.periods} current={period.key} />
      <Row spread>
        <p className="mc-meta">{replay ? words.replayed(sayDay(evaluatedOn)) : words.asOf(sayMoment(index.asOf))}</p>
        {replay ? <TextLink to={deskAddress('index', { ...(looked.unit ? { unit: looked.unit } : {}), period: period.key })}>{words.backToNow}</TextLink> : null}
      </Row>
      <Form method="get">
        <Row gap="s">
          {looked.unit ? <input type="hidden" name="unit" value={looked.unit} /> : null}
          <input type="hidden" name="period" value={period.key} />
          <DateInput name="on" label={m.lookAt} defaultValue={replay ? evaluatedOn : ''} />
          <Button>{m.show}</Button>
        </Row>
      </Form>
      <Score scores={index} />
      <GroupChart groups={index.groups} />
      <p>{m.lead}</p>
      <ComponentsByGroup index={index} drillTo={drillTo} open />
      <PlanTargets targets={index.planTargets} drillTo={drillTo} />
      <Beside beside={index.beside} />
    </QualityFrame>
  )
}
