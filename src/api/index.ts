/** The contract between server and web app: routes, schemas, and the form of the page's address. */
export { openApiDescription } from './openapi.ts';
export { decodeDays, decodePageState, encodePageState } from './pageState.ts';
export type { PageState } from './pageState.ts';
export {
  DOWNLOADS,
  betweenQuery,
  claimQuery,
  downloadQuery,
  eventsQuery,
  exportQuery,
  scopeQuery,
  routes,
  seriesQuery,
  whyQuery,
} from './routes.ts';
export type { Route } from './routes.ts';
export * from './measureSchemas.ts';
export * from './schemas.ts';
