// NĐ 61/2018 article 19.1: whoever examines compares what was declared with the papers, item by item.
import type { OfficialId, StoredFileId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { DossierComponent } from './dossier.ts'

type Words = { readonly vi: string; readonly en: string }

/** As frozen with the answer: a national register told it (without one, the sign-in proved it), or the same was declared before. */
type Source = { readonly from: 'register'; readonly register?: 'population' | 'business'; readonly at?: string } | { readonly from: 'earlier-dossier'; readonly code?: string }

/** One thing to be found true: an answer, a paper that has to be there, the conditions of the procedure. */
export type Claim = {
  readonly key: string
  readonly kind: 'answer' | 'component' | 'condition'
  readonly group: Words
  readonly label: Words
  readonly value: Words
  readonly formRef?: string
  readonly questionId?: string
  readonly componentKey?: string
  /** Of an answer; absent, it was typed. */
  readonly source?: Source
  readonly files: readonly { readonly fileId: StoredFileId; readonly name: string }[]
}

export type ClaimCheck = {
  readonly claim: string
  readonly at: Instant
  readonly by: string
  readonly officialId: OfficialId
  readonly paper?: { readonly fileId: StoredFileId; readonly name: string }
  readonly page?: number
  readonly note?: string
}

type Line = { readonly questionId: string; readonly question: Words; readonly answer: string; readonly shown: Words; readonly source?: Source; readonly file?: { readonly fileId: string; readonly name: string } }
export type DeclaredForm = { readonly revision: number; readonly formRef: string; readonly pages: readonly { readonly title: Words; readonly lines: readonly Line[] }[] }

const SUPPLEMENTED: Words = { vi: 'Bổ sung', en: 'Supplement' }
const PAPERS: Words = { vi: 'Thành phần hồ sơ', en: 'Components' }
const CONDITIONS: Words = { vi: 'Yêu cầu, điều kiện', en: 'Conditions' }

const ofRevision = (title: Words, revision: number): Words =>
  revision > 1 ? { vi: `${title.vi} (${SUPPLEMENTED.vi.toLowerCase()})`, en: `${title.en} (${SUPPLEMENTED.en.toLowerCase()})` } : title

/** An answer given anew with the supplement is another claim: it has to be compared anew. */
const answerClaims = ({ revision, formRef, pages }: DeclaredForm): readonly Claim[] =>
  pages.flatMap(({ title, lines }) =>
    lines
      .filter(({ answer }) => answer.trim() !== '')
      .map((line) => ({
        key: `answer|${revision}|${formRef}|${line.questionId}`,
        kind: 'answer' as const,
        group: ofRevision(title, revision),
        label: line.question,
        value: line.shown,
        formRef,
        questionId: line.questionId,
        ...(line.source ? { source: line.source } : {}),
        files: line.file ? [{ fileId: line.file.fileId as StoredFileId, name: line.file.name }] : [],
      })),
  )

const countsOf = ({ originals, copies, files }: DossierComponent): Words => {
  const vi = [originals > 0 ? `${originals} bản chính` : '', copies > 0 ? `${copies} bản sao` : '', files.length > 0 ? `${files.length} tệp` : '']
  const en = [originals > 0 ? `${originals} original(s)` : '', copies > 0 ? `${copies} copies` : '', files.length > 0 ? `${files.length} file(s)` : '']
  return { vi: vi.filter((part) => part !== '').join(' · '), en: en.filter((part) => part !== '').join(' · ') }
}

const componentClaims = (components: readonly DossierComponent[]): readonly Claim[] =>
  components.map((component) => ({
    key: `component|${component.serial}`,
    kind: 'component' as const,
    group: ofRevision(PAPERS, component.revision ?? 1),
    label: { vi: component.name, en: component.name },
    value: countsOf(component),
    ...(component.key ? { componentKey: component.key } : {}),
    files: component.files,
  }))

/** Lines of a published sheet that say nothing. */
const NOTHING = /^(không( có)?|không có thông tin|không quy định)[.]?$/i

const conditionClaims = (conditions: string | undefined): readonly Claim[] =>
  (conditions ?? '')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !NOTHING.test(line))
    .map((line, index) => ({ key: `condition|${index + 1}`, kind: 'condition' as const, group: CONDITIONS, label: { vi: line, en: line }, value: { vi: '', en: '' }, files: [] }))

export type ClaimSources = { readonly forms: readonly DeclaredForm[]; readonly components: readonly DossierComponent[]; readonly conditions?: string }

/** Everything there is to compare, in the order it is read. */
export const claimsOf = ({ forms, components, conditions }: ClaimSources): readonly Claim[] => [
  ...forms.flatMap(answerClaims),
  ...componentClaims(components),
  ...conditionClaims(conditions),
]
