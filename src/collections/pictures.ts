import { experimental_AstroContainer as Container } from 'astro/container';
import type { Embed } from '~/lib/embed/embeds.ts';
import { toStandAlone } from '~/lib/pictures/stand-alone.ts';
import { getStory } from './story.ts';

/** Pictures as PNG, for the routes that serve them. */
export { drawPng } from '~/loader/raster.ts';

type Component = Parameters<Container['renderToString']>[0];
const drawn = new Map<string, Promise<string>>();

/**
 * The picture of an embed as SVG, drawn once a build.
 * @param component that draws it: src/components/figures/FigurePicture.astro
 * @param origin address that the site will stand at
 */
export function getPicture(embed: Embed, component: Component, origin: URL | undefined): Promise<string> {
  const story = getStory();
  const address = new URL(embed.page, origin ?? story.site.url).href;
  const draw = async (): Promise<string> => {
    const container = await Container.create();
    return toStandAlone(await container.renderToString(component, { props: { embed, story, address } }));
  };
  const known = import.meta.env.DEV ? undefined : drawn.get(embed.id);
  const picture = known ?? draw();
  drawn.set(embed.id, picture);
  return picture;
}
