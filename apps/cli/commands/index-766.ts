import { setTimeout as sleep } from 'node:timers/promises'
import { comparePortal, deriveLot, listIndicatorCopies, listIndicatorDossiers, listIndicatorFeedback, listOfficerIndices, listProceduresBehind, readIndexQuestion, recountFromZero, showQualityIndex } from '../../../modules/indicators/index.ts'
import type { IndicatorRefusal, PortalComparison } from '../../../modules/indicators/index.ts'
import type { Work } from '../../../platform/work.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import { defineCommand, textOf, type CommandContext, type CommandInput, type CommandOption } from '../command.ts'

const OPTIONS: readonly CommandOption[] = [
  { flags: '--unit <code>', describe: 'mã đơn vị; bỏ trống là toàn tỉnh / code of a unit; the province when absent' },
  { flags: '--period <period>', describe: '2025-02, 2025-Q1 hoặc / or 2025' },
  { flags: '--on <date>', describe: 'như đã biết vào cuối ngày đó / as known at the end of that day' },
]

const ONLY: readonly CommandOption[] = [
  { flags: '--sector <name>', describe: 'chỉ một lĩnh vực / one sector only' },
  { flags: '--procedure <code>', describe: 'chỉ một thủ tục / one procedure only' },
]

const askedOf = ({ options }: CommandInput) =>
  Object.fromEntries(['unit', 'period', 'on', 'sector', 'procedure'].flatMap((name) => (typeof options[name] === 'string' ? [[name, options[name]]] : []))) as { unit?: string; period?: string; on?: string; sector?: string; procedure?: string }

const WORDS: Readonly<Record<IndicatorRefusal['kind'], readonly [vi: string, en: string]>> = {
  'unit-unknown': ['Không có đơn vị mang mã này.', 'There is no unit with this code.'],
  'period-unreadable': ['Kỳ phải viết như 2025-02, 2025-Q1 hoặc 2025.', 'A period is written as 2025-02, 2025-Q1 or 2025.'],
  'period-to-come': ['Kỳ này chưa bắt đầu.', 'This period has not begun.'],
  'day-unreadable': ['Ngày phải viết như 2025-02-28.', 'A day is written as 2025-02-28.'],
  'day-to-come': ['Ngày này chưa đến.', 'This day is still to come.'],
  'component-unknown': ['Không có chỉ số thành phần này, hoặc chỉ số này không tính từ hồ sơ.', 'There is no such component, or it is not made of dossiers.'],
  'sector-unknown': ['Danh mục không có lĩnh vực này.', 'The catalogue has no such sector.'],
  'procedure-unknown': ['Danh mục không có thủ tục này.', 'The catalogue has no such procedure.'],
  'not-your-unit': ['Không được xem đơn vị này.', 'This unit may not be looked at.'],
}

const valueOf = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: IndicatorRefusal }): T => {
  if (outcome.ok) return outcome.value
  const [vi, en] = WORDS[outcome.refusal.kind]
  throw new OperatorFault({ kind: outcome.refusal.kind, vi, en })
}

const show = (context: CommandContext, input: CommandInput) => context.work(async (work) => valueOf(await showQualityIndex(work, askedOf(input))))

type Shown = Awaited<ReturnType<typeof show>>
type Component = Shown['components'][number]

const STANDINGS = { counted: '', empty: 'không phát sinh / nothing', awaiting: 'chưa tính được / not counted' } as const

const lineOf = ({ code, name, numerator, denominator, rate, points, maxPoints, scored, standing, published }: Component): string => {
  const figure = numerator === undefined ? '' : `${numerator}/${denominator}`
  const said = points === undefined ? STANDINGS[standing] : `${points}/${maxPoints}`
  return `${published ? ' *' : '  '}${code.padEnd(5)}${(rate === undefined ? '' : String(rate)).padStart(8)}  ${figure.padStart(15)}  ${(scored ? said : '').padStart(10)}  ${name.vi}`
}

const printIndex = ({ unit, period, evaluatedOn, replay, points, countedPoints, band, provisional, published, components, towards }: Shown): string =>
  [
    `${unit.code} ${unit.name} · ${period.key} · ${replay ? 'cuối ngày / end of ' : ''}${evaluatedOn}`,
    `Tổng / total: ${points} (tính được / counted: ${countedPoints}/100)${band === undefined ? '' : ` · ${band}${provisional ? ' (tạm / provisional)' : ''}`}`,
    `${published.components} chỉ số được công bố (*) / published: ${published.points} (${published.countedPoints}/${published.maxPoints})`,
    ...components.map(lineOf),
    ...towards.bands.map(({ band, least, missing }) => `→ ${band} (≥ ${least} %): còn thiếu / missing ${missing}`),
  ].join('\n')

export const showIndexCommand = defineCommand({
  name: 'index show',
  describe: { vi: 'Bộ chỉ số 766 của một đơn vị trong một kỳ, nay hoặc như một ngày đã qua.', en: 'The index 766 of a unit for a period, now or as of a past day.' },
  options: [...OPTIONS, ...ONLY],
  examples: ['index show --unit H46 --period 2025-02', 'index show --period 2025-Q1 --on 2025-02-28 --json', 'index show --period 2025 --sector "Hộ tịch"'],
  run: show,
  print: printIndex,
})

/** Codes shown at once; `--json` gives the same. `next` is where a kind goes on. */
const CODES = 200

/** A component of the index, or a target of the plan with the list it leads to. */
type Explainable = Pick<Component, 'code' | 'name' | 'source' | 'drills' | 'numerator' | 'denominator' | 'rate'> & Partial<Pick<Component, 'formula' | 'points' | 'maxPoints'>> & { readonly behind: string }
type Explained = { readonly component: Explainable; readonly unit: string; readonly period: string; readonly kinds: Readonly<Record<string, readonly string[]>>; readonly next: Readonly<Record<string, string>> }

const KIND_UNKNOWN = (kind: string, kinds: readonly string[]): OperatorFault =>
  new OperatorFault({ kind: 'kind-unknown', vi: `Không có danh sách ${kind}. Chọn một trong: ${kinds.join(', ')}.`, en: `There is no list ${kind}. Choose one of: ${kinds.join(', ')}.` })

/** Where nothing can be listed here: what to do. */
const ELSEWHERE: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  portal: ['Chưa có danh sách mã hồ sơ của Cổng DVCQG cho kỳ này, hoặc hai bên khớp nhau; đưa danh sách vào ở trang “So với Cổng DVCQG”, rồi chạy lại.', 'No list of codes of the national portal was brought for this period, or both agree; bring one in on the page “Against the national portal”, then ask again.'],
  'old-results': ['Danh sách kết quả cũ cần số hóa nằm ở trang “Số hóa kết quả cũ”, không tra ở đây.', 'The old results to be digitised are listed on their own page, not here.'],
}
const NOTHING_LISTED: (typeof ELSEWHERE)[string] = ['Chỉ số này không có danh sách nào phía sau.', 'No list stands behind this figure.']

const nothingBehind = (drills: string | undefined): OperatorFault => {
  const [vi, en] = ELSEWHERE[drills ?? ''] ?? NOTHING_LISTED
  return new OperatorFault({ kind: 'nothing-behind', vi, en })
}

const AFTER_WHAT = new OperatorFault({ kind: 'after-without-kind', vi: '--after chỉ dùng cùng --kind: mỗi danh sách có chỗ dừng riêng.', en: '--after goes with --kind: each list stops at a place of its own.' })

type Behind = { readonly kind?: string | undefined; readonly after?: string; readonly limit: number }
type Asked = ReturnType<typeof askedOf> & { readonly component: string }
type Listed = { readonly kinds: readonly string[]; readonly codes: readonly string[]; readonly next?: string | undefined }

/** Codes on which the national portal and we do not agree, each list by its reason. */
const listDifferences = async (work: Work, { component, kind, limit, unit, period }: Behind & Asked): Promise<Listed> => {
  const { differences } = valueOf((await comparePortal(work, { ...(unit === undefined ? {} : { unit }), ...(period === undefined ? {} : { period }) })) as never) as PortalComparison
  const own = differences.filter((each) => each.component === component)
  const codes = own.filter(({ reason }) => reason === kind).map(({ code }) => code)
  return { kinds: [...new Set(own.map(({ reason }) => reason as string))].toSorted(), codes: codes.slice(0, limit) }
}

/** Codes of the dossiers, procedures or feedback that make a component. */
const listBehind = async (work: Work, { drills }: Pick<Explainable, 'drills'>, { kind, ...rest }: Behind & Asked): Promise<Listed> => {
  const asked = { ...rest, ...(kind === undefined ? {} : { kind: kind as never }) }
  if (drills === 'procedures') {
    const { kinds, items, next } = valueOf(await listProceduresBehind(work, asked))
    return { kinds, codes: items.map(({ code }) => code), next }
  }
  if (drills === 'feedback') {
    const { kinds, items, next } = valueOf(await listIndicatorFeedback(work, asked))
    return { kinds, codes: items.map(({ code }) => code), next }
  }
  if (drills === 'copies') {
    const { kinds, items, next } = valueOf(await listIndicatorCopies(work, asked))
    return { kinds, codes: items.map(({ number, unit }) => `${unit.code} ${number}`), next }
  }
  if (drills === 'portal') return listDifferences(work, { kind, ...rest })
  if (drills !== 'dossiers') return { kinds: [], codes: [] }
  const { kinds, items, next } = valueOf(await listIndicatorDossiers(work, asked))
  return { kinds, codes: items.map(({ code, dossierId }) => code ?? dossierId), next }
}

const findExplainable = ({ components, planTargets }: Shown, code: string): Explainable | undefined => {
  const component = components.find((each) => each.code === code)
  if (component !== undefined) return { ...component, behind: code }
  const target = planTargets.find(({ key }) => key === code)
  return target === undefined ? undefined : { ...target, code }
}

/** What no sector or procedure has has no list of one. */
const toldAlone = (component: Explainable | undefined, { sector, procedure }: ReturnType<typeof askedOf>): Explainable | undefined => {
  if (component === undefined || (sector ?? procedure) === undefined || component.drills === 'dossiers' || component.drills === 'procedures') return component
  const { drills: _drills, ...rest } = component
  return rest
}

const explain = (context: CommandContext, input: CommandInput): Promise<Explained> =>
  context.work(async (work) => {
    const asked = askedOf(input)
    const code = textOf(input.options['component'])
    valueOf(await readIndexQuestion(work, asked))
    const index = valueOf(await showQualityIndex(work, asked))
    const component = toldAlone(findExplainable(index, code), asked)
    if (component === undefined) return valueOf<never>({ ok: false, refusal: { kind: 'component-unknown', component: code } })
    const { kind: only, after } = input.options
    if (after !== undefined && only === undefined) throw AFTER_WHAT
    const behind = (more: Behind) => listBehind(work, component, { ...asked, component: component.behind, ...more })
    const all = component.drills === undefined ? [] : (await behind({ limit: 1 })).kinds
    const wanted = typeof only === 'string' ? all.filter((kind) => kind === only) : all
    if (typeof only === 'string' && all.length === 0) throw nothingBehind(component.drills)
    if (typeof only === 'string' && wanted.length === 0) throw KIND_UNKNOWN(only, all)
    const kinds: Record<string, readonly string[]> = {}
    const next: Record<string, string> = {}
    for (const kind of wanted) {
      const list = await behind({ kind, limit: CODES, ...(typeof after === 'string' && only === kind ? { after } : {}) })
      kinds[kind] = list.codes
      if (list.next !== undefined) next[kind] = list.next
    }
    return { component, unit: index.unit.code, period: index.period.key, kinds, next }
  })

export const explainIndexCommand = defineCommand({
  name: 'index explain',
  describe: { vi: 'Tử số, mẫu số và mã hồ sơ, thủ tục hoặc phản ánh làm nên một chỉ số thành phần.', en: 'Numerator, denominator and the codes behind one component.' },
  options: [
    ...OPTIONS,
    ...ONLY,
    { flags: '--component <code>', describe: 'mã chỉ số thành phần như 2.1, hoặc mục tiêu kế hoạch như one-stop / code of the component, or target of the plan', required: true },
    { flags: '--kind <kind>', describe: 'chỉ một danh sách, như lost, counted / one list only' },
    { flags: '--after <mark>', describe: 'xem tiếp từ chỗ dừng, cùng --kind / goes on from there, with --kind' },
  ],
  examples: ['index explain --unit H46 --period 2025-02 --component 2.1', 'index explain --component 2.1 --kind counted --json', 'index explain --component 3.3 --sector "Hộ tịch"'],
  run: explain,
  print: ({ component, unit, period, kinds, next }) =>
    [
      `${component.code} ${component.name.vi} · ${unit} · ${period}`,
      ...(component.formula === undefined ? [] : [component.formula.vi]),
      `${component.numerator ?? '–'} / ${component.denominator ?? '–'} = ${component.rate ?? '–'} %${component.maxPoints === undefined ? '' : ` → ${component.points ?? '–'} / ${component.maxPoints}`}`,
      `${component.source}`,
      ...Object.entries(kinds).flatMap(([kind, codes]) => [
        `${kind} (${codes.length}${next[kind] === undefined ? '' : '+'})`,
        ...codes.map((each) => `  ${each}`),
        ...(next[kind] === undefined ? [] : [`  … --kind ${kind} --after "${next[kind]}"`]),
      ]),
      ...(Object.keys(kinds).length === 0 ? (ELSEWHERE[component.drills ?? ''] ?? NOTHING_LISTED) : []),
    ].join('\n'),
})

export const recountIndexCommand = defineCommand({
  name: 'index recount',
  describe: { vi: 'Đếm lại mọi bộ đếm của chỉ số từ đầu, từ dữ kiện của từng hồ sơ.', en: 'Count every counter of the index from zero, from the facts of each dossier.' },
  examples: ['index recount'],
  run: (context) => context.work(async (work) => {
    await recountFromZero(work)
    return { at: work.now }
  }),
  print: ({ at }) => `Đã đếm lại / counted again (${at})`,
})

const REPORT_EVERY = 10_000
/** An act is over in a moment; one that is not is left, and named. */
const WAIT_MS = 500
const MOST_WAITS = 60

type DerivedAll = { readonly derived: number; /** Failed, or held by somebody all the while. */ readonly left: readonly string[] }

/** Until none is left; each lot is a transaction of its own, and the counters are right after each. Behind those that fail it goes on; those somebody acts on come again. */
export const deriveAll = async (context: CommandContext): Promise<DerivedAll> => {
  let [all, waits, held]: [number, number, readonly string[]] = [0, 0, []]
  const failed: string[] = []
  for (;;) {
    const lot = await deriveLot(context.work, { but: [...failed, ...held] })
    all += lot.derived
    held = [...held, ...lot.held]
    failed.push(...lot.failed.map(({ id }) => id))
    for (const { id, cause } of lot.failed) context.report(`${id}: ${String(cause)}`)
    if (lot.derived > 0 && all % REPORT_EVERY < lot.derived) context.report(`${all} …`)
    if (lot.listed > 0) continue
    if (held.length === 0 || waits === MOST_WAITS) return { derived: all, left: [...failed, ...held] }
    context.report(`${held.length} hồ sơ đang được xử lý, chờ … / dossiers somebody acts on, waiting …`)
    await sleep(WAIT_MS)
    ;[waits, held] = [waits + 1, []]
  }
}

export const catchUpIndexCommand = defineCommand({
  name: 'index catch-up',
  describe: { vi: 'Sau khi nâng cấp: tính lại ngay dữ kiện các hồ sơ đã đếm theo quy tắc cũ, thay vì chờ máy làm dần.', en: 'After an upgrade: derive anew at once the facts that older rules derived, instead of leaving it to the worker.' },
  examples: ['index catch-up'],
  run: deriveAll,
  failed: ({ left }) => left.length > 0,
  print: ({ derived, left }) =>
    [
      `Đã tính lại ${derived} hồ sơ / dossiers derived anew`,
      ...(left.length === 0 ? [] : [`${left.length} hồ sơ còn lại, vẫn đếm theo quy tắc cũ; chạy lại lệnh này / left as older rules counted them; run this again`]),
      ...left.slice(0, CODES).map((id) => `  ${id}`),
    ].join('\n'),
})

const officers = (context: CommandContext, input: CommandInput) => context.work(async (work) => valueOf(await listOfficerIndices(work, askedOf(input))))
type Officers = Awaited<ReturnType<typeof officers>>

export const officersIndexCommand = defineCommand({
  name: 'index officers',
  describe: { vi: 'Chín chỉ số một cửa (TT 01/2018) của một đơn vị và công chức của đơn vị.', en: 'The nine one-stop indices (TT 01/2018) of a unit and its officials.' },
  options: OPTIONS,
  examples: ['index officers --unit H46.17.1 --period 2025-02', 'index officers --period 2025-Q1 --json'],
  run: officers,
  print: ({ unit, rows }: Officers) =>
    [
      `${unit.code} ${unit.name}`,
      ...rows.map(({ who, dossiers, indices, total, outOf, verdict }) =>
        `  ${who} (${dossiers}) · ${indices.map(({ index, value }) => `${index}: ${value ?? '–'}`).join('  ')} · ${total}/${outOf}${verdict === undefined ? '' : ` · ${verdict}`}`),
    ].join('\n'),
})
