import { ok } from '../../../../kernel/outcome.ts'
import { defineRoute, type Prepared } from '../../../../platform/http/route.ts'
import { joinPictures, keepJoined, type JoinedPictures, type JoinRefusal } from '../../application/digitise/join-pictures.ts'
import * as contracts from '../../contract-digitise.ts'
import { viewOf } from '../../domain/file-view.ts'
import { closedFileRefusals } from '../refusal-words.ts'

export const joinPicturesRoute = defineRoute<typeof contracts.joinPictures, JoinRefusal, Prepared & JoinedPictures>({
  contract: contracts.joinPictures,
  permission: { may: 'store', on: 'file' },
  audit: { event: 'file-stored', about: (_input, { id }) => ({ thing: 'stored-file', thingId: id }) },
  refusals: {
    ...closedFileRefusals,
    'pictures-not-joined': [
      422,
      'Chỉ ghép được ảnh JPG, PNG, TIFF và PDF mở được của đơn vị bạn, cộng lại nhiều nhất {most} trang. Chưa ghép gì, các tệp vẫn còn; hãy bỏ tệp khác loại, hoặc gửi một tệp PDF đủ trang.',
      'Only JPG, PNG, TIFF pictures and readable PDFs of your unit are joined, {most} pages at most. Nothing was joined and the files are kept; take out the others, or send one PDF with every page.',
    ],
  },
  perMinute: 120,
  prepare: (work, { body }) => joinPictures(work, body.fileIds, body.title),
  handle: async (work, { prepared }) => ok(viewOf(await keepJoined(work, prepared))),
})
