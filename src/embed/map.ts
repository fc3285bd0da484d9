import StoryMap from '~/islands/map/StoryMap.svelte';
import { startDocument } from './document.ts';
import { wake } from './wake.ts';

wake(StoryMap, ['children', 'clock', 'readings']);
startDocument();
