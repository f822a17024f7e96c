export const receptionAddress = (draftId: string): string => `/desk/counter/${draftId}`
