// Own, beside NĐ 61/2018 article 17.1: what the applicant declared word for word in a dossier still open is filed again only with the reason why.
import type { DossierId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { AnotherFiling } from './dossier.ts'

export type TwinRefusal =
  /** `dossierId` and the code in `named` only for who may read that dossier. */
  | { readonly kind: 'exact-twin-open'; readonly named: string; readonly filedAt: string; readonly dossierId?: DossierId }
  | { readonly kind: 'another-reason-short'; readonly named: string; readonly filedAt: string; readonly dossierId?: DossierId }

export type DeclaredAnswers = {
  readonly formRef: string
  readonly answers: Readonly<Record<string, string>>
  readonly pages: readonly { readonly lines: readonly { readonly questionId: string; readonly file?: { readonly sha256?: string } }[] }[]
}

/** How to reach the person and when it was signed say nothing about the matter. */
const LEFT_OUT = /(?:phone|email|contactName|signedOn|signedAt|declaredOn)$/i

const spelt = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/** A file answers by its bytes, whatever it is called and however often it was sent. */
const matterOf = ({ answers, pages }: DeclaredAnswers): readonly (readonly [string, string])[] => {
  const hashes = new Map(pages.flatMap(({ lines }) => lines).flatMap(({ questionId, file }) => (file?.sha256 ? [[questionId, file.sha256] as const] : [])))
  return Object.entries(answers)
    .filter(([id, text]) => text.trim() !== '' && !LEFT_OUT.test(id))
    .map(([id, text]) => [id, hashes.get(id) ?? spelt(text)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** The files of one component by their hashes: the same bytes are the same paper, whatever they are called. */
export type HashedPaper = { readonly key: string; readonly hashes: readonly string[] }

type Declared = { readonly records: readonly DeclaredAnswers[]; readonly applicantPage: string; readonly caseKey?: string | undefined; readonly papers?: readonly HashedPaper[] | undefined }

const papersOf = (papers: readonly HashedPaper[]) =>
  papers
    .filter(({ hashes }) => hashes.length > 0)
    .map(({ key, hashes }) => [key, [...new Set(hashes)].toSorted()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))

/** What two filings are compared by: the answers of the procedure's form; where it has none, what is asked for and the files given for it. Undefined where neither is known, as when the form came on paper. */
export const declaredMatterOf = ({ records, applicantPage, caseKey, papers = [] }: Declared) => {
  const forms = records.filter(({ formRef }) => formRef !== applicantPage)
  const files = forms.length === 0 ? papersOf(papers) : []
  if (forms.length === 0 && files.length === 0) return undefined
  const asked = records.find(({ formRef }) => formRef === applicantPage)?.answers['contentRequested'] ?? ''
  return { case: caseKey ?? '', asked: spelt(asked), forms: forms.map((each) => [each.formRef.replace(/-v\d+$/, ''), matterOf(each)]), files }
}

const FEWEST_LETTERS = 10

export type Twin = { readonly twinId: DossierId; readonly named: string; readonly filedAt: string; readonly readable: boolean }

export const decideAnother = ({ twinId, readable, ...said }: Twin, reason = ''): Outcome<AnotherFiling, TwinRefusal> => {
  const shown = { ...said, ...(readable ? { dossierId: twinId } : {}) }
  if (reason.trim() === '') return refuse({ kind: 'exact-twin-open', ...shown })
  if ((reason.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS) return refuse({ kind: 'another-reason-short', ...shown })
  return ok({ twinId, reason: reason.trim() })
}
