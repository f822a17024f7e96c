import type { UnitId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { announce } from '../application/announcing/announce.ts'
import * as checking from '../application/announcing/check-announcement.ts'
import { changeAnnouncement, draftAnnouncement, type DraftAnnouncement } from '../application/announcing/draft-announcement.ts'
import { confirmUpload, publishAnnouncement } from '../application/announcing/publish-announcement.ts'
import { listAnnouncements, showAnnouncement, type ShownAnnouncement } from '../application/announcing/show-announcement.ts'
import * as contract from '../contract-announcing.ts'
import type { Announcement } from '../domain/announcing/announcement.ts'
import type { AnnouncementRefusal } from '../domain/refusals.ts'
import { announcementWords, noAnnouncementWords } from './announcement-refusal-words.ts'

const NO_TRACE = { event: false, because: 'drafts and decisions about the public catalogue; no personal data of applicants' } as const
const DECISION = 'announcement-decision'
const aboutOne = (event: string) => ({ event, about: ({ params }: { readonly params: { readonly announcementId: string } }) => ({ thing: DECISION, thingId: params.announcementId }) })

const movedOf = (acted: Outcome<Announcement, AnnouncementRefusal>) => (acted.ok ? ok({ id: acted.value.id, state: acted.value.state }) : acted)

const viewOf = ({ lines, draftedBy: _by, version: _version, ...shown }: ShownAnnouncement) => ({ ...shown, lines: lines.map(({ versionId: _id, ...line }) => line) })

type Drafted = Parameters<typeof draftAnnouncement>[1]
const draftOf = ({ title, basis, lines }: { readonly title: string; readonly basis: unknown; readonly lines: unknown }): DraftAnnouncement => ({ title, basis: basis as Drafted['basis'], lines: lines as Drafted['lines'] })

export const announcementRoutes: readonly Route[] = [
  defineRoute({
    contract: contract.listAnnouncements,
    permission: { may: 'list', on: DECISION },
    audit: NO_TRACE,
    refusals: {},
    handle: async (work, { query }) => {
      const { items, ...rest } = await listAnnouncements(work, query.after)
      return ok({ items: items.map(viewOf), ...rest })
    },
  }),
  defineRoute({
    contract: contract.showAnnouncement,
    permission: { may: 'read', on: DECISION },
    audit: NO_TRACE,
    refusals: noAnnouncementWords,
    handle: async (work, { params }) => {
      const found = await showAnnouncement(work, params.announcementId)
      if (!found.ok) return found
      const { events, posted, ...shown } = found.value
      return ok({ ...viewOf(shown), ...(posted ? { posted } : {}), events: events.map(({ byId: _id, state: _state, ...event }) => event) })
    },
  }),
  defineRoute({
    contract: contract.draftAnnouncement,
    permission: { may: 'draft', on: DECISION },
    audit: { event: 'procedures.announcement-drafted', about: (_, { id }) => ({ thing: DECISION, thingId: id }) },
    refusals: announcementWords,
    handle: async (work, { body }) => movedOf(await draftAnnouncement(work, { unitId: body.unitId as UnitId, ...draftOf(body) })),
  }),
  defineRoute({
    contract: contract.changeAnnouncement,
    permission: { may: 'draft', on: DECISION },
    audit: aboutOne('procedures.announcement-changed'),
    refusals: announcementWords,
    handle: async (work, { params, body }) => movedOf(await changeAnnouncement(work, params.announcementId, draftOf(body))),
  }),
  defineRoute({
    contract: contract.checkAnnouncement,
    permission: { may: 'check', on: DECISION },
    audit: aboutOne('procedures.announcement-checked'),
    refusals: announcementWords,
    handle: async (work, { params }) => movedOf(await checking.checkAnnouncement(work, params.announcementId)),
  }),
  defineRoute({
    contract: contract.sendBackAnnouncement,
    permission: { may: 'check', on: DECISION },
    audit: aboutOne('procedures.announcement-sent-back'),
    refusals: announcementWords,
    handle: async (work, { params, body }) => movedOf(await checking.sendBackAnnouncement(work, params.announcementId, body.reason)),
  }),
  defineRoute({
    contract: contract.submitAnnouncement,
    permission: { may: 'check', on: DECISION },
    audit: aboutOne('procedures.announcement-submitted'),
    refusals: announcementWords,
    handle: async (work, { params }) => movedOf(await checking.submitAnnouncement(work, params.announcementId)),
  }),
  defineRoute({
    contract: contract.announceDecision,
    permission: { may: 'announce', on: DECISION },
    audit: aboutOne('procedures.decision-announced'),
    refusals: announcementWords,
    handle: async (work, { params, body }) => movedOf(await announce(work, params.announcementId, { ...body, signedOn: body.signedOn as PlainDate })),
  }),
  defineRoute({
    contract: contract.confirmAnnouncementUpload,
    permission: { may: 'publish', on: DECISION },
    audit: aboutOne('procedures.announcement-uploaded'),
    refusals: announcementWords,
    handle: async (work, { params, body }) => movedOf(await confirmUpload(work, params.announcementId, body.note)),
  }),
  defineRoute({
    contract: contract.publishAnnouncement,
    permission: { may: 'publish', on: DECISION },
    audit: aboutOne('procedures.announcement-published'),
    refusals: announcementWords,
    handle: async (work, { params }) => movedOf(await publishAnnouncement(work, params.announcementId)),
  }),
  defineRoute({
    contract: contract.cancelAnnouncement,
    permission: { may: 'draft', on: DECISION },
    audit: aboutOne('procedures.announcement-cancelled'),
    refusals: announcementWords,
    handle: async (work, { params, body }) => movedOf(await checking.cancelAnnouncement(work, params.announcementId, body.reason)),
  }),
]
