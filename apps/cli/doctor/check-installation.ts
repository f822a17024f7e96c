import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../../platform/config/config.ts'
import { findHolder } from '../../../platform/home/claim-home.ts'
import { ensurePortFree } from '../../../platform/home/ensure-port-free.ts'
import { explainFault } from '../../../platform/home/explain-fault.ts'
import { codeOf } from '../../../platform/home/folder-faults.ts'
import { foldersOf } from '../../server/house/disks.ts'
import { nothingAt } from '../require-home.ts'
import { checkDisks } from './check-machine.ts'
import { bad, good, warning, wordsOf } from './finding.ts'
import type { Finding } from './finding.ts'

const isLocal = (host: string): boolean => ['127.0.0.1', '::1', 'localhost'].includes(host)

const checkFolder = async (config: Config): Promise<Finding> => {
  const probe = join(config.home, `.probe-${process.pid}`)
  try {
    await stat(config.home).catch((cause: unknown) => Promise.reject(codeOf(cause) === 'ENOENT' ? nothingAt(`MOTCUA_HOME=${config.home}`) : cause))
    await writeFile(probe, 'x'.repeat(4096))
    await rm(probe)
    return good('folder', config.home)
  } catch (cause) {
    const fault = explainFault(cause, config)
    return bad('folder', fault?.vi ?? wordsOf(cause), fault?.en ?? wordsOf(cause))
  }
}

const checkServer = async (config: Config): Promise<Finding> => {
  const holder = await findHolder(config.home)
  if (!holder) {
    const fault = await ensurePortFree(config.host, config.port).then(() => undefined, (cause: unknown) => explainFault(cause, config))
    return fault ? bad('port', fault.vi, fault.en) : good('server', `đang dừng; cổng ${config.port} còn trống`, `stopped; port ${config.port} is free`)
  }
  const answer = await fetch(`http://127.0.0.1:${holder.port}/health/ready`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
  const where = `${holder.publicUrl} (${holder.pid})`
  if (answer?.ok) return good('server', `đang chạy ở ${where}`, `runs at ${where}`)
  const said = answer ? await answer.text() : 'không trả lời / no answer'
  return bad('server', `Máy chủ ${where} chưa sẵn sàng: ${said}`, `The server ${where} is not ready: ${said}`)
}

const checkDemo = (config: Config): Finding => {
  if (!config.demo) return good('demo', 'DEMO=off')
  if (isLocal(config.host)) return good('demo', 'DEMO=on, chỉ nghe trên máy này', 'DEMO=on, listening on this machine only')
  return warning(
    'demo',
    `DEMO=on nhưng máy chủ nghe trên ${config.host}: tài khoản trình diễn có mật khẩu ai cũng biết. Khi dùng thật hãy đặt DEMO=off.`,
    `DEMO=on while listening on ${config.host}: demo accounts have passwords everybody knows. For real work set DEMO=off.`,
  )
}

const checkAddress = (config: Config): Finding => {
  const { deskUrl } = config
  const url = new URL(config.publicUrl)
  if (url.protocol === 'https:' || isLocal(url.hostname)) return good('address', deskUrl === undefined ? config.publicUrl : `${config.publicUrl}, bàn làm việc / desk ${deskUrl}`)
  return warning(
    'address',
    `PUBLIC_URL=${config.publicUrl} không mã hoá; hãy đặt một cổng HTTPS phía trước và sửa PUBLIC_URL.`,
    `PUBLIC_URL=${config.publicUrl} is not encrypted; put HTTPS in front and correct PUBLIC_URL.`,
  )
}

const checkSignIn = (config: Config): Finding =>
  config.demo || config.vneid
    ? good('citizen sign-in', config.vneid?.issuer ?? 'mô phỏng / simulator')
    : warning('citizen sign-in', 'DEMO=off và chưa đặt VNEID_ISSUER: công dân chưa đăng nhập được.', 'DEMO=off and no VNEID_ISSUER: citizens cannot sign in.')

export const checkInstallation = async (config: Config): Promise<readonly Finding[]> => {
  const folder = await checkFolder(config)
  return [folder, ...(await checkDisks(foldersOf(config))), await checkServer(config), checkAddress(config), checkDemo(config), checkSignIn(config)]
}
