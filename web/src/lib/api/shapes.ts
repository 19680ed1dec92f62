import type { paths } from './schema.d.ts';

type Got<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

type Posted<Path extends keyof paths> = paths[Path] extends {
  post: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/** The shapes that several pages share, by name; each is exactly what the API answers. */
export interface Shapes {
  Said: Got<'/api/contributions/{id}'>;
  Case: Got<'/api/cases/{id}'>;
  Summary: Got<'/api/cases/{id}/summary'>;
  Desk: Got<'/api/cases/{id}/decision'>;
  Todo: Got<'/api/me/todo'>['items'][number];
  Demo: Got<'/api/demo/people'>;
  Move: Got<'/api/cases/{id}/moves'>['items'][number];
  Notice: Got<'/api/me/notices'>['items'][number];
  Told: Got<'/api/cases/{id}/history'>['items'][number];
  Found: Got<'/api/search'>['items'][number];
  Opinions: Got<'/api/cases/{id}/opinions'>;
  Themes: Got<'/api/cases/{id}/themes'>;
  Draft: Got<'/api/cases/{id}/draft'>;
  MyRole: Got<'/api/me/roles'>['items'][number];
  Away: Got<'/api/me/away'>['away'];
  Heard: Got<'/api/heard'>['heard'];
  SaidBefore: Posted<'/api/said-before'>['items'][number];
  Care: Posted<'/api/care'>;
  ThreadItem: Got<'/api/me/thread'>['items'][number];
}
