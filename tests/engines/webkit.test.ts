import { webkit } from '../support/engines/webkit.ts';
import { testEngine } from '../support/engines/suite.ts';

testEngine(webkit);
