import type { ReactNode } from 'react'
import { UploadField } from '../../documents/widgets.tsx'
import type { AskedFile } from '../../forms/widgets.tsx'

/** Uploads in parts with scripts, a plain file input without; the page is sent once the file is there. */
export const formFileField = (draftId: string, unitId?: string) => ({ fileId, ...asked }: AskedFile): ReactNode => (
  <UploadField {...asked} unitId={unitId} purpose={`draft-${draftId}-${asked.name}`.slice(0, 120)} listed={fileId === undefined ? [] : [fileId]} thenPress={{ name: 'go', value: 'stay' }} />
)

/** The same for a question asked anew: the supplement is kept once the file is there. */
export const askedFileField = (dossierId: string) => ({ fileId, ...asked }: AskedFile): ReactNode => (
  <UploadField {...asked} purpose={`supplement-${dossierId}-${asked.name}`.slice(0, 120)} listed={fileId === undefined ? [] : [fileId]} thenPress={{ name: 'go', value: 'save' }} />
)
