export declare const isBuilt: (root: string) => Promise<boolean>
