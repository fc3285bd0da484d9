import { chromium } from '../support/engines/chromium.ts';
import { testEngine } from '../support/engines/suite.ts';

testEngine(chromium);
