import type { Work } from '../../../platform/work.ts'
import type { FilingDraftForgotten } from '../../dossiers/index.ts'
import { deleteNote } from '../store/reception-note-store.ts'

/** What was typed beside a draft goes with it. */
export const onDraftForgotten = ({ tx }: Work, { ownerId, draftId }: FilingDraftForgotten): Promise<void> => deleteNote(tx, { ownerId, draftId })
