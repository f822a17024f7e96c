export type {
  AnnouncementDecision,
  ChannelKind,
  CodedName,
  DossierComponentSpec,
  FormTemplate,
  Levy,
  ProcedureCase,
  ProcedureKind,
  ProcedureLevel,
  ProcedureSheet,
  ProcedureStep,
  RegisteredCase,
  ResultDelivery,
  ServiceLevel,
  SubmissionChannel,
} from './domain/procedure-sheet.ts'
export type { ProcedureState, ProcedureVersion } from './domain/procedure-version.ts'
export { applicantParties, channelsOfKind, componentsForCase, offersChannel } from './domain/procedure-version.ts'
export { decidePost, postDecisionOn } from './application/decide-post.ts'
export { requiredAssurance } from './domain/required-assurance.ts'
export { levyMeaning, type LevyMeaning } from './domain/levy-meaning.ts'
export { findLastPublished, findPublished, getPublished, getVersion } from './application/find-published.ts'
export { importFile, importFolder, type ImportRefusal, importSheets } from './application/import-file.ts'
export type { ImportOptions, ImportRun } from './application/import-rows.ts'
export type { ImportFile } from './application/read-import-file.ts'
export { dirtWords, faultWords } from './domain/import/import-words.ts'
export { qualityFactsOn, retiredSectors } from './application/quality-facts.ts'
export type { QualityFacts, SheetPart } from './store/quality-facts.view.ts'
export { workflowPromises } from './application/workflow-limits.ts'
export type { WorkflowPromise } from './store/workflow-limits.view.ts'
/** Announcement decisions, step by step. */
export { draftAnnouncement } from './application/announcing/draft-announcement.ts'
export { checkAnnouncement, submitAnnouncement } from './application/announcing/check-announcement.ts'
export { listAnnouncementsDue } from './application/announcing/announcements-due.ts'
export { showAnnouncement } from './application/announcing/show-announcement.ts'
export { announce, NATIONAL_PROCEDURE_DATABASE, type OutwardAnnouncement } from './application/announcing/announce.ts'
export { onUploaded } from './application/announcing/publish-announcement.ts'
export { listRetired } from './application/list-retired.ts'
export { retireProcedure } from './application/retire-procedure.ts'
export type { PostingsOutOfDate } from './application/posting/alarm-postings.ts'
export { postingsOn, type ListedAt } from './application/posting/postings-on.ts'
export { printGuideBook } from './application/posting/print-edition.ts'
export { readSheets } from './application/posting/read-edition.ts'
export { searchCatalogue } from './application/search-catalogue.ts'
export type { SearchEntry } from './domain/search/search-index.ts'
export { streamOpenData } from './application/export-open-data.ts'
/** Questions in people's words with the code each looks for, for measures of search. */
export { questions as searchQuestions } from './domain/search/questions.fixture.ts'
/** For the adapter of the national database. */
export type { NationalFacts } from './domain/national/national-facts.ts'
export type { NationalAnswer, NationalCatalogue } from './ports.ts'
export { filesOfPostings } from './application/used-files.ts'
