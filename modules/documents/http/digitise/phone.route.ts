import { ok } from '../../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../../platform/http/route.ts'
import { drawQr } from '../../../../platform/pdf/draw-qr.ts'
import type { ScanRefusal } from '../../application/digitise/add-scans.ts'
import type { BenchDone, BenchMissing } from '../../application/digitise/find-bench.ts'
import { addPhonePicture, checkPhone, lendPhone, takePhoneLink, type PhoneRefusal } from '../../application/digitise/lend-phone.ts'
import * as contracts from '../../contract-digitise.ts'
import { MAX_FILE_BYTES, type FileRefusal } from '../../domain/inspect-file.ts'
import { fileRefusals } from '../refusal-words.ts'
import { benchRefusals, phoneRefusals, scanRefusals } from './bench-refusal-words.ts'

export const lendPhoneRoute = (publicUrl: string): Route =>
  defineRoute<typeof contracts.lendPhone, BenchMissing | BenchDone>({
    contract: contracts.lendPhone,
    permission: { may: 'store', on: 'file' },
    audit: { event: 'phone-lent', about: ({ params }) => ({ thing: 'bench', thingId: params.benchId }) },
    refusals: { 'bench-not-found': benchRefusals['bench-not-found'], 'bench-done': benchRefusals['bench-done'] },
    handle: async (work, { params }) => {
      const lent = await lendPhone(work, params.benchId)
      if (!lent.ok) return lent
      const address = `${publicUrl}/quet/${lent.value.link}`
      return ok({ address, qr: drawQr(address), until: lent.value.until })
    },
  })

export const takePhoneLinkRoute = defineRoute<typeof contracts.takePhoneLink, PhoneRefusal>({
  contract: contracts.takePhoneLink,
  permission: 'public',
  audit: { event: 'phone-taken' },
  refusals: phoneRefusals,
  perMinute: 20,
  handle: (work, { params }) => takePhoneLink(work, params.link),
})

export const checkPhoneRoute = defineRoute<typeof contracts.checkPhone, PhoneRefusal>({
  contract: contracts.checkPhone,
  permission: 'public',
  audit: { event: false, because: 'a moment, and nothing of anybody' },
  refusals: phoneRefusals,
  perMinute: 120,
  handle: (work, { params }) => checkPhone(work, params.phoneKey),
})

export const addPhonePictureRoute = defineRoute<typeof contracts.addPhonePicture, PhoneRefusal | FileRefusal | ScanRefusal>({
  contract: contracts.addPhonePicture,
  permission: 'public',
  audit: { event: 'phone-picture-added' },
  refusals: { ...fileRefusals, ...scanRefusals, ...phoneRefusals },
  bodyLimit: MAX_FILE_BYTES,
  perMinute: 120,
  handle: (work, { params, body, fileName = 'anh.jpg' }) => addPhonePicture(work, { phoneKey: params.phoneKey, bytes: body, fileName }),
})
