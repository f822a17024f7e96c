import { join } from 'node:path'
import { noting } from '../../modules/integrations/connections.ts'
import { openVneidSigner, type VneidSigner } from '../../modules/integrations/vneid-signing.ts'
import type { SigningDesk } from '../../modules/official-documents/index.ts'
import type { Config } from '../../platform/config/config.ts'
import { systemNow } from '../../platform/clock/system-now.ts'
import { requestTimeStamp } from '../../platform/signing/sign/request-time-stamp.ts'
import { openSoftSigner } from '../../platform/signing/sign/soft-signer.ts'
import { readTrustFolder } from '../../platform/signing/trust/read-trust-folder.ts'
import type { TrustList } from '../../platform/signing/trust/trust-list.ts'
import type { Simulated } from './simulated.ts'

/** Simulators belong to the demonstration: without it none is asked, whatever ran before. */
const simulatedIn = ({ demo }: Config, { signing }: Simulated): Config['signing'] => (demo ? signing : {})

/** VNeID by its address; its clock is the real one, whatever a rehearsal's says. */
export const vneidAt = (address: string): VneidSigner => openVneidSigner(address, systemNow)

/** The provider of the configuration, else the simulated one; opened on first use. */
const remoteSigner = (config: Config, simulated: Simulated): Pick<VneidSigner, 'ask' | 'poll' | 'readWord'> & { readonly certificates: () => VneidSigner['certificates'] | undefined } => {
  let opened: { readonly address: string; readonly signer: VneidSigner } | undefined
  const current = (): VneidSigner | undefined => {
    const address = config.signing.remote ?? simulatedIn(config, simulated).remote
    if (address === undefined) return undefined
    if (opened?.address !== address) opened = { address, signer: vneidAt(address) }
    return opened.signer
  }
  const nobody = () => Promise.reject(new Error('no remote signing is configured'))
  return {
    ask: (credential, documents) => current()?.ask(credential, documents) ?? nobody(),
    poll: (handle) => current()?.poll(handle) ?? nobody(),
    readWord: (word) => current()?.readWord(word),
    certificates: () => current()?.certificates,
  }
}

const TRUST_KEPT_MS = 60_000

/** Read again each minute: a root put into the folder is believed without a restart. */
const trustOf = ({ signingFolder, demo }: Config): SigningDesk['trust'] => {
  let kept: { readonly at: number; readonly list: Promise<TrustList> } | undefined
  return () => {
    const at = performance.now()
    if (kept === undefined || at - kept.at > TRUST_KEPT_MS) kept = { at, list: readTrustFolder(join(signingFolder, 'trust'), { demo }) }
    return kept.list
  }
}

/** Keys in files, keys in phones, the clock that stamps and the list of whom we believe. */
export const signingDeskOf = (config: Config, simulated: Simulated): SigningDesk => {
  const vneid = remoteSigner(config, simulated)
  return {
    signers: { soft: openSoftSigner(join(config.signingFolder, 'keys'), config), vneid },
    stamp: async (bytes) => {
      const address = config.signing.stamp ?? simulatedIn(config, simulated).stamp
      return address === undefined ? undefined : noting('time-stamp', () => requestTimeStamp(address, bytes))
    },
    trust: trustOf(config),
    readWord: vneid.readWord,
    certificates: vneid.certificates,
    demo: config.demo,
  }
}
