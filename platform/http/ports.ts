import type { Actor } from '../../kernel/actor.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Database } from '../db/database.ts'
import type { Log } from '../log/log.ts'
import type { Language } from '../web/language.ts'
import type { Problem } from '../web/problem.ts'
import type { DomainEvent, Work } from '../work.ts'
import type { AuditAbout, Permission } from './route.ts'

export type AuditNote = AuditAbout & { readonly event: string; readonly address: string }

/** What the pipeline asks of the product: the ground itself knows no business. */
export type HttpPorts = {
  readonly database: Database
  readonly now: () => Instant
  readonly log: Log
  /** `inBackground`: a page asks by itself, which keeps no session alive. */
  readonly findActor: (work: Work, sessionToken: string, asked?: { readonly inBackground: boolean }) => Promise<Actor>
  readonly may: (actor: Actor, permission: { readonly may: string; readonly on: string }) => boolean
  readonly recordAudit: (work: Work, note: AuditNote) => Promise<void>
  readonly tell: (work: Work, event: DomainEvent) => Promise<void>
  /** Where people reach us; cookies are `Secure` when it is https. */
  readonly publicUrl: string
  /** Where officials reach us, when that is another host. */
  readonly deskUrl?: string | undefined
  readonly perMinute?: number
  /** Addresses and networks of the proxies whose word about a visitor's address counts; absent: nobody's. */
  readonly trustProxy?: false | readonly string[]
  /** Origins our own forms may lead on to by a redirect, such as the provider that confirms in place of a signature. */
  readonly formsLeadTo?: readonly string[]
  /** A problem as a page, for a person whose browser asked for a page; everyone else gets the document. */
  readonly problemPage?: (problem: Problem, language: Language) => string
}

export const allows = (ports: HttpPorts, actor: Actor, permission: Permission): boolean => {
  if (permission === 'public') return true
  if (permission === 'signed-in') return actor.kind === 'citizen' || actor.kind === 'staff'
  if (permission === 'citizen' || permission === 'staff') return actor.kind === permission
  return ports.may(actor, permission)
}
