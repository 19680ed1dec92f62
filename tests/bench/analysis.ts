import { measureGroups } from './analysis-groups.ts';
import { growThemes, scoreThemes } from './analysis-themes.ts';

/** `npm run bench:analysis`: how well the analysis does on the shared data, and how long it takes; processor time throughout. */
console.log('Opinion groups: agreement with published groups, statistics, and time');
console.table(measureGroups());
console.log('Themes: agreement with human labels');
console.table(await scoreThemes());
console.log('Themes, draft summary and similar contributions as their number grows');
console.table(growThemes());
