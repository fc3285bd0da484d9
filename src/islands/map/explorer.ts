import { isSameCamera, toAllowed, toFit, toPanned, toView, toZoomed, type WorldBox } from '~/lib/map/camera.ts';
import { toPoint, type Camera } from '~/lib/map/mercator.ts';
import type { MapAsset } from '~/lib/map/model.ts';
import type { SceneCrowd } from '~/lib/map/scene.ts';
import { Mover } from './mover.ts';

/** Distance in px from the neatline within which an asset counts as out of sight. */
const edge = 30;
/** Steps of zoom that tell two assets apart, at most. */
const steps = 8;

/** What a reader may do with the picture of a map: go closer, aside, to an asset, into a crowd, and back. */
export class Explorer extends Mover {
  async zoom(by: number): Promise<void> {
    this.refiner.want();
    const { target, size } = this;
    const zoom = Math.round((target.zoom + by) * 100) / 100;
    await this.fly(toZoomed(target, size, zoom, ...this.#toAnchor(target, zoom)));
  }

  /** What stays where it is: the chosen asset, else the middle, or the asset next to it where only empty land or sea would be left. */
  #toAnchor(camera: Camera, zoom: number): [right: number, down: number] {
    const { chosen, shown } = this.parts.map;
    const { width, height } = this.size;
    const view = toView(camera, this.size);
    const toOffset = (asset: MapAsset): [right: number, down: number] => {
      const [x, y] = toPoint(view, asset);
      return [x - width / 2, y - height / 2];
    };
    const isSeen = ([x, y]: [number, number]) => Math.abs(x) < width / 2 - edge && Math.abs(y) < height / 2 - edge;
    const own = chosen && toOffset(chosen);
    if (own && isSeen(own)) return own;
    const offsets = shown.map(toOffset).filter(isSeen);
    const grows = 2 ** (zoom - camera.zoom);
    if (offsets.length === 0 || offsets.some(([x, y]) => isSeen([x * grows, y * grows]))) return [0, 0];
    return offsets.reduce((best, one) => (Math.hypot(...one) < Math.hypot(...best) ? one : best));
  }

  async pan(right: number, down: number): Promise<void> {
    this.refiner.want();
    await this.fly(toPanned(this.target, this.size, -right * this.size.width, -down * this.size.height));
  }

  async fit(box: WorldBox): Promise<void> {
    this.refiner.want();
    const closer = toFit(box, this.size);
    await this.fly({
      ...closer,
      zoom: Math.max(Math.min(closer.zoom, this.camera.zoom + steps), this.camera.zoom + 1)
    });
  }

  /** Goes so close that a crowd comes apart; where the picture is as close as can be, its first asset is chosen. */
  override async open({ box, first }: SceneCrowd): Promise<void> {
    const { map } = this.parts;
    const closer = toAllowed({ ...this.camera, zoom: this.camera.zoom + 1 }, this.size, this.home);
    const id = map.assets[first[0] ?? 0]?.id;
    if (closer.zoom > this.camera.zoom + 0.1 || id === undefined) await this.fit(box);
    else map.visit(id);
  }

  /** Back to the map as drawn. */
  async reset(isJump = false): Promise<void> {
    if (this.parts.stage.isMoved) await this.fly(this.home, isJump);
  }

  /** Shows a camera of the address; one that is shown already stays. */
  async show(camera: Camera | null, isJump: boolean): Promise<void> {
    if (!camera) return this.reset(isJump);
    if (isSameCamera(toAllowed(camera, this.size, this.home), this.target)) return;
    await this.fly(camera, isJump || !this.parts.stage.isMoved);
  }

  /** Brings an asset into sight, and so close that it stands alone. */
  async go(id: string): Promise<void> {
    const asset = this.parts.map.assets.find((one) => one.id === id);
    if (!asset || !this.panel) return;
    const [x, y] = toPoint(this.view, asset);
    const { width, height } = this.size;
    const isInside = x > edge && y > edge && x < width - edge && y < height - edge;
    if (isInside && this.layers.hasMark(id)) return;
    let to: Camera = { lat: asset.lat, lon: asset.lon, zoom: this.camera.zoom };
    for (let step = 0; step < steps; step++) {
      to = toAllowed(to, this.size, this.home);
      if (this.layers.isAlone(id, toView(to, this.size))) break;
      to = { lat: asset.lat, lon: asset.lon, zoom: to.zoom + 1 };
    }
    await this.fly(to);
  }

  /** Loads the finer ground, without a move. */
  refine(): Promise<void> {
    return this.refiner.want();
  }

  /** The finer ground as it is now, to be read at once; undefined while there is none. */
  drawGround(): HTMLCanvasElement | undefined {
    return this.refiner.draw();
  }
}
