import { openPostOffice } from '../../modules/integrations/post.ts'
import type { PostOffice, PostPorts } from '../../modules/post/ports.ts'
import type { Config } from '../../platform/config/config.ts'
import type { Simulated } from './simulated.ts'

export const postPorts = ({ post, publicUrl }: Config, simulated: Simulated): PostPorts => {
  let opened: { readonly address: string; readonly office: PostOffice } | undefined
  return {
    publicUrl,
    office: () => {
      const address = post ?? simulated.post
      if (address === undefined) return undefined
      if (opened?.address !== address) opened = { address, office: openPostOffice(address) }
      return opened.office
    },
  }
}
