import { flatChromium } from '../support/engines/chromium.ts';
import { testEngine } from '../support/engines/suite.ts';

testEngine(flatChromium);
