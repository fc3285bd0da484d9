import type { Camera } from '~/lib/map/mercator.ts';
import type { Explorer } from './explorer.ts';

/** What a reader may ask of the picture: steps of zoom, shares of its size, a rectangle, the drawn map, a finer ground. */
type Act = 'zoom' | 'pan' | 'fit' | 'reset' | 'refine';

/** What the picture of a map is: as drawn, or moved to a camera; and what lies under its marks. */
export class MapStage {
  /** True while the camera is another than the drawn one. */
  isMoved = $state.raw(false);
  /** `live` once MapLibre's picture is complete. */
  ground: 'drawn' | 'loading' | 'live' = $state.raw('drawn');
  /** What went wrong, in one line for the reader. */
  note: string | null = $state.raw(null);
  explorer: Explorer | null = $state.raw(null);
  /** Loads what moves the picture, once; null where that fails. */
  load: () => Promise<Explorer | null> = () => Promise.resolve(null);
  /** As `load`, for what a reader asked for: says so where it fails. */
  want = this.load;

  async act<Name extends Act>(name: Name, ...how: Parameters<Explorer[Name]>): Promise<void> {
    const explorer = await this.want();
    await (explorer?.[name] as ((...how: unknown[]) => Promise<void>) | undefined)?.call(explorer, ...how);
  }

  /** Brings an asset into sight, where the picture is moved. @returns once it has come to rest */
  async go(id: string): Promise<void> {
    if (this.isMoved) await this.explorer?.go(id);
  }

  /** Shows a camera, or what is drawn for none. @param isJump without a flight */
  async show(camera: Camera | null, isJump = false): Promise<void> {
    await (camera ? await this.want() : this.explorer)?.show(camera, isJump);
  }
}
