import type { Locator } from 'playwright-core'

/** A folder let go over a place: no script can make one up, so the browser itself is told what the hand holds. */
export const dropFolder = async (place: Locator, folder: string): Promise<void> => {
  await place.scrollIntoViewIfNeeded()
  const box = await place.boundingBox()
  if (!box) throw new Error('nothing to drop a folder on')
  const session = await place.page().context().newCDPSession(place.page())
  const held = { x: box.x + box.width / 2, y: box.y + box.height / 2, data: { items: [], files: [folder], dragOperationsMask: 1 } }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...held })
  await session.detach()
}
