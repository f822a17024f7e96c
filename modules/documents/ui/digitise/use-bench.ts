import { useEffect, useRef, useState } from 'react'
import { useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router'
import { showToast } from '../../../../design-system/staff/toast.tsx'
import type { Client } from '../../../../platform/web/client.ts'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useDesk } from '../../../../platform/web/desk.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { addScans, arrangeBench, finishBench, showBench, turnBenchPage } from '../../contract-digitise.ts'
import type { Arrangement } from '../../domain/digitise/bench.ts'
import { useBenchWords } from './bench-words.ts'

export type ShownBench = AnswerOf<typeof showBench>
export type ShownPage = ShownBench['pages'][number]
export type ShownPaper = ShownBench['papers'][number]

/** Often enough to follow the reading, seldom enough to be nobody's burden. */
const LOOK_MS = 1500

export const loadBench = async (args: LoaderFunctionArgs): Promise<ShownBench> => valueOf(await apiOf(args)(showBench, { params: { benchId: args.params['benchId'] ?? '' } }))

export const orderOf = ({ papers, leftOut, pages }: ShownBench): Arrangement => ({
  papers: papers.map(({ paperId, slotKey, pageIds, typed, lacks }) => ({ id: paperId, pageIds, fields: typed, ...(slotKey === undefined ? {} : { slotKey }), ...(lacks === undefined ? {} : { lacks }) })),
  leftOut,
  accepted: pages.filter(({ accepted }) => accepted).map(({ pageId }) => pageId),
})

/** What the screen shows at once; the server says the rest. */
const asOrdered = (bench: ShownBench, { papers, leftOut, accepted }: Arrangement): ShownBench => {
  const before = new Map(bench.papers.map((paper) => [paper.paperId, paper]))
  return {
    ...bench,
    leftOut,
    pages: bench.pages.map((page) => ({ ...page, accepted: accepted.includes(page.pageId) })),
    papers: papers.map(({ id, slotKey, pageIds, fields, lacks }) => {
      const { missing = [], ...rest } = before.get(id) ?? {}
      return { fields: {}, ...rest, paperId: id, pageIds, typed: fields, slotKey, lacks, missing: missing.filter((number) => !lacks?.includes(number)) }
    }) as ShownBench['papers'],
  }
}

export type BenchActs = {
  readonly bench: ShownBench
  readonly api: Client
  readonly busy: boolean
  readonly order: (change: (before: Arrangement) => Arrangement) => void
  readonly turn: (pageId: string, by: 90 | 180 | 270) => void
  readonly add: (fileIds: readonly string[]) => void
  readonly finish: () => void
  readonly look: () => Promise<void>
}

const useLine = () => {
  const line = useRef<Promise<void>>(Promise.resolve())
  return (act: () => Promise<void>): Promise<void> => (line.current = line.current.then(act, act))
}

type Standing = { readonly bench: ShownBench; readonly setBench: (bench: ShownBench) => void; readonly api: Client; readonly version: { current: number }; readonly inLine: (act: () => Promise<void>) => Promise<void>; readonly look: () => Promise<void>; readonly failed: (problem: Problem) => Promise<void>; readonly show: (answered: ShownBench) => void; readonly unsent: { current: number } }

/** The bench as it stands, followed while pages are at work. */
const useStanding = (): Standing => {
  const m = useBenchWords()
  const { api } = useDesk()
  const loaded = useLoaderData<typeof loadBench>()
  const [bench, setBench] = useState(loaded)
  const version = useRef(loaded.version)
  const unsent = useRef(0)
  const inLine = useLine()
  const params = { benchId: bench.benchId }
  const show = (answered: ShownBench): void => {
    version.current = answered.version
    if (unsent.current === 0) setBench(answered)
  }
  const ask = async (): Promise<void> => {
    const answer = await api(showBench, { params })
    if (answer.ok) show(answer.value)
  }
  const failed = (problem: Problem): Promise<void> => {
    showToast({ tone: 'bad', title: m.failed, text: problem.detail })
    return ask()
  }
  const look = (): Promise<void> => inLine(ask)
  const follows = bench.state === 'open' && (bench.pages.some(({ state }) => state === 'waiting') || bench.phone !== 'none')
  useEffect(() => {
    if (!follows) return undefined
    const timer = setInterval(() => void look(), LOOK_MS)
    return () => clearInterval(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the clock begins and ends with what is followed
  }, [follows, bench.benchId])
  return { bench, setBench, api, version, inLine, look, failed, show, unsent }
}

const useArranging = ({ bench, setBench, api, version, inLine, failed, show, unsent }: Standing): Pick<BenchActs, 'order' | 'turn'> => {
  const params = { benchId: bench.benchId }
  return {
    order: (change) => {
      const next = change(orderOf(bench))
      setBench(asOrdered(bench, next))
      unsent.current += 1
      void inLine(async () => {
        const body = { version: version.current, leftOut: next.leftOut, accepted: next.accepted, papers: next.papers.map(({ id, ...paper }) => ({ paperId: id, ...paper })) }
        const answer = await api(arrangeBench, { params, body })
        unsent.current -= 1
        if (answer.ok) show(answer.value)
        else await failed(answer.problem)
      })
    },
    turn: (pageId, by) => {
      setBench({ ...bench, pages: bench.pages.map((page) => (page.pageId === pageId ? { ...page, state: 'waiting' } : page)) })
      void inLine(async () => {
        const answer = await api(turnBenchPage, { params: { ...params, pageId }, body: { by } })
        if (!answer.ok) await failed(answer.problem)
      })
    },
  }
}

/** Commands go one after another, each on the version before it. */
export const useBench = (): BenchActs => {
  const m = useBenchWords()
  const navigate = useNavigate()
  const standing = useStanding()
  const [busy, setBusy] = useState(false)
  const { bench, api, version, inLine, look, failed } = standing
  const params = { benchId: bench.benchId }
  const add: BenchActs['add'] = (fileIds) => {
    void inLine(async () => {
      const answer = await api(addScans, { params, body: { fileIds } })
      if (!answer.ok) showToast({ tone: 'bad', title: m.addFailed, text: answer.problem.detail })
    }).then(look)
  }
  const finish = (): void => {
    setBusy(true)
    void inLine(async () => {
      const answer = await api(finishBench, { params, body: { version: version.current } })
      setBusy(false)
      if (!answer.ok) return failed(answer.problem)
      showToast({ tone: 'good', title: m.finished(answer.value.papers.length), text: answer.value.signing ? m.signing : m.unsigned })
      return navigate(answer.value.returnTo)
    })
  }
  return { bench, api, busy, add, finish, look, ...useArranging(standing) }
}
