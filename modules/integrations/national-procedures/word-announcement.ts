// Fields of `LayThuTuc` (§4.3), the one published shape of a procedure at the national database; only what the sheet says.
import type { OutwardAnnouncement, ProcedureVersion } from '../../procedures/index.ts'

type Fields = Readonly<Record<string, unknown>>

const CHANNELS = { 'in-person': '1', online: '2', postal: '3' } as const
const CHANGES = { new: '1', amended: '2', abolished: '3' } as const
const dayOf = (on: string): string => `${on.replaceAll('-', '')}000000`

export const wordProcedure = (sheet: ProcedureVersion): Fields => ({
  MATTHC: sheet.code,
  TENTTHC: sheet.name,
  LINHVUCTHUCHIEN: [{ ...(sheet.sector.code === undefined ? {} : { MALINHVUC: sheet.sector.code }), TENLINHVUC: sheet.sector.name }],
  COQUANTHUCHIEN: sheet.agencies.executing.map(({ code, name }) => ({ ...(code === undefined ? {} : { MADONVI: code }), TENDONVI: name })),
  TRINHTUTHUCHIEN: [{ TRUONGHOP: '', TRINHTU: sheet.steps.map(({ name, text }) => ({ TENTRINHTU: name === undefined ? text : `${name}: ${text}` })) }],
  CACHTHUCTHUCHIEN: sheet.channels.map(({ kind, timeLimit, levies, note }) => ({
    KENH: CHANNELS[kind],
    THOIGIAN: [
      {
        ...(timeLimit.unit === 'other' ? { MOTA: timeLimit.text } : { THOIGIANGIAIQUYET: timeLimit.quantity, DONVITINH: timeLimit.unit, ...(note === undefined ? {} : { MOTA: note }) }),
        PHILEPHI: levies.map((levy) => ({ ...(levy.amount === undefined ? {} : { SOTIEN: levy.amount, DONVI: 'VND' }), ...(levy.note === undefined ? {} : { MOTA: levy.note }) })),
      },
    ],
  })),
  THANHPHANHOSO: sheet.cases.map(({ name, components }) => ({
    TRUONGHOP: name,
    GIAYTO: components.map((paper) => ({ ...(paper.code === undefined ? {} : { MAGIAYTO: paper.code }), TENGIAYTO: paper.name, ...(paper.templates[0] ? { TENMAUDON: paper.templates[0].fileName } : {}), SOBANCHINH: paper.originals, SOBANSAO: paper.copies })),
  })),
  ...(sheet.conditions === undefined ? {} : { YEUCAU: sheet.conditions }),
  DOITUONGTHUCHIEN: sheet.applicantKinds.map(({ name }) => ({ TENDOITUONG: name })),
  KETQUATHUCHIEN: sheet.results.map(({ code, name }) => ({ ...(code === undefined ? {} : { MAKETQUA: code }), TENKETQUA: name })),
  CANCUPHAPLY: sheet.legalBasis.map(({ number, title }) => ({ SOVANBAN: number, TENVANBAN: title })),
})

/** The decision with what it announces; `sheets` by version. */
export const wordAnnouncement = ({ announcementId, title, basis, decision, lines }: OutwardAnnouncement, sheets: ReadonlyMap<string, ProcedureVersion>): Fields => ({
  IDQDCB: announcementId,
  SOQDCB: decision.number,
  NGAYBANHANH: dayOf(decision.signedOn),
  NGUOIKY: decision.signer,
  TRICHYEU: title,
  CANCUPHAPLY: [{ SOVANBAN: basis.number, TENVANBAN: basis.title, NGAYHIEULUC: dayOf(basis.effectiveOn) }],
  DANHSACHTTHC: lines.map(({ code, name, change, versionId, retiredOn, replacedByCode }) => {
    const sheet = versionId === undefined ? undefined : sheets.get(versionId)
    return { ...(sheet ? wordProcedure(sheet) : { MATTHC: code, TENTTHC: name }), LOAITHAYDOI: CHANGES[change], ...(retiredOn === undefined ? {} : { NGAYHETHIEULUC: dayOf(retiredOn) }), ...(replacedByCode === undefined ? {} : { MATTHCTHAYTHE: replacedByCode }) }
  }),
})
