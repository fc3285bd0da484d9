import { resolveColours } from './palette.ts';

// The renderer of PNG goes by the family name in the file, which is that of the lightest cut.
const sans = "'Libre Franklin','Libre Franklin Thin',Arial,'Nimbus Sans',sans-serif";
const serif = "'Source Serif 4',Georgia,serif";
const names = ['copper', 'cobalt', 'violet', 'malachite', 'grey'];
const roles = names.map((role) => `.role-${role}{color:var(--${role})}`);

/** What timeline.css says of a drawing that does not move. */
const timeline = [
  '.drawing,.drawing svg{overflow:visible}',
  '.drawing text{font-size:13px;paint-order:stroke;stroke:var(--paper);stroke-linejoin:round;stroke-width:4px;fill:currentColor}',
  '.drawing line,.drawing path,.drawing rect{fill:none;stroke:currentColor}',
  '.drawing .title{fill:var(--ink);font-weight:600}',
  '.drawing .date{fill:var(--muted);font-weight:400}',
  '.drawing .lane{fill:currentColor;font-size:15px;font-weight:600}',
  '.drawing .name{fill:var(--muted);font-size:12px}',
  '.drawing .until-name{fill:var(--ink)}',
  '.drawing .tick{stroke:var(--muted);vector-effect:non-scaling-stroke}',
  '.drawing .tick-2{stroke:var(--rule)}',
  '.drawing .edge{stroke:var(--muted)}',
  '.drawing .bar{fill:var(--ink);stroke:none}',
  '.drawing .rule{stroke:var(--rule)}',
  '.drawing .until{stroke:var(--ink);stroke-width:2}',
  '.drawing .span{stroke-width:3}',
  '.drawing .span-waiting{stroke-dasharray:0 7;stroke-linecap:round;stroke-width:3.5}',
  '.drawing .span-stopped{stroke-dasharray:1 9;stroke-width:9}',
  '.drawing .leader{stroke-opacity:.65}',
  '.drawing .shape{fill:currentColor;stroke:var(--paper);stroke-width:1.5}',
  '.drawing .round rect{rx:5.5px}',
  '.drawing .hollow .shape{fill:var(--paper);stroke:currentColor;stroke-width:2}',
  '.drawing .soft{stroke-dasharray:2 2;stroke-width:7}',
  `.drawing .wait .title{fill:currentColor;font-family:${serif};font-style:italic;font-weight:400}`
];

/** What map.css and map-marks.css say of it. */
const map = [
  '.map-at,.map-layer{overflow:visible}',
  '.map-sea,.map-lake{fill:var(--wash);stroke:none}',
  '.map-land,.map-river,.map-border,.map-disputed,.map-province,.map-rail,.map-tie{fill:none;stroke:#9aa3a5;stroke-width:.6;stroke-linejoin:round;vector-effect:non-scaling-stroke}',
  '.map-land{fill:var(--paper)}',
  '.map-disputed{stroke-dasharray:3 3}',
  '.map-province{stroke:var(--rule);stroke-dasharray:4 3}',
  '.map-rail,.map-tie{stroke:var(--muted);stroke-opacity:.75}',
  '.map-tie{stroke-width:4px;stroke-dasharray:1 10}',
  '.map-neatline,.map-tick,.map-bar,.map-crowd{fill:none;stroke:var(--ink)}',
  '.map text{fill:var(--muted);font-size:11px;paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}',
  '.map .map-degree{stroke:none;font-size:10.5px;text-anchor:middle}',
  '.map .map-country{fill:var(--ink);fill-opacity:.72}',
  '.map .map-crowd-name{fill:var(--ink)}',
  '.map-town{fill:var(--paper);stroke:var(--muted)}',
  '.map-target{fill:none}',
  '.map-symbol{fill:currentColor;stroke:var(--paper);stroke-width:1.5px;paint-order:stroke}',
  '.rough .map-symbol{fill:var(--paper);stroke:currentColor;stroke-width:2px;stroke-dasharray:2.5 1.5;paint-order:normal}',
  '.map-area,.map-port,.map-leader{fill:none;stroke:currentColor;stroke-width:.75px}',
  '.map-port{stroke-width:1.5px}',
  '.map-leader{stroke:var(--ink)}',
  '.map-route{fill:none;stroke:currentColor;stroke-width:2.5px;stroke-dasharray:7 2;vector-effect:non-scaling-stroke}',
  '.map-place{fill:var(--ink)}',
  '.map .map-label{fill:var(--ink);font-size:12px;font-weight:600}',
  '.map .map-number{fill:var(--paper);stroke:none;font-weight:600;text-anchor:middle}',
  '.map .rough .map-number{fill:var(--ink)}',
  '.print-only{display:none}'
];

/** How canvas.ts inks shapes and text; straight lines keep to the pixels of a PNG. */
const shapes = [
  '.shapes{color:var(--ink)}',
  '.shapes rect,.shapes path{fill:none;stroke:currentColor;shape-rendering:crispEdges}',
  '.shapes .plain,.shapes .rest,.shapes .station{fill:var(--paper)}',
  '.shapes .solid{fill:currentColor}',
  '.shapes .rest{stroke:var(--muted);stroke-dasharray:2 2}',
  '.shapes .rule{stroke:var(--rule)}',
  '.shapes .tick{stroke:var(--muted)}',
  '.shapes .thick,.shapes .station{stroke-width:2px}',
  '.shapes .tint{fill:currentColor;fill-opacity:.22;stroke:none}',
  '.shapes .hatch{stroke-width:1.6px}',
  '.shapes .dots{stroke-linecap:round;stroke-width:2.2px}',
  '.shapes .passing{stroke-dasharray:3 3}',
  '.shapes .check{stroke-width:2.5px}',
  '.shapes .cross{stroke-width:1.5px}',
  '.shapes .gap{fill:var(--paper);stroke:none}',
  '.shapes .dotted{stroke-dasharray:0 4;stroke-linecap:round;stroke-width:2px}',
  '.shapes .arrow{fill:currentColor;stroke:none}',
  '.shapes .hatch,.shapes .dots,.shapes .check,.shapes .cross,.shapes .dotted,.shapes .arrow{shape-rendering:auto}',
  '.halo{paint-order:stroke;stroke:var(--paper);stroke-linejoin:round;stroke-width:4px}',
  ...['paper', ...names].map((role) => `.tone-${role}{fill:var(--${role})}`)
];

/** What steps-map.css and map-clock.css say of one view of it. */
const view = [
  '.sheet,.follow-box{fill:var(--paper)}',
  '.follow-box,.map-ring{stroke:var(--ink)}',
  '.follow-part{fill:currentColor}',
  '.map-ring{fill:none;stroke-width:1.5px}',
  '.chosen .map-symbol{stroke:var(--ink);stroke-width:3px}',
  '.rough.chosen .map-symbol{stroke-width:2px}',
  '.chosen .map-label{text-decoration:underline}',
  '.is-unknown .map-symbol{fill:var(--paper);stroke:currentColor;stroke-opacity:.55;paint-order:normal}',
  '.is-unknown :is(.map-area,.map-leader,.map-place){opacity:.4}',
  '.map .is-unknown .map-label{fill:var(--muted);font-weight:400}'
];

const frame = [`text{font-family:${sans};fill:var(--ink)}`, '.muted{fill:var(--muted)}', ...roles];

/** Style of a figure's picture, in rules that every reader of SVG knows: no variables, no queries. */
export const figureStyle = resolveColours([...frame, ...timeline, ...map, ...shapes].join(''));

/** Style of a map at one of its views. */
export const mapStyle = resolveColours([...frame, ...map, ...view].join(''));
