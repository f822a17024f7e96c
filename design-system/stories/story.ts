import type { ReactNode } from 'react'

/** A part shown in one state. Stories are the fixtures of the UI tests: each is drawn, measured and read by axe. */
export type Story = { readonly name: string; readonly show: () => ReactNode }
export type StoryGroup = { readonly title: string; readonly stories: readonly Story[] }
