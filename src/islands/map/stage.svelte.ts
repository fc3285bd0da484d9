import type { WorldBox } from '~/lib/map/camera.ts';
import type { Camera } from '~/lib/map/mercator.ts';
import type { Explorer } from './explorer.ts';

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

  /** Moves closer or away, in steps of one zoom. */
  async zoom(steps: number): Promise<void> {
    await (await this.load())?.zoom(steps);
  }

  /** Moves the picture's middle, in shares of its size. */
  async pan(right: number, down: number): Promise<void> {
    await (await this.load())?.pan(right, down);
  }

  /** Back to the map as drawn. */
  async reset(): Promise<void> {
    await this.explorer?.reset();
  }

  /** Brings an asset into sight, where the picture is moved. @returns once it has come to rest */
  async go(id: string): Promise<void> {
    if (this.isMoved) await this.explorer?.go(id);
  }

  /** Shows a camera, or what is drawn for none. @param isCalm without a flight */
  async show(camera: Camera | null, isCalm = false): Promise<void> {
    if (camera) await (await this.load())?.show(camera, isCalm);
    else await this.explorer?.show(null, isCalm);
  }

  /** Goes so close that a rectangle fills the picture. */
  async fit(box: WorldBox): Promise<void> {
    await (await this.load())?.fit(box);
  }

  /** Makes the ground finer, where that is possible. */
  async explore(): Promise<void> {
    await (await this.load())?.refine();
  }
}
