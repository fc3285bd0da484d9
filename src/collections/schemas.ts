/** JSON Schemas of the open data, for the route that serves them. */
export { toJsonSchemas } from '~/schemas/json.ts';
