import { Fragment, type ReactNode } from 'react'
import { Button } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { newKey } from '../../../../platform/web/new-key.ts'
import { acceptPage, leaveOut, splitBefore, stepPage, typeField } from '../../domain/digitise/edit-arrangement.ts'
import { useBenchWords } from './bench-words.ts'
import { pictureOf } from './picture-of.ts'
import type { BenchActs, ShownPage, ShownPaper } from './use-bench.ts'

type Of = { readonly acts: BenchActs; readonly page: ShownPage }

const Tools = ({ acts, page: { pageId } }: Of): ReactNode => {
  const m = useBenchWords()
  const tool = (words: string, onPress: () => void): ReactNode => <Button size="s" kind="quiet" onPress={onPress}>{words}</Button>
  return (
    <div className="mc-bench-tools" role="toolbar" aria-label={m.pagePane}>
      {tool(m.turnLeft, () => acts.turn(pageId, 270))}
      {tool(m.turnRight, () => acts.turn(pageId, 90))}
      {tool(m.turnAround, () => acts.turn(pageId, 180))}
      {tool(m.backward, () => acts.order((order) => stepPage(order, pageId, -1)))}
      {tool(m.forward, () => acts.order((order) => stepPage(order, pageId, 1)))}
      {tool(m.split, () => acts.order((order) => splitBefore(order, pageId, newKey())))}
      {tool(m.leaveOut, () => acts.order((order) => leaveOut(order, pageId)))}
    </div>
  )
}

const Faults = ({ acts, page }: Of): ReactNode => {
  const m = useBenchWords()
  const isBad = page.faults.some(({ tone }) => tone === 'bad')
  if (page.accepted) return <Notice tone="good"><p>{m.accepted}</p></Notice>
  return (
    <>
      {page.faults.map(({ kind, tone }) => <Notice key={kind} tone={tone === 'bad' ? 'bad' : 'info'}><p>{m.faults[kind]}</p></Notice>)}
      {isBad && page.state === 'ready' ? <Button size="s" icon="check" onPress={() => acts.order((order) => acceptPage(order, page.pageId))}>{m.accept}</Button> : null}
    </>
  )
}

const KEYS = ['title', 'number', 'issuedOn', 'issuer', 'holderName', 'validUntil', 'scope'] as const

/** Whose paper it may be, one tap each: of whom the matter is about. */
const Holders = ({ acts, paper }: { readonly acts: BenchActs; readonly paper: ShownPaper }): ReactNode => {
  const m = useBenchWords()
  const others = acts.bench.people.filter(({ name }) => name !== paper.fields.holderName?.value)
  if (others.length === 0) return null
  return (
    <Row gap="s">
      <span>{m.holderIs}</span>
      {others.map(({ name, by }) => <Button key={name} size="s" onPress={() => acts.order((order) => typeField(order, paper.paperId, { key: 'holderName', value: name }))}>{by === 'register' ? m.personRegistered(name) : name}</Button>)}
    </Row>
  )
}

/** What the paper says of itself: read, or typed over what was read. */
const Fields = ({ acts, paper }: { readonly acts: BenchActs; readonly paper: ShownPaper }): ReactNode => {
  const m = useBenchWords()
  const hintOf = (key: (typeof KEYS)[number]): string | undefined => {
    const known = paper.fields[key]
    if (known === undefined) return undefined
    if (known.by === 'reader') return m.read(known.confidence ?? 0)
    return known.by === 'person' ? m.typed : m.registered
  }
  return (
    <Card title={m.fieldsTitle} level={2}>
      <Stack gap="s">
        <p className="mc-meta">{m.fieldsHow}</p>
        {KEYS.map((key) => (
          <Fragment key={`${paper.paperId}${key}${paper.fields[key]?.value ?? ''}`}>
            <FieldOf label={m.fields[key]} hint={hintOf(key)} value={paper.fields[key]?.value ?? ''} isDate={key === 'issuedOn' || key === 'validUntil'} onLeave={(value) => acts.order((order) => typeField(order, paper.paperId, { key, value }))} name={`${key}-${paper.paperId}`} />
            {key === 'holderName' ? <Holders acts={acts} paper={paper} /> : null}
          </Fragment>
        ))}
      </Stack>
    </Card>
  )
}

type FieldOfProps = { readonly name: string; readonly label: string; readonly hint: string | undefined; readonly value: string; readonly isDate: boolean; readonly onLeave: (value: string) => void }

const FieldOf = ({ name, label, hint, value, isDate, onLeave }: FieldOfProps): ReactNode => (
  <div
    onBlur={({ target }) => {
      const typed = (target as HTMLInputElement).value.trim()
      if (typed !== value) onLeave(typed)
    }}
  >
    <TextField name={name} label={label} optional defaultValue={value} {...(hint === undefined ? {} : { hint })} {...(isDate ? { type: 'date', width: 's' as const } : {})} />
  </div>
)

/** One page large, what is wrong with it, and what its paper says. */
export const PagePane = ({ acts, page, paper }: Of & { readonly paper: ShownPaper | undefined }): ReactNode => {
  const m = useBenchWords()
  const src = pictureOf(acts.bench, page)
  return (
    <Stack>
      <Row spread>
        <strong>{m.pageOf(page.serial)}{page.dpi === undefined ? '' : ` · ${m.dpi(page.dpi)}`}{page.byPhone ? ` · ${m.byPhone}` : ''}</strong>
        {src === undefined ? null : <TextLink href={src} newTab>{m.fullSize}</TextLink>}
      </Row>
      <Faults acts={acts} page={page} />
      <Tools acts={acts} page={page} />
      {src === undefined ? <p>{page.state === 'waiting' ? m.waiting : ''}</p> : <img className="mc-bench-page" src={src} alt={m.pageOf(page.serial)} />}
      {paper === undefined ? null : <Fields acts={acts} paper={paper} />}
    </Stack>
  )
}
