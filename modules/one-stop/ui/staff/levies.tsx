import type { ReactNode } from 'react'
import { Card } from '../../../../design-system/components/card.tsx'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { fieldError, keptValue, type FailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { MOST_PAPERS, pagesField, timesField } from '../../domain/page-levy.ts'
import type { Reception } from './reception-parts.tsx'
import { sayMoney } from './say.ts'
import { useCounterWords } from './words.ts'

type Part = { readonly reception: Pick<Reception, 'fields' | 'levies' | 'grounds' | 'levyBasis' | 'total'>; readonly failed: FailedForm | undefined }
type LevyPart = Part & { readonly levy: Reception['levies'][number]; readonly index: number }
type ByPage = NonNullable<LevyPart['levy']['byPage']>

/** One original to a line, as counted here or as the form declares it; always one more to fill in. */
const Pages = ({ reception, failed, index, byPage }: Omit<LevyPart, 'levy'> & { readonly byPage: ByPage }): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  const { fields } = reception
  const money = (amount: number): string => sayMoney(amount, language)
  const isCounted = Object.keys(fields).some((field) => field.startsWith(`pages-${String(index)}.`))
  const papers = isCounted ? [] : byPage.papers
  const last = Array.from({ length: MOST_PAPERS }, (_, paper) => paper).findLast((paper) => fields[pagesField(index, paper)] || fields[timesField(index, paper)]) ?? -1
  const lines = Math.min(MOST_PAPERS, Math.max(last + 1, papers.length) + 1)
  const field = (name: string, declared: number | undefined) => ({ name, inputMode: 'numeric' as const, width: 'xs' as const, error: fieldError(failed, name), defaultValue: keptValue(failed, name, fields[name] ?? (declared === undefined ? '' : String(declared))) })
  return (
    <Stack gap="s">
      {Array.from({ length: lines }, (_, paper) => (
        <Row key={paper}>
          <TextField {...field(pagesField(index, paper), papers[paper]?.pages)} label={m.pagesOf(paper + 1)} optional={paper > 0} />
          <TextField {...field(timesField(index, paper), papers[paper]?.copies)} label={m.timesOf(paper + 1)} optional />
        </Row>
      ))}
      <p className="mc-meta">{m.levyByPage({ ...byPage, further: money(byPage.further), most: money(byPage.most) })}</p>
      {byPage.papers.length > 0 ? <p>{m.pagesCome(money(byPage.amount))}</p> : null}
    </Stack>
  )
}

/** A published levy: what is taken of it, and why less, nothing or more. */
const Levy = ({ levy, index, reception, failed }: LevyPart): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  const named = m.levyKinds[levy.kind] ?? levy.kind
  const { byPage } = levy
  const [due, ground, reason] = [`due-${String(index)}`, `ground-${String(index)}`, `exempt-${String(index)}`]
  const chosen = keptValue(failed, ground, reception.fields[ground])
  const shownBy = reception.grounds.find(({ code }) => code === chosen)?.shownBy[language]
  return (
    <Card title={byPage ? m.levyPerPage(named, sayMoney(levy.amount, language)) : m.levyOf(named, sayMoney(levy.amount, language))} level={3}>
      <Stack gap="s">
        {levy.note && !byPage ? <p>{levy.note}</p> : null}
        {byPage ? <Pages reception={reception} failed={failed} index={index} byPage={byPage} /> : null}
        <TextField name={due} label={m.levyDue(named)} hint={byPage ? m.levyDuePagesHint : m.levyDueHint} inputMode="numeric" width="s" optional error={fieldError(failed, due)} defaultValue={keptValue(failed, due, reception.fields[due])} />
        <SelectField name={ground} label={m.exemptGround(named)} hint={shownBy ? m.groundShownBy(shownBy) : undefined} optional error={fieldError(failed, ground)} choices={reception.grounds.map((each) => ({ value: each.code, label: `${each[language]} (${each.source})` }))} defaultValue={chosen} />
        <TextField name={reason} label={m.exempt(named)} hint={m.exemptHint} optional error={fieldError(failed, reason)} defaultValue={keptValue(failed, reason, reception.fields[reason])} />
      </Stack>
    </Card>
  )
}

/** Pages that are not counted yet have no sum. */
const isOpen = ({ levies, fields }: Part['reception']): boolean => levies.some(({ byPage }, index) => byPage?.papers.length === 0 && !fields[`due-${String(index)}`] && !fields[`ground-${String(index)}`] && !fields[`exempt-${String(index)}`])

/** `dossiers`: how many of a list each cost this. */
export const Levies = ({ reception, failed, dossiers }: Part & { readonly dossiers?: number }): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  const total = isOpen(reception) ? m.totalOpen : m.total(sayMoney(reception.total, language))
  return (
    <Section title={dossiers === undefined ? m.levies : m.leviesOfEach}>
      <Stack gap="s">
        {reception.levies.map((levy, index) => <Levy key={String(index)} levy={levy} index={index} reception={reception} failed={failed} />)}
        {reception.levyBasis.length > 0 && reception.levies.length > 0 ? <p className="mc-meta">{m.levyBasis(reception.levyBasis.join('; '))}</p> : null}
        <p><strong>{reception.levies.length > 0 ? total : m.noLevies}</strong></p>
        {dossiers && reception.total > 0 && !isOpen(reception) ? <p>{m.totalOfAll(dossiers, sayMoney(dossiers * reception.total, language))}</p> : null}
        {reception.total > 0 ? (
          <RadioGroup name="paid" label={m.paid} inline choices={(['later', 'cash'] as const).map((value) => ({ value, label: m.paidWays[value] }))} defaultValue={keptValue(failed, 'paid', reception.fields['paid'] ?? 'later')} />
        ) : null}
      </Stack>
    </Section>
  )
}
