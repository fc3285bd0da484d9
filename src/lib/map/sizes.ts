/** Size of asset labels, in px; src/styles/map-marks.css has the same. */
export const labelSize = 12;
/** Side of the square around each symbol that answers a pointer, in px; no two of them meet. */
export const targetSize = 24;
/** Radius of the ring of an area, in px. */
export const areaRadius = 16;
/** Zoom from which railways have ties across, drawn and live. */
export const tiesFrom = 6.2;
