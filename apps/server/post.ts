import { openPostOffice } from '../../modules/integrations/post.ts'
import type { PostOffice, PostPorts } from '../../modules/post/ports.ts'
import type { Config } from '../../platform/config/config.ts'

let simulated: string | undefined

/** What the simulator is reached by, once it has started. */
export const useSimulatedPost = (address: string): void => {
  simulated = address
}

export const postPorts = ({ post, publicUrl }: Config): PostPorts => {
  let opened: { readonly address: string; readonly office: PostOffice } | undefined
  return {
    publicUrl,
    office: () => {
      const address = post ?? simulated
      if (address === undefined) return undefined
      if (opened?.address !== address) opened = { address, office: openPostOffice(address) }
      return opened.office
    },
  }
}
