/** Where a form carries the ids of files its `UploadField` has stored already. */
export const storedFieldName = (field: string): string => `${field}-stored`
