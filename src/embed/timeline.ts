import Timeline from '~/islands/timeline/Timeline.svelte';
import { wake } from './wake.ts';

wake(Timeline, ['children']);
