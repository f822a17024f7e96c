// Luật Lưu trữ 33/2024/QH15, TT 13/2023/TT-BNV Điều 3: the papers of a dossier are kept and go together, counted from its end.
import type { DossierId, StoredFileId } from '../../../kernel/ids.ts'
import { instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { ClosedMatter, PaperUseKind, RetentionSource, UseOfFile } from '../../documents/index.ts'
import type { AnswerRecord } from '../../forms/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { fold } from '../domain/evolve.ts'
import { listEndedIds } from '../store/closed-matters.view.ts'
import { listAnswers, listJournals } from '../store/dossier-store.ts'
import { listInDossiers, listInDrafts, type NamedFile } from '../store/used-files.view.ts'
import { readDossier } from './show-dossier.ts'

type Paper = ClosedMatter['papers'][number]

const of = (kind: PaperUseKind, files: readonly ({ readonly fileId: StoredFileId; readonly name: string } | undefined)[]): readonly Paper[] => files.flatMap((file) => (file ? [{ fileId: file.fileId, kind, name: file.name }] : []))

const answered = async (work: Work, dossierId: DossierId): Promise<readonly { readonly fileId: StoredFileId; readonly name: string }[]> =>
  (await listAnswers(work.tx, dossierId)).flatMap(({ record }) => (record as AnswerRecord).pages.flatMap(({ lines }) => lines.flatMap(({ file }) => (file ? [{ fileId: file.fileId as StoredFileId, name: file.name }] : []))))

export const papersOf = async (work: Work, dossier: Dossier): Promise<readonly Paper[]> => [
  ...of('result', dossier.results),
  ...of('component', [...dossier.components, ...dossier.obligations.flatMap(({ proofs = [] }) => proofs)].flatMap(({ files }) => files)),
  ...of('component', await answered(work, dossier.id)),
  ...of('working-paper', [...dossier.verifications.map(({ minutes }) => minutes), ...dossier.opinions.map(({ answer }) => answer?.file), ...dossier.branches.map(({ done }) => done?.file)]),
]

const closedOn = ({ endedAt }: Dossier): { readonly closedOn?: PlainDate } => (endedAt ? { closedOn: plainDateAt(endedAt) } : {})

const loadAll = async (work: Work, ids: readonly DossierId[]): Promise<readonly Dossier[]> => {
  const journals = await listJournals(work.tx, ids)
  return ids.flatMap((id) => fold(journals.get(id) ?? []) ?? [])
}

const matterOf = async (work: Work, dossier: Dossier): Promise<readonly ClosedMatter[]> => {
  const { closedOn: ended } = closedOn(dossier)
  return ended ? [{ subjectId: dossier.id, label: dossier.code ?? dossier.id, closedOn: ended, papers: await papersOf(work, dossier) }] : []
}

/** What is named where no paper of the dossier stands, in words of long ago or in a supplement not sent yet, is a component all the same. */
const usesIn = async (work: Work, dossier: Dossier, named: readonly NamedFile[]): Promise<readonly UseOfFile[]> => {
  const papers = await papersOf(work, dossier)
  return named.flatMap(({ fileId }) => {
    const kinds = papers.flatMap((paper) => (paper.fileId === fileId ? [paper.kind] : []))
    return (kinds.length > 0 ? kinds : ['component' as const]).map((kind) => ({ fileId: fileId as StoredFileId, subjectId: dossier.id, kind, ...closedOn(dossier) }))
  })
}

export const dossierPapers: RetentionSource = {
  kinds: ['component', 'working-paper'],
  listClosed: async (work, { unitId, closedBefore, after, limit }) => {
    const ids = await listEndedIds(work.tx, { unitId, before: instantOn(closedBefore, 0), after, limit })
    const matters: ClosedMatter[] = []
    for (const dossier of await loadAll(work, ids)) matters.push(...(await matterOf(work, dossier)))
    return { matters, ...(ids.length === limit ? { next: ids.at(-1) } : {}) }
  },
  findMatter: async (work, reference) => {
    const read = await readDossier(work, reference)
    if (!read.ok) return undefined
    const { id, code, resolvingUnitId } = read.value.dossier
    return { subjectId: id, label: code ?? id, unitId: resolvingUnitId }
  },
  usesOf: async (work, files) => {
    if (files.length === 0) return []
    const fileIds = files.map(({ fileId }) => fileId)
    const [named, drafted] = await Promise.all([listInDossiers(work.tx, fileIds), listInDrafts(work.tx, fileIds)])
    const inDossiers = Map.groupBy(named, ({ subjectId }) => subjectId)
    const uses = drafted.map(({ fileId, subjectId }): UseOfFile => ({ fileId: fileId as StoredFileId, subjectId, kind: 'draft' }))
    for (const dossier of await loadAll(work, [...inDossiers.keys()] as DossierId[])) uses.push(...(await usesIn(work, dossier, inDossiers.get(dossier.id) ?? [])))
    return uses
  },
}
