// Luật Lưu trữ 33/2024/QH15, TT 13/2023/TT-BNV Điều 3: the papers of a dossier are kept and go together, counted from its end.
import type { DossierId, StoredFileId } from '../../../kernel/ids.ts'
import { instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { ClosedMatter, PaperUseKind, RetentionSource, UsedFile, UseOfFile } from '../../documents/index.ts'
import type { AnswerRecord } from '../../forms/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { fold } from '../domain/evolve.ts'
import { listEndedIds, listInDrafts, listNaming } from '../store/closed-matters.view.ts'
import { listAnswers, listJournals } from '../store/dossier-store.ts'
import { readDossier } from './show-dossier.ts'

type Paper = ClosedMatter['papers'][number]

const of = (kind: PaperUseKind, files: readonly ({ readonly fileId: StoredFileId; readonly name: string } | undefined)[]): readonly Paper[] => files.flatMap((file) => (file ? [{ fileId: file.fileId, kind, name: file.name }] : []))

const answered = async (work: Work, dossierId: DossierId): Promise<readonly { readonly fileId: StoredFileId; readonly name: string }[]> =>
  (await listAnswers(work.tx, dossierId)).flatMap(({ record }) => (record as AnswerRecord).pages.flatMap(({ lines }) => lines.flatMap(({ file }) => (file ? [{ fileId: file.fileId as StoredFileId, name: file.name }] : []))))

const papersOf = async (work: Work, dossier: Dossier): Promise<readonly Paper[]> => [
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

/** A file the journal names where no rule of ours expects it is in use all the same. */
const usesIn = async (work: Work, dossier: Dossier, fileIds: ReadonlySet<string>): Promise<readonly UseOfFile[]> => {
  const theirs = (await papersOf(work, dossier)).filter(({ fileId }) => fileIds.has(fileId))
  return theirs.map(({ fileId, kind }) => ({ fileId, subjectId: dossier.id, kind, ...closedOn(dossier) }))
}

const ownersOf = (files: readonly UsedFile[]) => ({
  personIds: [...new Set(files.flatMap(({ owner }) => (owner.kind === 'person' ? [owner.personId] : [])))],
  unitIds: [...new Set(files.flatMap(({ owner }) => (owner.kind === 'unit' ? [owner.unitId] : [])))],
})

export const dossierPapers: RetentionSource = {
  kinds: ['component', 'working-paper'],
  listClosed: async (work, { unitId, closedBefore, after, limit }) => {
    const dossiers = await loadAll(work, await listEndedIds(work.tx, { unitId, before: instantOn(closedBefore, 0), after, limit }))
    const matters: ClosedMatter[] = []
    for (const dossier of dossiers) matters.push(...(await matterOf(work, dossier)))
    return matters
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
    const dossiers = await loadAll(work, await listNaming(work.tx, fileIds, ownersOf(files)))
    const uses: UseOfFile[] = []
    for (const dossier of dossiers) uses.push(...(await usesIn(work, dossier, new Set(fileIds))))
    const drafts = await listInDrafts(work.tx, fileIds)
    return [...uses, ...drafts.map(({ draftId, fileId }): UseOfFile => ({ fileId: fileId as StoredFileId, subjectId: draftId, kind: 'draft' }))]
  },
}
