import type { ReactNode } from 'react'
import { PlainLines, Stack } from '../../../../../design-system/components/layout.tsx'
import { SummaryList, type SummaryRow } from '../../../../../design-system/components/summary-list.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { sayMoment, type Shown } from '../../say.ts'
import { sayAmount } from '../say-amount.ts'
import { useDossierWords } from './words.ts'

type Of = { readonly shown: Shown }
type NamedFile = { readonly fileId: string; readonly name: string }

const WorkingPaper = (props: Of & { readonly file: NamedFile | undefined }): ReactNode => {
  const m = useDossierWords()
  return props.file ? <p><TextLink href={`/api/dossiers/${props.shown.summary.dossierId}/working-papers/${props.file.fileId}`} newTab icon="document">{m.openFile(props.file.name)}</TextLink></p> : null
}

const Part = (props: { readonly title: string; readonly rows: readonly SummaryRow[] }): ReactNode =>
  props.rows.length === 0 ? null : <section><h3>{props.title}</h3><SummaryList rows={props.rows} /></section>

type Answered = { readonly at: string; readonly by: string; readonly words: string; readonly file?: NamedFile }

const AnswerOf = (props: Of & { readonly asked?: string; readonly dueAt?: string | undefined; readonly answer: Answered | undefined }): ReactNode => {
  const m = useDossierWords()
  const { answer, asked, dueAt } = props
  return (
    <>
      {asked ? <p>{asked}</p> : null}
      {answer ? <p><strong>{answer.words}</strong> <small>{m.askedBy(answer.by, sayMoment(answer.at))}</small></p> : <p>{dueAt ? m.awaiting(sayMoment(dueAt)) : m.awaitingPlain}</p>}
      <WorkingPaper shown={props.shown} file={answer?.file} />
    </>
  )
}

const Supplement = ({ shown }: Of): ReactNode => {
  const m = useDossierWords()
  const language = useLanguage()
  const { supplement } = shown
  if (!supplement) return null
  const { accounting, given, acceptedAt, answerBy, remindedAt, late, items } = supplement
  return (
    <section>
      <h3>{m.supplement}</h3>
      <p>{m.askedBy(supplement.requestedBy, sayMoment(supplement.requestedAt))}{supplement.undone ? ` (${m.undone})` : ''}</p>
      <p>{`${accounting.reason[language]}: ${accounting.words}`}</p>
      <ol>{items.map((item) => <li key={item.serial}>{item.name ? `${item.name}: ${item.wrong}` : item.wrong}</li>)}</ol>
      {answerBy ? <p>{m.answerBy(sayMoment(answerBy))}</p> : null}
      {remindedAt ? <p>{m.reminded(sayMoment(remindedAt))}</p> : null}
      <p>{given ? m.given(given.by, sayMoment(given.at)) : late ? m.notGivenInTime : m.notGiven}</p>
      {acceptedAt ? <p>{m.found(sayMoment(acceptedAt))}</p> : null}
    </section>
  )
}

/** How much stands in this tab, for its count. */
export const countCourse = ({ supplement, opinions, branches, verifications, obligations, apologies }: Shown): number =>
  (supplement ? 1 : 0) + opinions.length + branches.length + verifications.length + obligations.length + apologies.length

/** What was asked of whom, and what came back. */
export const CourseTab = ({ shown }: Of): ReactNode => {
  const m = useDossierWords()
  const language = useLanguage()
  if (countCourse(shown) === 0) return <p>{m.nothingAsked}</p>
  return (
    <Stack>
      <Supplement shown={shown} />
      <Part title={m.opinions} rows={shown.opinions.map(({ serial, unit, content, dueAt, answer, officialName }) => ({ key: String(serial), label: [unit.name, officialName].filter(Boolean).join(', '), value: <AnswerOf shown={shown} asked={content} dueAt={dueAt} answer={answer} /> }))} />
      <Part title={m.branches} rows={shown.branches.map(({ serial, unit, dueAt, done, officialName }) => ({ key: String(serial), label: [unit.name, officialName].filter(Boolean).join(', '), value: <AnswerOf shown={shown} dueAt={dueAt} answer={done} /> }))} />
      <Part
        title={m.verifications}
        rows={shown.verifications.map(({ serial, tookPlaceAt, place, participants, content, minutes }) => ({
          key: String(serial),
          label: `${sayMoment(tookPlaceAt)}, ${place}`,
          value: <><PlainLines text={content} /><p><small>{m.participants(participants.join('; '))}</small></p><WorkingPaper shown={shown} file={minutes} /></>,
        }))}
      />
      <Part
        title={m.obligations}
        rows={shown.obligations.map(({ serial, content, amount, met, noticeNumber }) => ({
          key: String(serial),
          label: [content, noticeNumber, amount === undefined ? '' : m.amount(sayAmount(amount, language))].filter(Boolean).join(' · '),
          value: met ? `${m.met(met.by, sayMoment(met.at))}: ${met.proof}` : m.notMet,
        }))}
      />
      <Part
        title={m.apologies}
        rows={shown.apologies.map(({ at, by, accounting, from, to }) => ({
          key: at,
          label: m.askedBy(by, sayMoment(at)),
          value: <><p>{`${accounting.reason[language]}: ${accounting.words}`}</p>{from && to ? <p>{m.moved(sayMoment(from), sayMoment(to))}</p> : null}</>,
        }))}
      />
    </Stack>
  )
}
