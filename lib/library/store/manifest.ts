export const MANIFEST_KEY = 'manifest';
