import FigureSteps from './figures/FigureSteps.astro';
import StoryFigure from './figures/StoryFigure.astro';
import Argued from './prose/Argued.astro';
import Aside from './prose/Aside.astro';
import Attributed from './prose/Attributed.astro';
import Beside from './prose/Beside.astro';
import Sourced from './prose/Sourced.astro';
import Paragraph from './prose/Paragraph.astro';
import Place from './prose/Place.astro';
import Question from './prose/Question.astro';
import Step from './prose/Step.astro';
import Term from './prose/Term.astro';

/** The full list of what authors may write in a chapter. `Beside`, `Place` and `p` are made by the remark plugin. */
export const vocabulary = {
  Argued,
  Aside,
  Attributed,
  Beside,
  Claim: Sourced,
  Evidence: Sourced,
  Figure: StoryFigure,
  Place,
  Question,
  Step,
  Steps: FigureSteps,
  Term,
  p: Paragraph
};
