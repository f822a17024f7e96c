import './check.css'
import type { WordsOf } from '../../../../platform/web/messages.ts'
import { checkEn } from './messages.en.ts'
import { checkVi } from './messages.vi.ts'
import { hashOf, judgeStatement, type Key, type Verdict } from './judge-statement.ts'

type Words = WordsOf<typeof checkVi>
type Genuine = Extract<Verdict, { kind: 'genuine' }>

const asked = new URLSearchParams(location.search).get('lang')
const isEnglish = asked === null ? !navigator.language.startsWith('vi') : asked === 'en'
const m: Words = isEnglish ? checkEn : checkVi

const node = (tag: string, given: { readonly text?: string; readonly tone?: string; readonly id?: string } = {}, ...children: readonly Node[]): HTMLElement => {
  const made = document.createElement(tag)
  if (given.text !== undefined) made.textContent = given.text
  if (given.tone !== undefined) made.dataset['tone'] = given.tone
  if (given.id !== undefined) made.id = given.id
  made.append(...children)
  return made
}

const sayDay = (day: string): string => day.split('-').toReversed().join('/')
/** By the device's own clock, in Viet Nam: `2025-03-12`. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format()

const fact = (label: string, value: string): readonly Node[] => (value === '' ? [] : [node('dt', { text: label }), node('dd', { text: value })])

const askStanding = async ({ facts }: Genuine, place: HTMLElement): Promise<void> => {
  place.textContent = m.asking
  try {
    const answer = await fetch(`/api/paper-standings/${facts.recordId}`)
    const { standing } = (await answer.json()) as { readonly standing?: keyof Words['standing'] }
    place.textContent = standing === undefined ? m.offline : m.standing[standing]
    if (standing === 'withdrawn') place.dataset['tone'] = 'bad'
  } catch {
    place.textContent = m.offline
  }
}

const comparing = ({ facts }: Genuine): Node => {
  const said = node('p', { id: 'compared' })
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.pdf,application/pdf'
  input.id = 'file'
  input.setAttribute('aria-describedby', 'file-hint')
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (!file) return
    void hashOf(file).then((hash) => {
      const isSame = hash === facts.sha256
      said.textContent = isSame ? m.same : m.older
      said.dataset['tone'] = isSame ? 'good' : 'bad'
    })
  })
  const label = document.createElement('label')
  label.htmlFor = 'file'
  label.textContent = m.compare
  return node('section', {}, node('h2', {}, label), node('p', { id: 'file-hint', text: m.compareHint }), input, said)
}

const genuine = (verdict: Genuine): readonly Node[] => {
  const { facts, unitName, demo, expired } = verdict
  const standing = node('dd', { id: 'standing' })
  void askStanding(verdict, standing)
  return [
    node('p', { tone: expired ? 'warn' : 'good', text: m.genuine(unitName), id: 'verdict' }),
    ...(demo ? [node('p', { tone: 'warn', text: m.demo })] : []),
    ...(expired ? [node('p', { tone: 'warn', text: m.expired })] : []),
    node('dl', {}, ...fact(m.name, facts.name), ...fact(m.number, facts.number), ...fact(m.issuedOn, sayDay(facts.issuedOn)), ...fact(m.validUntil, facts.validUntil === '' ? m.noEnd : sayDay(facts.validUntil)), node('dt', { text: m.state }), standing, ...fact(m.hash, facts.sha256)),
    comparing(verdict),
  ]
}

const readKeys = async (): Promise<readonly Key[]> => {
  const answer = await fetch('/api/paper-statement-keys').catch(() => undefined)
  return answer?.ok ? ((await answer.json()) as { readonly items: readonly Key[] }).items : []
}

const verdictNow = async (): Promise<readonly Node[]> => {
  if (!('subtle' in crypto)) return [node('p', { tone: 'warn', text: m.unsupported, id: 'verdict' })]
  const verdict = await judgeStatement(location.hash.slice(1), await readKeys(), today())
  if (verdict.kind === 'genuine') return genuine(verdict)
  if (verdict.kind === 'no-statement') return [node('p', { text: m.noStatement, id: 'verdict' })]
  return [node('p', { tone: 'bad', text: m[verdict.kind], id: 'verdict' })]
}

const link = (href: string, text: string): HTMLElement => {
  const made = document.createElement('a')
  made.href = href
  made.textContent = text
  return made
}

const show = async (): Promise<void> => {
  document.documentElement.lang = isEnglish ? 'en' : 'vi'
  document.title = `${m.title} - Một Cửa`
  const body = await verdictNow()
  document.getElementById('check')?.replaceChildren(
    node('header', {}, node('h1', { text: m.title }), link(`?lang=${isEnglish ? 'vi' : 'en'}${location.hash}`, m.language)),
    ...body,
    node('p', {}, link('/kiem-tra-chu-ky', m.whole)),
  )
}

addEventListener('hashchange', () => void show())
void show()
void navigator.serviceWorker?.register('/xac-thuc-sw.js', { scope: '/xac-thuc' }).catch(() => undefined)
