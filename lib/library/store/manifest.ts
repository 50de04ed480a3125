export const MANIFEST = 'manifest';
