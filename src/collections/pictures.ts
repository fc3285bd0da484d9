/** Pictures as PNG, for the routes that serve them. */
export { drawPng } from '~/loader/raster.ts';
