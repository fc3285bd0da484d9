import StoryMap from '~/islands/map/StoryMap.svelte';
import { wake } from './wake.ts';

wake(StoryMap, ['children', 'clock', 'readings']);
