import Timeline from '~/islands/timeline/Timeline.svelte';
import { startDocument } from './document.ts';
import { wake } from './wake.ts';

wake(Timeline, ['children']);
startDocument();
