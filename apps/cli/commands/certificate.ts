import { readFile } from 'node:fs/promises'
import { findAccountByName } from '../../../modules/identity/index.ts'
import { addCertificate, type AddCertificate } from '../../../modules/official-documents/index.ts'
import { findUnitByCode } from '../../../modules/organisation/index.ts'
import { systemNow } from '../../../platform/clock/system-now.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import { readCertificate, readPem } from '../../../platform/signing/cms/certificate.ts'
import { describeCertificate } from '../../../platform/signing/validate/describe-certificate.ts'
import type { Work } from '../../../platform/work.ts'
import { vneidAt } from '../../server/signing.ts'
import { defineCommand, textOf, type CommandInput } from '../command.ts'

const fault = (kind: string, vi: string, en: string): OperatorFault => new OperatorFault({ kind, vi, en })

const METHODS = ['soft', 'vneid', 'token'] as const

const methodOf = (given: string): AddCertificate['method'] => {
  const method = METHODS.find((one) => one === given)
  if (method === undefined) throw fault('method-unknown', `--method phải là một trong ${METHODS.join(', ')}.`, `--method must be one of ${METHODS.join(', ')}.`)
  return method
}

const holderOf = async (work: Work, { options }: CommandInput): Promise<AddCertificate['holder']> => {
  const [account, unit] = [textOf(options['account']), textOf(options['unit'])]
  if ((account === '') === (unit === '')) throw fault('holder-missing', 'Cần đúng một trong --account TÊN-ĐĂNG-NHẬP và --unit MÃ-ĐƠN-VỊ.', 'Give exactly one of --account SIGN-IN-NAME and --unit CODE.')
  if (unit !== '') {
    const found = await findUnitByCode(work, unit)
    if (found === undefined) throw fault('unit-unknown', `Không có đơn vị nào mang mã ${unit}.`, `No unit bears the code ${unit}.`)
    return { kind: 'unit', id: found.id }
  }
  const found = await findAccountByName(work, account)
  if (found === undefined) throw fault('account-unknown', `Không có tài khoản ${account}.`, `There is no account ${account}.`)
  return { kind: 'official', id: found.officialId }
}

const chainOf = async (file: string): Promise<readonly [Buffer, ...Buffer[]]> => {
  const pem = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new OperatorFault({ kind: 'file-unreadable', vi: `Không đọc được ${file}.`, en: `Cannot read ${file}.`, cause })
  })
  const [own, ...issuers] = readPem(pem).map(({ der }) => der)
  if (own === undefined) throw fault('certificate-missing', `Trong ${file} không có chứng thư dạng PEM nào.`, `${file} holds no PEM certificate.`)
  return [own, ...issuers]
}

/** Says which certificate an official or an agency signs with from now on; the key stays where it is. */
export const addCertificateCommand = defineCommand({
  name: 'certificate add',
  describe: { vi: 'Đăng ký chứng thư ký số của một cán bộ hoặc một cơ quan', en: 'Registers the signing certificate of an official or an agency' },
  arguments: [{ flags: '<file>', describe: 'chứng thư PEM, kèm các chứng thư cấp trên / PEM certificate with its issuers' }],
  options: [
    { flags: '--account <name>', describe: 'tên đăng nhập của cán bộ / sign-in name of the official' },
    { flags: '--unit <code>', describe: 'mã đơn vị / code of the agency' },
    { flags: '--method <method>', describe: 'soft (khóa trong SIGNING_FOLDER/keys), vneid, token', required: true },
    { flags: '--credential <name>', describe: 'tên khóa ở nơi giữ khóa / name of the key with its keeper (soft: file name, vneid: credentialID)', otherwise: 'token' },
  ],
  examples: ['certificate add chu-tich.pem --account chu-tich@bao-ninh --method vneid --credential CRED-1', 'certificate add dau-ubnd.pem --unit H46.41.62 --method soft --credential ubnd-bao-ninh'],
  run: async ({ work }, input) => {
    const chain = await chainOf(textOf(input.arguments[0]))
    const method = methodOf(textOf(input.options['method']))
    return work(async (inWork) => {
      const { name, validFrom, validTo } = await addCertificate(inWork, { holder: await holderOf(inWork, input), method, credential: textOf(input.options['credential']), chain })
      return { name, method, validFrom, validTo }
    })
  },
  print: ({ name, validTo }) => `${name}: ký bằng chứng thư này từ nay, đến ${validTo.slice(0, 10)} / signs with this certificate from now on`,
})

type Offered = { readonly credential: string; readonly chain: readonly [Buffer, ...Buffer[]]; readonly active: boolean; readonly name: string; readonly serial: string; readonly validTo: string }

/** As VNeID tells them, without those it keeps no certificate of. */
const offeredTo = async (address: string | undefined, personalIdNumber: string): Promise<readonly Offered[]> => {
  if (address === undefined) throw fault('vneid-signing-missing', 'Chưa đặt VNEID_SIGNING_URL nên không hỏi VNeID được. Hãy đặt rồi chạy lại.', 'VNEID_SIGNING_URL is not set, so VNeID cannot be asked. Set it and run again.')
  const listed = await vneidAt(address)
    .listCertificates(personalIdNumber)
    .catch((cause: unknown) => {
      throw new OperatorFault({ kind: 'vneid-away', vi: `VNeID không trả lời được: ${String(cause)}.`, en: `VNeID gives no answer: ${String(cause)}.`, cause })
    })
  return listed.flatMap(({ credential, chain: [own, ...issuers], active }) => {
    if (own === undefined) return []
    const { name, serial, validTo } = describeCertificate(readCertificate(own))
    return [{ credential, chain: [own, ...issuers], active: active && validTo > systemNow(), name, serial, validTo }]
  })
}

const lineOf = ({ credential, name, serial, validTo, active }: Offered): string => `${credential}  ${name}  ${serial}  ${validTo.slice(0, 10)}${active ? '' : '  (không dùng được / not usable)'}`

/** The one that may sign, or the one named. */
const chooseFrom = (offered: readonly Offered[], wanted: string): Offered => {
  const usable = offered.filter(({ active, credential }) => active && (wanted === '' || credential === wanted))
  const [only] = usable
  if (only !== undefined && usable.length === 1) return only
  const lines = offered.map((one) => `\n  ${lineOf(one)}`).join('')
  throw usable.length === 0
    ? fault('certificate-not-offered', `VNeID không có chứng thư dùng được như vậy cho số định danh này.${lines}`, `VNeID has no such usable certificate for this number.${lines}`)
    : fault('certificate-ambiguous', `Người này có nhiều chứng thư; hãy chọn bằng --credential.${lines}`, `This person has several certificates; choose with --credential.${lines}`)
}

/** Asked of VNeID by the person's number, so that nobody copies names of keys by hand. */
export const takeCertificateCommand = defineCommand({
  name: 'certificate take',
  describe: { vi: 'Lấy chứng thư ký từ xa của một cán bộ từ VNeID và đăng ký', en: 'Takes the remote signing certificate of an official from VNeID and registers it' },
  options: [
    { flags: '--account <name>', describe: 'tên đăng nhập của cán bộ / sign-in name of the official', required: true },
    { flags: '--number <number>', describe: 'số định danh cá nhân của người đó / personal identification number', required: true },
    { flags: '--credential <name>', describe: 'credentialID, khi có nhiều / when there are several' },
  ],
  examples: ['certificate take --account chu-tich@bao-ninh --number 044080000001'],
  run: async ({ config, work }, input) => {
    const chosen = chooseFrom(await offeredTo(config.signing.remote, textOf(input.options['number'])), textOf(input.options['credential']))
    return work(async (inWork) => {
      const { name, validFrom, validTo } = await addCertificate(inWork, { holder: await holderOf(inWork, input), method: 'vneid', credential: chosen.credential, chain: chosen.chain })
      return { name, credential: chosen.credential, validFrom, validTo }
    })
  },
  print: ({ name, credential, validTo }) => `${name} (${credential}): ký bằng chứng thư này từ nay, đến ${validTo.slice(0, 10)} / signs with this certificate from now on`,
})
