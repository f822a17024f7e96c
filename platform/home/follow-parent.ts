/**
 * The bootstrap keeps a channel open to the server it started. When it is killed outright the channel breaks, and the
 * server must not stay behind with the port and the folder. Without a channel (started by hand, by systemd) nothing happens.
 */
export const followParent = (onGone: () => void): void => {
  if (process.send === undefined) return
  process.once('disconnect', onGone)
  // The channel alone must not keep a finished process alive.
  process.channel?.unref()
}
