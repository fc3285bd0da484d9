import { testHosts } from '../../support/embed/engines.ts';
import { firefox } from '../../support/engines/firefox.ts';

testHosts(firefox);
