import type { Brand } from './brand.ts'

/** Every id is a UUID (version 7 where we make it), so its order is the order of creation. */
export type UnitId = Brand<string, 'UnitId'>
export type AreaCode = Brand<string, 'AreaCode'>
export type OfficialId = Brand<string, 'OfficialId'>
export type AccountId = Brand<string, 'AccountId'>
export type PersonId = Brand<string, 'PersonId'>
export type SessionId = Brand<string, 'SessionId'>
export type ProcedureCode = Brand<string, 'ProcedureCode'>
export type ProcedureVersionId = Brand<string, 'ProcedureVersionId'>
export type DossierId = Brand<string, 'DossierId'>
export type DossierCode = Brand<string, 'DossierCode'>
export type StoredFileId = Brand<string, 'StoredFileId'>
/** One time at which somebody asks for certified copies; one old result on its way into the vault. */
export type CopyRequestId = Brand<string, 'CopyRequestId'>
export type OldPaperId = Brand<string, 'OldPaperId'>
export type WorkItemId = Brand<string, 'WorkItemId'>
export type PaperRecordId = Brand<string, 'PaperRecordId'>
