import { firefox } from '../support/engines/firefox.ts';
import { testEngine } from '../support/engines/suite.ts';

testEngine(firefox);
