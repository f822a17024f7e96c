export declare const isInstalled: (root: string) => Promise<boolean>
