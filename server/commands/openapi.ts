import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { openDb } from '../../db/connection.ts';
import { words } from '../analysis/language/words.ts';
import { buildApp } from '../http/app.ts';
import { readConfig } from '../base/config.ts';
import { sessions } from '../access/sessions.ts';

// `npm run api`: writes the types of the live API for the pages' client. Nothing connects: only the routes are asked.
const db = openDb('postgres://nowhere', () => {});
const app = await buildApp(
  {
    db,
    config: readConfig({ DEMO: '1' }),
    sessions: sessions(db, false),
    words: words(),
    clock: () => new Date(),
    notify: () => {},
    onNotify: () => () => {},
  },
  { web: false },
);
await app.ready();
const types = astToString(await openapiTS(JSON.stringify(app.swagger())));
writeFileSync(fileURLToPath(new URL('../../web/src/lib/api/schema.d.ts', import.meta.url)), types);
await app.close();
