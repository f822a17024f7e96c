export const documentsVi = {
  size: (kilobytes: number): string => (kilobytes >= 1024 ? `${(kilobytes / 1024).toFixed(1).replace('.', ',')} MB` : `${Math.max(1, Math.round(kilobytes))} kB`),
  fingerprint: (head: string): string => `mã băm ${head}…`,
  accepted: 'PDF, JPG, PNG, TIFF, Word hoặc Excel.',
  none: 'Chưa có tệp nào.',
  notScanned: 'chưa quét mã độc',
}
