import { testHosts } from '../../support/embed/engines.ts';
import { webkit } from '../../support/engines/webkit.ts';

testHosts(webkit);
