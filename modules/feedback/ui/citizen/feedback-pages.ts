import { followAction, FollowPage, loadFollow } from './follow-page.tsx'
import { loadPublished, PublishedPage } from './published-page.tsx'
import { loadSend, sendAction, SendPage } from './send-page.tsx'

/** The three come together: whoever sends follows, and no other page carries more than one address for them. */
export const FEEDBACK_PAGES = {
  send: { loader: loadSend, action: sendAction, Component: SendPage },
  follow: { loader: loadFollow, action: followAction, Component: FollowPage },
  published: { loader: loadPublished, Component: PublishedPage },
}
