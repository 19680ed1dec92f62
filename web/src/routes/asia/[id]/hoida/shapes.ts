import type { Shapes } from '#lib/api/shapes.ts';
import type { paths } from '#lib/api/schema.d.ts';
import type { PageRefusal } from '#lib/api/refusal.ts';

type Got<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Case = Shapes['Case'];
export type Care = Got<'/api/cases/{id}/care'>;
export type Notes = Got<'/api/cases/{id}/working-notes'>;
export type Deliveries = Got<'/api/cases/{id}/deliveries'>;
export type Summary = Got<'/api/cases/{id}/summary'>;
export type Said = Got<'/api/cases/{id}/contributions'>['items'][number];
export type Versions = Got<'/api/points/{id}/versions'>['items'];
export type Unused = Got<'/api/cases/{id}/unused'>;
export type Point = Summary['findings'][number];

/** What a form of these pages got back: refused, with what was typed. */
export interface Sent {
  readonly form?: string;
  readonly typed?: Readonly<Record<string, string>>;
  readonly refusal?: PageRefusal;
}
