import { useEffect, useState, type ReactNode } from 'react'
import { Link, useLocation, type LoaderFunctionArgs } from 'react-router'
import { Icon } from '../../../design-system/components/icon.tsx'
import { Tag } from '../../../design-system/components/tag.tsx'
import type { Client } from '../../../platform/web/client.ts'
import { apiOf, personOf } from '../../../platform/web/loader.ts'
import { useMessages } from '../../../platform/web/messages.ts'
import { countUnreadNotices } from '../contract.ts'
import { bellEn } from './bell-messages.en.ts'
import { bellVi } from './bell-messages.vi.ts'

const EVERY_MS = 60_000
/** Nobody at the screen: asking on would keep a session alive that ought to end. */
const IDLE_MS = 5 * 60_000

/** How many are unread, for pages drawn on the server; never the reason a page fails. */
export const loadUnread = async (args: Pick<LoaderFunctionArgs, 'context'>): Promise<number> => {
  if (personOf(args) === undefined) return 0
  const answer = await apiOf(args)(countUnreadNotices, {})
  return answer.ok ? answer.value.unread : 0
}

/** Asked once a minute while somebody is there and looking. */
const useUnread = (api: Client, atFirst: number | undefined): number => {
  const [unread, setUnread] = useState(atFirst ?? 0)
  const { key } = useLocation()
  useEffect(() => {
    let seen = performance.now()
    let live = true
    const ask = async (): Promise<void> => {
      const answer = await api(countUnreadNotices, {})
      if (live && answer.ok) setUnread(answer.value.unread)
    }
    const note = (): void => {
      seen = performance.now()
    }
    const tick = (): void => {
      if (document.visibilityState === 'visible' && performance.now() - seen < IDLE_MS) void ask()
    }
    const timer = setInterval(tick, EVERY_MS)
    for (const event of ['pointerdown', 'keydown'] as const) addEventListener(event, note)
    if (atFirst === undefined) void ask()
    return () => {
      live = false
      clearInterval(timer)
      for (const event of ['pointerdown', 'keydown'] as const) removeEventListener(event, note)
    }
  }, [api, atFirst, key])
  return unread
}

export type NoticeBellProps = { readonly to: string; readonly api: Client; readonly className: string; /** Known from the server; absent: asked at once. */ readonly unread?: number }

/** The way to one's notices, with how many are unread. */
export const NoticeBell = ({ to, api, className, unread: atFirst }: NoticeBellProps): ReactNode => {
  const m = useMessages({ vi: bellVi, en: bellEn })
  const unread = useUnread(api, atFirst)
  return (
    <Link className={className} to={to} aria-label={m.bell(unread)}>
      <Icon name="bell" />
      {unread > 0 ? <Tag tone="action">{unread >= 99 ? m.many : String(unread)}</Tag> : null}
    </Link>
  )
}
