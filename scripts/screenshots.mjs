import { ensureBrowsers, ensurePackages, typescript } from './setup.mjs';

/** `npm run screenshots`: every state of the popup as an image in `.output/screenshots/`; build first. */
ensurePackages();
await ensureBrowsers(['chromium']);
const { takePictures } = await typescript('scripts/screenshots.ts');
await takePictures();
