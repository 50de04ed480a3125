import { ensureBrowsers, ensurePackages, typescript } from './setup.mjs';

/** `npm run pictures`: every state of the popup as a picture in `.output/pictures/`; build first. */
ensurePackages();
await ensureBrowsers(['chromium']);
const { takePictures } = await typescript('scripts/pictures.ts');
await takePictures();
