import type { ReactNode } from 'react'

const PATHS = {
  search: 'M11 4a7 7 0 1 0 4.2 12.6l4.6 4.6 1.4-1.4-4.6-4.6A7 7 0 0 0 11 4Zm0 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z',
  check: 'm9.5 17.6-5.3-5.3 1.5-1.5 3.8 3.9 8.8-8.9 1.5 1.5Z',
  cross: 'm6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4Z',
  chevronDown: 'm12 15.8-6.7-6.7 1.4-1.4 5.3 5.3 5.3-5.3 1.4 1.4Z',
  chevronRight: 'm9.1 18.7-1.4-1.4 5.3-5.3-5.3-5.3 1.4-1.4 6.7 6.7Z',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 2a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm1 2v4.6l3.2 3.2-1.4 1.4L11 12.4V7Z',
  money: 'M3 6h18v12H3Zm2 2v8h14V8Zm7 1.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  place: 'M12 2.5a7 7 0 0 1 7 7c0 4.6-7 12-7 12s-7-7.4-7-12a7 7 0 0 1 7-7Zm0 2a5 5 0 0 0-5 5c0 2.5 3 6.4 5 8.9 2-2.5 5-6.4 5-8.9a5 5 0 0 0-5-5Zm0 2.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  online: 'M4 5h16v11H4Zm2 2v7h12V7Zm-4 11h20v2H2Z',
  document: 'M6 2h8l5 5v15H6Zm2 2v16h9V9h-5V4Zm6 .8V7h2.2ZM9.5 12h6v1.6h-6Zm0 3.5h6v1.6h-6Z',
  download: 'M11 3h2v9.2l3.3-3.3 1.4 1.4L12 16l-5.7-5.7 1.4-1.4 3.3 3.3ZM4 18h16v2H4Z',
  print: 'M7 3h10v5h3a1 1 0 0 1 1 1v8h-4v4H7v-4H3V9a1 1 0 0 1 1-1h3Zm2 2v3h6V5Zm0 9v5h6v-5Zm-4-4v5h2v-3h10v3h2v-5Z',
  person: 'M12 3a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm0 2a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Zm0 9c4.4 0 8 2.3 8 5.5V21H4v-1.5C4 16.3 7.6 14 12 14Zm0 2c-2.9 0-5.2 1.2-5.8 3h11.6c-.6-1.8-2.9-3-5.8-3Z',
  warn: 'M12 3 22.5 21h-21Zm0 4L5 19h14Zm-1 3.5h2v4.5h-2Zm0 5.5h2v2h-2Z',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 2a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm-1 5.5h2V17h-2ZM11 7h2v2h-2Z',
  law: 'M11 3h2v1.8l6 1.4-.4 1.9-.3-.1L21.5 15c0 1.7-1.8 3-4 3s-4-1.3-4-3l2.9-7.5L13 6.8V19h4v2H7v-2h4V6.8l-3.4.7L10.5 15c0 1.7-1.8 3-4 3s-4-1.3-4-3l3.2-7-.3.1L5 6.2l6-1.4ZM6.5 9.6 4.7 15h3.6Zm11 0L15.7 15h3.6Z',
  menu: 'M3 6h18v2H3Zm0 5h18v2H3Zm0 5h18v2H3Z',
  plus: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6Z',
  external: 'M5 5h6v2H7v10h10v-4h2v6H5Zm9-1h6v6h-2V7.4l-6.3 6.3-1.4-1.4L16.6 6H14Z',
  bell: 'M12 2.5a6 6 0 0 1 6 6v5l2 3.5H4l2-3.5v-5a6 6 0 0 1 6-6Zm0 2a4 4 0 0 0-4 4v5.6L7.4 15h9.2l-.6-.9V8.5a4 4 0 0 0-4-4ZM10 18.5h4a2 2 0 0 1-4 0Z',
  moon: 'M14.5 3.2A9 9 0 1 0 21 15.6 8 8 0 0 1 14.5 3.2ZM11.7 5.1a10 10 0 0 0 6.1 12.1A7 7 0 1 1 11.7 5Z',
  flag: 'M5 3h13l-2.5 5L18 13H7v8H5Zm2 2v6h7.8l-1.5-3 1.5-3Z',
  family: 'M8 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6Zm8 1.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM3 20v-5a5 5 0 0 1 10 0v5h-2v-5a3 3 0 0 0-6 0v5Zm12 0v-6.5c0-.7-.2-1.4-.5-2a4.5 4.5 0 0 1 6.5 4V20h-2v-4.5a2.5 2.5 0 0 0-2-2.4V20Z',
  home: 'm12 3 10 8.5-1.3 1.5L19 11.6V21h-6v-6h-2v6H5v-9.4L3.3 13 2 11.5Zm0 2.6L7 10v9h2v-6h6v6h2v-9Z',
  work: 'M9 3h6a1 1 0 0 1 1 1v3h5v14H3V7h5V4a1 1 0 0 1 1-1Zm1 2v2h4V5ZM5 9v3.5h14V9Zm0 5.5V19h14v-4.5Z',
  heart: 'M12 21C5 15.5 2.5 12 2.5 8.5A5 5 0 0 1 12 6a5 5 0 0 1 9.5 2.5C21.5 12 19 15.5 12 21Zm0-2.6c5.4-4.4 7.5-7.2 7.5-9.9a3 3 0 0 0-6-.5h-3a3 3 0 0 0-6 .5c0 2.7 2.1 5.5 7.5 9.9Z',
  book: 'M4 4h6a3 3 0 0 1 2 .8A3 3 0 0 1 14 4h6v15h-6a2 2 0 0 0-2 1.5A2 2 0 0 0 10 19H4Zm2 2v11h4c.4 0 .7.1 1 .2V7a1 1 0 0 0-1-1Zm8 0a1 1 0 0 0-1 1v10.2c.3-.1.6-.2 1-.2h4V6Z',
  land: 'M3 5l6-2 6 2 6-2v16l-6 2-6-2-6 2Zm2 1.5v11.7l3-1V5.5Zm5-1v11.7l4 1.3V6.8Zm6 1.3v11.7l3-1V5.8Z',
  car: 'M6 6h12l3 6v7h-3v-2H6v2H3v-7Zm1.3 2-2 4h13.4l-2-4ZM5 14v1h14v-1Z',
  shield: 'M12 2.5 20 5v6c0 5-3.4 8.8-8 10.5C7.4 19.8 4 16 4 11V5Zm0 2.1L6 6.5V11c0 3.8 2.4 6.8 6 8.3 3.6-1.5 6-4.5 6-8.3V6.5Z',
  star: 'm12 2.5 2.9 6 6.6.9-4.8 4.6 1.2 6.5L12 17.4l-5.9 3.1 1.2-6.5L2.5 9.4l6.6-.9Zm0 4.5-1.6 3.3-3.6.5 2.6 2.5-.6 3.6L12 15.2l3.2 1.7-.6-3.6 2.6-2.5-3.6-.5Z',
  candle: 'M12 2c1.7 1.9 2.5 3.2 2.5 4.3a2.5 2.5 0 0 1-5 0C9.5 5.2 10.3 3.9 12 2ZM8 10h8v11H8Zm2 2v7h4v-7Z',
  shop: 'M4 4h16l2 6v2h-1.5v8h-17v-8H2v-2Zm1.4 2-1.3 4h15.8l-1.3-4ZM5.5 12v6H13v-4h4v4h1.5v-6Z',
  calendar: 'M7 2h2v2h6V2h2v2h3a1 1 0 0 1 1 1v16H3V5a1 1 0 0 1 1-1h3Zm-2 8v9h14v-9Zm0-4v2h14V6Z',
  sort: 'M8 4l4 5H4Zm0 16-4-5h8ZM14 7h7v2h-7Zm0 4h5v2h-5Zm0 4h3v2h-3Z',
} as const

export type IconName = keyof typeof PATHS

/** Decoration only: the words beside it carry the meaning, so it is hidden from screen readers. */
export const Icon = (props: { readonly name: IconName; readonly size?: 's' | 'm' | 'l' }): ReactNode => (
  <svg className={`mc-icon mc-icon-${props.size ?? 'm'}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={PATHS[props.name]} fill="currentColor" fillRule="evenodd" />
  </svg>
)
