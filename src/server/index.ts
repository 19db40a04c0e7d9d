/** The HTTP server: the API and the page. */
export { createApp } from './app.ts';
export type { AppOptions } from './app.ts';
export { listen } from './listen.ts';
export type { Listening } from './listen.ts';
export { loadPage } from './pageFiles.ts';
export type { PageFile } from './pageFiles.ts';
export { answerSeries } from './answerSeries.ts';
export { viewArticle, viewEvent, viewInitiative, viewListed, viewSeries } from './views.ts';
export { exportFile } from './exports/exportFile.ts';
export type { ExportFile, ExportRequest } from './exports/request.ts';
