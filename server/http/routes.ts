import { authorRoutes } from '../contributions/author-routes.ts';
import { moderationRoutes } from '../contributions/moderation-routes.ts';
import { threadRoutes } from '../contributions/thread-routes.ts';
import { contributionRoutes } from '../contributions/routes.ts';
import { verstasRoutes } from '../verstas/routes.ts';
import { accessFeedbackRoutes } from '../county/feedback-routes.ts';
import { countyRoutes } from '../county/routes.ts';
import { healthRoutes } from './health.ts';
import { homeRoutes } from '../home/routes.ts';
import { liveRoutes } from '../live/socket.ts';
import { peopleRoutes } from '../people/routes.ts';
import { caseRoutes } from '../cases/routes.ts';
import { planningRoutes } from '../cases/steps/2-planning/routes.ts';
import { workshopRoutes } from '../cases/steps/3-workshops/routes.ts';
import { onlineRoutes } from '../cases/steps/4-online/routes.ts';
import { summaryRoutes } from '../cases/steps/5-summary/routes.ts';
import { decisionRoutes } from '../cases/steps/6-decision/routes.ts';
import { responseRoutes } from '../cases/steps/7-response/routes.ts';
import { insightRoutes } from '../insights/routes.ts';
import { searchRoutes } from '../search/routes.ts';
import { demoRoutes } from '../demo/routes.ts';
import type { App, Context } from '../context.ts';

/** Every room's routes, by name. */
export const ROOMS: readonly ((app: App, context: Context) => void | Promise<void>)[] = [
  contributionRoutes,
  authorRoutes,
  moderationRoutes,
  threadRoutes,
  verstasRoutes,
  countyRoutes,
  accessFeedbackRoutes,
  healthRoutes,
  homeRoutes,
  liveRoutes,
  peopleRoutes,
  caseRoutes,
  planningRoutes,
  workshopRoutes,
  onlineRoutes,
  summaryRoutes,
  decisionRoutes,
  responseRoutes,
  searchRoutes,
  insightRoutes,
  demoRoutes,
];
