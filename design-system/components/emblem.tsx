import type { ReactNode } from 'react'

/** The mark: an open door under a roof with upturned eaves. */
export const Emblem = (): ReactNode => (
  <svg className="mc-emblem" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <path className="mc-emblem-roof" d="M24 4c5 5 12 8 21 9l-2 5H5l-2-5c9-1 16-4 21-9Z" />
    <path className="mc-emblem-posts" d="M8 20h5v24H8Zm27 0h5v24h-5Z" />
    <path className="mc-emblem-door" d="M16 20h16v24l-11-4V24l11-4Z" />
    <circle className="mc-emblem-knob" cx="24.500" cy="33" r="1.600" />
  </svg>
)
