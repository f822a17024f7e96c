export const TOOL_FLAGS: readonly string[]
export const SERVER_FLAGS: readonly string[]
export const commandFlags: (words: readonly string[]) => readonly string[]
