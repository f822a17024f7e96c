import type { UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import type { AnswerOf, QueryOf } from '../../../platform/web/contract.ts'
import * as register from '../application/read-register.ts'
import { listRegisterBooks, printRegisterBook, readRegisterBook } from '../contract.ts'
import { standingOf, type RegisterLine } from '../domain/register.ts'
import { registerRefusals, unitRefusals } from './refusal-words.ts'

type Part = Pick<QueryOf<typeof readRegisterBook>, 'unitId' | 'year' | 'group' | 'from' | 'to'>

const partOf = ({ unitId, year, group, from, to }: Part): register.PartOfBook => ({
  unitId: unitId as UnitId,
  year,
  groupCode: group,
  ...(from === undefined ? {} : { from: from as PlainDate }),
  ...(to === undefined ? {} : { to: to as PlainDate }),
})

const viewOf = (line: RegisterLine): AnswerOf<typeof readRegisterBook>['items'][number] => {
  const { reception, serial } = line
  const { dueAt, closed, remarks } = standingOf(line)
  return {
    serial,
    dossierCode: reception.dossierCode,
    procedureName: reception.procedure.name,
    sets: reception.sets,
    applicantName: reception.applicant.name,
    contact: [reception.applicant.address, reception.applicant.phone].filter(Boolean).join('; '),
    leadUnitName: reception.leadUnitName,
    receivedAt: reception.receivedAt,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(closed === undefined ? {} : { closedAt: closed.at, closedHow: closed.how }),
    resultBy: reception.resultBy,
    ...(closed?.receivedBy === undefined ? {} : { receivedBy: closed.receivedBy }),
    remarks,
  }
}

const aboutUnit = ({ query }: { readonly query: Part }) => ({ thing: 'register-book', thingId: `${query.group}/${query.year}`, unitId: query.unitId, purpose: 'register-of-dossiers' })

export const registerRoutes: readonly Route[] = [
  defineRoute({
    contract: listRegisterBooks,
    permission: { may: 'list', on: 'register-book' },
    audit: { event: false, because: 'names of books alone' },
    refusals: unitRefusals,
    handle: async (work, { query }) => {
      const books = await register.listRegisterBooks(work, query.unitId as UnitId)
      return books.ok ? ok({ items: books.value }) : books
    },
  }),
  defineRoute({
    contract: readRegisterBook,
    permission: { may: 'read', on: 'register-book' },
    audit: { event: 'register-read', about: aboutUnit },
    refusals: unitRefusals,
    handle: async (work, { query }) => {
      const page = await register.readRegister(work, { ...partOf(query), ...(query.after === undefined ? {} : { after: query.after }) })
      if (!page.ok) return page
      const { lines, next } = page.value
      return ok({ items: lines.map(viewOf), ...(next === undefined ? {} : { next }) })
    },
  }),
  defineRoute({
    contract: printRegisterBook,
    permission: { may: 'print', on: 'register-book' },
    audit: { event: 'register-printed', about: aboutUnit },
    refusals: registerRefusals,
    handle: async (work, { query }, reply) => {
      reply.asFile('application/pdf', `so-theo-doi-${query.year}.pdf`, true)
      return register.printRegisterBook(work, partOf(query))
    },
  }),
]
