export interface paths {
  '/api/contributions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Tells an idea, with or without an account, or speaks into a case that is open.
     * @description Who may (idea.tell): anyone, signed in or not. Also by card, in one’s own thread.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
            /** @enum {string} */
            lang?: 'fi' | 'sv' | 'en' | 'se';
            /** @enum {string} */
            presence: 'own_name' | 'pen_name' | 'only_innoagent';
            penName?: string;
            /** @enum {string} */
            viewpoint?:
              | 'client'
              | 'close_one'
              | 'experience_actor'
              | 'professional'
              | 'organisation'
              | 'decision_maker'
              | 'resident';
            /** Format: uuid */
            sendKey?: string;
            /** Format: date-time */
            begunAt?: string;
            /** Format: uuid */
            caseId?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              /** Format: date */
              answerBy: string | null;
              /** @enum {string} */
              lang: 'fi' | 'sv' | 'en' | 'se';
              cardCode: string | null;
              waits: boolean;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/logged': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Writes down what somebody else said, with her permission.
     * @description Who may (contribution.log_for_other): Innoagent I; Innoagent II; coordinator.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
            /** @enum {string} */
            lang?: 'fi' | 'sv' | 'en' | 'se';
            /** @enum {string} */
            presence: 'own_name' | 'pen_name' | 'only_innoagent';
            penName?: string;
            /** @enum {string} */
            viewpoint?:
              | 'client'
              | 'close_one'
              | 'experience_actor'
              | 'professional'
              | 'organisation'
              | 'decision_maker'
              | 'resident';
            /** Format: uuid */
            sendKey?: string;
            /** Format: date-time */
            begunAt?: string;
            /** @enum {string} */
            channel: 'spoken' | 'written' | 'phone';
            /** @enum {boolean} */
            permission: true;
            /** Format: uuid */
            personId?: string;
            email?: string;
            /** @enum {string} */
            answerWay?: 'email' | 'service' | 'card';
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              /** Format: date */
              answerBy: string | null;
              /** @enum {string} */
              lang: 'fi' | 'sv' | 'en' | 'se';
              cardCode: string | null;
              waits: boolean;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The comments on a contribution.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
          order?: 'newest' | 'oldest';
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'idea' | 'comment' | 'workshop_note';
                /** @enum {string|null} */
                commentKind: 'comment' | 'assessment' | 'wondering' | null;
                /** Format: uuid */
                parentId: string | null;
                /** Format: uuid */
                caseId: string | null;
                text: string;
                later: {
                  text: string;
                  /** Format: date-time */
                  at: string;
                } | null;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                byPenName: boolean;
                /** @enum {string|null} */
                viewpoint:
                  | 'client'
                  | 'close_one'
                  | 'experience_actor'
                  | 'professional'
                  | 'organisation'
                  | 'decision_maker'
                  | 'resident'
                  | null;
                /** @enum {string} */
                channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
                version: number;
                /** Format: date-time */
                createdAt: string;
                supports: number;
                supportedByMe: boolean;
                comments: number;
                mine: boolean;
                hidden: boolean;
                withdrawn: boolean;
                staffSpeaker: string | null;
                /** Format: date */
                answerBy: string | null;
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    /**
     * Comments on a contribution.
     * @description Who may (contribution.comment): anyone who is signed in. In steps 1, 2, 3, 4 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
            /** @enum {string} */
            lang?: 'fi' | 'sv' | 'en' | 'se';
            /** @enum {string} */
            presence: 'own_name' | 'pen_name' | 'only_innoagent';
            penName?: string;
            /** @enum {string} */
            viewpoint?:
              | 'client'
              | 'close_one'
              | 'experience_actor'
              | 'professional'
              | 'organisation'
              | 'decision_maker'
              | 'resident';
            /** Format: uuid */
            sendKey?: string;
            /** Format: date-time */
            begunAt?: string;
            /** @enum {string} */
            kind: 'comment' | 'assessment' | 'wondering';
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              /** Format: date */
              answerBy: string | null;
              /** @enum {string} */
              lang: 'fi' | 'sv' | 'en' | 'se';
              cardCode: string | null;
              waits: boolean;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/care': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Points out identity codes, phone numbers, addresses, and perhaps names and illnesses, in a text that is not sent yet.
     * @description Who may: everyone; each is shown only what she may see.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
            /** @enum {string} */
            lang?: 'fi' | 'sv' | 'en' | 'se';
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              concerns: {
                /** @enum {string} */
                kind: 'identity_code' | 'phone' | 'email' | 'name' | 'health';
                from: number;
                to: number;
              }[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One contribution, its speaker only as she chose to be seen.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              kind: 'idea' | 'comment' | 'workshop_note';
              /** @enum {string|null} */
              commentKind: 'comment' | 'assessment' | 'wondering' | null;
              /** Format: uuid */
              parentId: string | null;
              /** Format: uuid */
              caseId: string | null;
              text: string;
              later: {
                text: string;
                /** Format: date-time */
                at: string;
              } | null;
              /** @enum {string} */
              lang: 'fi' | 'sv' | 'en' | 'se';
              speaker: string | null;
              byPenName: boolean;
              /** @enum {string|null} */
              viewpoint:
                | 'client'
                | 'close_one'
                | 'experience_actor'
                | 'professional'
                | 'organisation'
                | 'decision_maker'
                | 'resident'
                | null;
              /** @enum {string} */
              channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
              version: number;
              /** Format: date-time */
              createdAt: string;
              supports: number;
              supportedByMe: boolean;
              comments: number;
              mine: boolean;
              hidden: boolean;
              withdrawn: boolean;
              staffSpeaker: string | null;
              /** Format: date */
              answerBy: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Rewords one’s own contribution; earlier wordings are kept.
     * @description Who may (contribution.edit): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
            version: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              version: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    trace?: never;
  };
  '/api/cases/{id}/contributions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What has been said in a case.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
          order?: 'newest' | 'oldest';
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'idea' | 'comment' | 'workshop_note';
                /** @enum {string|null} */
                commentKind: 'comment' | 'assessment' | 'wondering' | null;
                /** Format: uuid */
                parentId: string | null;
                /** Format: uuid */
                caseId: string | null;
                text: string;
                later: {
                  text: string;
                  /** Format: date-time */
                  at: string;
                } | null;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                byPenName: boolean;
                /** @enum {string|null} */
                viewpoint:
                  | 'client'
                  | 'close_one'
                  | 'experience_actor'
                  | 'professional'
                  | 'organisation'
                  | 'decision_maker'
                  | 'resident'
                  | null;
                /** @enum {string} */
                channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
                version: number;
                /** Format: date-time */
                createdAt: string;
                supports: number;
                supportedByMe: boolean;
                comments: number;
                mine: boolean;
                hidden: boolean;
                withdrawn: boolean;
                staffSpeaker: string | null;
                /** Format: date */
                answerBy: string | null;
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/language': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Corrects in which language one’s own text is.
     * @description Who may (contribution.edit): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @enum {string} */
            lang: 'fi' | 'sv' | 'en' | 'se';
          };
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraws one’s own contribution.
     * @description Who may (contribution.withdraw): the one whose own it is. Also by card, in one’s own thread.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': Record<string, never>;
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/presence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes how one is seen beside one contribution.
     * @description Who may (contribution.change_presence): the one whose own it is. Also by card, in one’s own thread.
     */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @enum {string} */
            presence: 'own_name' | 'pen_name' | 'only_innoagent';
            penName?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    trace?: never;
  };
  '/api/me/presence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes how one is seen beside everything one has said.
     * @description Who may (contribution.change_presence): the one whose own it is. Also by card, in one’s own thread.
     */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @enum {string} */
            presence: 'own_name' | 'pen_name' | 'only_innoagent';
            penName?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              changed: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    trace?: never;
  };
  '/api/contributions/{id}/support': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Says “this matters to me too”.
     * @description Who may (contribution.support): anyone who is signed in.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    /**
     * Takes that back.
     * @description Who may (contribution.support): anyone who is signed in.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reports a contribution to the Verstas.
     * @description Who may (contribution.report): anyone, signed in or not. Also by card, in one’s own thread.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @enum {string} */
            reason: 'personal_data' | 'insult' | 'advertisement' | 'off_topic' | 'other';
            note?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    /**
     * Settles the reports of a contribution that stays as it is.
     * @description Who may (contribution.hide): Innoagent I; Innoagent II; coordinator.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The reports that wait.
     * @description Who may (contribution.hide): Innoagent I; Innoagent II; coordinator.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                reason: 'personal_data' | 'insult' | 'advertisement' | 'off_topic' | 'other';
                note: string | null;
                /** Format: date-time */
                at: string;
                reporters: number;
                others: {
                  /** @enum {string} */
                  reason: 'personal_data' | 'insult' | 'advertisement' | 'off_topic' | 'other';
                  note: string | null;
                }[];
                contribution: {
                  /** Format: uuid */
                  id: string;
                  /** @enum {string} */
                  kind: 'idea' | 'comment' | 'workshop_note';
                  /** @enum {string|null} */
                  commentKind: 'comment' | 'assessment' | 'wondering' | null;
                  /** Format: uuid */
                  parentId: string | null;
                  /** Format: uuid */
                  caseId: string | null;
                  text: string;
                  later: {
                    text: string;
                    /** Format: date-time */
                    at: string;
                  } | null;
                  /** @enum {string} */
                  lang: 'fi' | 'sv' | 'en' | 'se';
                  speaker: string | null;
                  byPenName: boolean;
                  /** @enum {string|null} */
                  viewpoint:
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident'
                    | null;
                  /** @enum {string} */
                  channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
                  version: number;
                  /** Format: date-time */
                  createdAt: string;
                  supports: number;
                  supportedByMe: boolean;
                  comments: number;
                  mine: boolean;
                  hidden: boolean;
                  withdrawn: boolean;
                  staffSpeaker: string | null;
                  /** Format: date */
                  answerBy: string | null;
                };
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/appeals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The hidden contributions whose authors ask for a new look.
     * @description Who may (contribution.hide): Innoagent I; Innoagent II; coordinator.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              reason: 'personal_data' | 'insult' | 'advertisement' | 'off_topic' | 'other';
              note: string;
              appeal: string;
              mine: boolean;
              contribution: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'idea' | 'comment' | 'workshop_note';
                /** @enum {string|null} */
                commentKind: 'comment' | 'assessment' | 'wondering' | null;
                /** Format: uuid */
                parentId: string | null;
                /** Format: uuid */
                caseId: string | null;
                text: string;
                later: {
                  text: string;
                  /** Format: date-time */
                  at: string;
                } | null;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                byPenName: boolean;
                /** @enum {string|null} */
                viewpoint:
                  | 'client'
                  | 'close_one'
                  | 'experience_actor'
                  | 'professional'
                  | 'organisation'
                  | 'decision_maker'
                  | 'resident'
                  | null;
                /** @enum {string} */
                channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
                version: number;
                /** Format: date-time */
                createdAt: string;
                supports: number;
                supportedByMe: boolean;
                comments: number;
                mine: boolean;
                hidden: boolean;
                withdrawn: boolean;
                staffSpeaker: string | null;
                /** Format: date */
                answerBy: string | null;
              };
            }[];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/waiting-contributions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was more than usual at once and waits until the Verstas has looked at it.
     * @description Who may (contribution.hide): Innoagent I; Innoagent II; coordinator.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'idea' | 'comment' | 'workshop_note';
                /** @enum {string|null} */
                commentKind: 'comment' | 'assessment' | 'wondering' | null;
                /** Format: uuid */
                parentId: string | null;
                /** Format: uuid */
                caseId: string | null;
                text: string;
                later: {
                  text: string;
                  /** Format: date-time */
                  at: string;
                } | null;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                byPenName: boolean;
                /** @enum {string|null} */
                viewpoint:
                  | 'client'
                  | 'close_one'
                  | 'experience_actor'
                  | 'professional'
                  | 'organisation'
                  | 'decision_maker'
                  | 'resident'
                  | null;
                /** @enum {string} */
                channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
                version: number;
                /** Format: date-time */
                createdAt: string;
                supports: number;
                supportedByMe: boolean;
                comments: number;
                mine: boolean;
                hidden: boolean;
                withdrawn: boolean;
                staffSpeaker: string | null;
                /** Format: date */
                answerBy: string | null;
              }[];
              count: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/hidings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hides a contribution, with a reason that its author is told.
     * @description Who may (contribution.hide): Innoagent I; Innoagent II; coordinator.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @enum {string} */
            reason: 'personal_data' | 'insult' | 'advertisement' | 'off_topic' | 'other';
            note: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    /**
     * Shows a hidden contribution again.
     * @description Who may (contribution.hide): Innoagent I; Innoagent II; coordinator.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/appeals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Asks that one’s own hidden contribution be shown again.
     * @description Who may (contribution.appeal): the one whose own it is. Also by card, in one’s own thread.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/thread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everything one has said, and where each is now: waiting, used, answered.
     * @description Who may (thread.see): the one whose own it is. Also by card, in one’s own thread.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'idea' | 'comment' | 'workshop_note';
                text: string;
                later: {
                  text: string;
                  /** Format: date-time */
                  at: string;
                } | null;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                version: number;
                /** @enum {string} */
                presence: 'own_name' | 'pen_name' | 'only_innoagent';
                penName: string | null;
                /** @enum {string} */
                channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
                /** Format: date-time */
                createdAt: string;
                /** @enum {string} */
                place: 'inbox' | 'case' | 'not_taken_up';
                case: {
                  /** Format: uuid */
                  id: string;
                  title: string;
                  step: number;
                  /** Format: date */
                  due: string | null;
                  halt: {
                    /** @enum {string} */
                    kind: 'paused' | 'interrupted' | 'cancelled';
                    reason: string;
                    closingMessage: string | null;
                  } | null;
                } | null;
                state:
                  | {
                      /** @enum {string} */
                      kind: 'waiting';
                      step: number | null;
                      /** Format: date */
                      answerBy: string | null;
                      /** Format: date */
                      due: string | null;
                    }
                  | {
                      /** @enum {string} */
                      kind: 'in_point';
                      points: {
                        /** Format: uuid */
                        id: string;
                        text: string;
                        plain: string;
                        /** @enum {string} */
                        kind: 'finding' | 'dissent';
                      }[];
                    }
                  | {
                      /** @enum {string} */
                      kind: 'not_used';
                      reason: string;
                    }
                  | {
                      /** @enum {string} */
                      kind: 'not_taken_up';
                      reason: string;
                    }
                  | {
                      /** @enum {string} */
                      kind: 'withdrawn';
                    };
                answers: {
                  /** Format: uuid */
                  pointId: string;
                  /** @enum {string} */
                  kind: 'will_be_done' | 'partly' | 'not_now' | 'looked_into' | 'belongs_elsewhere';
                  reason: string;
                  nextStep: string;
                  /** Format: date */
                  nextDay: string | null;
                  /** Format: date-time */
                  publishedAt: string;
                  by: string | null;
                }[];
                deeds: {
                  /** Format: uuid */
                  pointId: string;
                  text: string;
                  /** Format: date */
                  day: string;
                }[];
                waits: boolean;
                hiding: {
                  /** @enum {string} */
                  reason: 'personal_data' | 'insult' | 'advertisement' | 'off_topic' | 'other';
                  note: string;
                  /** Format: date-time */
                  at: string;
                  appealed: boolean;
                } | null;
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/thread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One contribution’s way from what was said to what came of it.
     * @description Who may (thread.see): the one whose own it is. Also by card, in one’s own thread.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              kind: 'idea' | 'comment' | 'workshop_note';
              text: string;
              later: {
                text: string;
                /** Format: date-time */
                at: string;
              } | null;
              /** @enum {string} */
              lang: 'fi' | 'sv' | 'en' | 'se';
              version: number;
              /** @enum {string} */
              presence: 'own_name' | 'pen_name' | 'only_innoagent';
              penName: string | null;
              /** @enum {string} */
              channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
              /** Format: date-time */
              createdAt: string;
              /** @enum {string} */
              place: 'inbox' | 'case' | 'not_taken_up';
              case: {
                /** Format: uuid */
                id: string;
                title: string;
                step: number;
                /** Format: date */
                due: string | null;
                halt: {
                  /** @enum {string} */
                  kind: 'paused' | 'interrupted' | 'cancelled';
                  reason: string;
                  closingMessage: string | null;
                } | null;
              } | null;
              state:
                | {
                    /** @enum {string} */
                    kind: 'waiting';
                    step: number | null;
                    /** Format: date */
                    answerBy: string | null;
                    /** Format: date */
                    due: string | null;
                  }
                | {
                    /** @enum {string} */
                    kind: 'in_point';
                    points: {
                      /** Format: uuid */
                      id: string;
                      text: string;
                      plain: string;
                      /** @enum {string} */
                      kind: 'finding' | 'dissent';
                    }[];
                  }
                | {
                    /** @enum {string} */
                    kind: 'not_used';
                    reason: string;
                  }
                | {
                    /** @enum {string} */
                    kind: 'not_taken_up';
                    reason: string;
                  }
                | {
                    /** @enum {string} */
                    kind: 'withdrawn';
                  };
              answers: {
                /** Format: uuid */
                pointId: string;
                /** @enum {string} */
                kind: 'will_be_done' | 'partly' | 'not_now' | 'looked_into' | 'belongs_elsewhere';
                reason: string;
                nextStep: string;
                /** Format: date */
                nextDay: string | null;
                /** Format: date-time */
                publishedAt: string;
                by: string | null;
              }[];
              deeds: {
                /** Format: uuid */
                pointId: string;
                text: string;
                /** Format: date */
                day: string;
              }[];
              waits: boolean;
              hiding: {
                /** @enum {string} */
                reason: 'personal_data' | 'insult' | 'advertisement' | 'off_topic' | 'other';
                note: string;
                /** Format: date-time */
                at: string;
                appealed: boolean;
              } | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/heard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One true sentence and what came of it, by a rule; or none.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              heard: {
                text: string;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string;
                byPenName: boolean;
                /** @enum {string|null} */
                viewpoint:
                  | 'client'
                  | 'close_one'
                  | 'experience_actor'
                  | 'professional'
                  | 'organisation'
                  | 'decision_maker'
                  | 'resident'
                  | null;
                /** Format: date-time */
                saidAt: string;
                case: {
                  /** Format: uuid */
                  id: string;
                  title: string;
                };
                answer: {
                  nextStep: string;
                  /** Format: date-time */
                  publishedAt: string;
                };
                deed: {
                  text: string;
                  /** Format: date */
                  day: string;
                } | null;
                people: number;
              } | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/verstas/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The ideas that are in no case yet.
     * @description Who may (verstas.see): Innoagent I; Innoagent II; coordinator. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
          q?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'idea' | 'comment' | 'workshop_note';
                /** @enum {string|null} */
                commentKind: 'comment' | 'assessment' | 'wondering' | null;
                /** Format: uuid */
                parentId: string | null;
                /** Format: uuid */
                caseId: string | null;
                text: string;
                later: {
                  text: string;
                  /** Format: date-time */
                  at: string;
                } | null;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                byPenName: boolean;
                /** @enum {string|null} */
                viewpoint:
                  | 'client'
                  | 'close_one'
                  | 'experience_actor'
                  | 'professional'
                  | 'organisation'
                  | 'decision_maker'
                  | 'resident'
                  | null;
                /** @enum {string} */
                channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
                version: number;
                /** Format: date-time */
                createdAt: string;
                supports: number;
                supportedByMe: boolean;
                comments: number;
                mine: boolean;
                hidden: boolean;
                withdrawn: boolean;
                staffSpeaker: string | null;
                /** Format: date */
                answerBy: string | null;
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/verstas/similar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The ideas and cases that resemble one idea.
     * @description Who may (verstas.see): Innoagent I; Innoagent II; coordinator. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query: {
          contributionId: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'idea' | 'comment' | 'workshop_note';
                /** @enum {string|null} */
                commentKind: 'comment' | 'assessment' | 'wondering' | null;
                /** Format: uuid */
                parentId: string | null;
                /** Format: uuid */
                caseId: string | null;
                text: string;
                later: {
                  text: string;
                  /** Format: date-time */
                  at: string;
                } | null;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                byPenName: boolean;
                /** @enum {string|null} */
                viewpoint:
                  | 'client'
                  | 'close_one'
                  | 'experience_actor'
                  | 'professional'
                  | 'organisation'
                  | 'decision_maker'
                  | 'resident'
                  | null;
                /** @enum {string} */
                channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
                version: number;
                /** Format: date-time */
                createdAt: string;
                supports: number;
                supportedByMe: boolean;
                comments: number;
                mine: boolean;
                hidden: boolean;
                withdrawn: boolean;
                staffSpeaker: string | null;
                /** Format: date */
                answerBy: string | null;
                likeness: number;
                shared: string[];
              }[];
              shared: string[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/moves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The moves made, newest first.
     * @description Who may (verstas.see): Innoagent I; Innoagent II; coordinator. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'gather' | 'add' | 'merge' | 'split' | 'move_out' | 'not_taken_up' | 'undo';
                by: string | null;
                /** Format: date-time */
                at: string;
                reason: string;
                /** Format: uuid */
                caseId: string | null;
                /** Format: uuid */
                fromCaseId: string | null;
                contributions: number;
                contributionIds: string[];
                /** Format: uuid */
                undoneBy: string | null;
                undoable: boolean;
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    /**
     * Gathers ideas into a case; adds, merges, splits, moves out, or does not take up. With a reason.
     * @description Who may (move.make): Innoagent I; Innoagent II; coordinator. In steps 1, 2, 3, 4, 5 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json':
            | {
                /** @enum {string} */
                kind: 'gather';
                contributionIds: string[];
                fromCaseIds?: string[];
                title: string;
                need?: string;
                needPlain?: string;
                theme?: string;
                reason: string;
              }
            | {
                /** @enum {string} */
                kind: 'add';
                contributionIds: string[];
                fromCaseIds?: string[];
                /** Format: uuid */
                caseId: string;
                reason: string;
              }
            | {
                /** @enum {string} */
                kind: 'merge';
                /** Format: uuid */
                caseId: string;
                /** Format: uuid */
                fromCaseId: string;
                reason: string;
              }
            | {
                /** @enum {string} */
                kind: 'split';
                /** Format: uuid */
                fromCaseId: string;
                contributionIds: string[];
                title: string;
                reason: string;
              }
            | {
                /** @enum {string} */
                kind: 'move_out';
                contributionIds: string[];
                reason: string;
              }
            | {
                /** @enum {string} */
                kind: 'not_taken_up';
                contributionIds: string[];
                fromCaseIds?: string[];
                reason: string;
              };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              caseId: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/moves/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Undoes a move, within 30 days.
     * @description Who may (move.undo): Innoagent I; Innoagent II; coordinator.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            reason: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              caseId: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/moves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The moves that concern a case.
     * @description Who may (verstas.see): Innoagent I; Innoagent II; coordinator. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'gather' | 'add' | 'merge' | 'split' | 'move_out' | 'not_taken_up' | 'undo';
                by: string | null;
                /** Format: date-time */
                at: string;
                reason: string;
                /** Format: uuid */
                caseId: string | null;
                /** Format: uuid */
                fromCaseId: string | null;
                contributions: number;
                contributionIds: string[];
                /** Format: uuid */
                undoneBy: string | null;
                undoable: boolean;
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/county': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The county that this service serves: its name, theme and contacts; null before it is told.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              name: string;
              teal: string | null;
              amber: string | null;
              phone: string;
              phoneHours: string;
              controller: string;
              contactEmail: string;
              dataOfficerEmail: string;
              accessibilityEmail: string;
              hasLogo: boolean;
              version: number;
            } | null;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    /**
     * Sets the county’s name, theme and contacts; refuses colours that cannot be read.
     * @description Who may (county.set): administrator. Not while the case is halted or closed.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            teal: string | null;
            amber: string | null;
            phone: string;
            phoneHours: string;
            controller: string;
            contactEmail: string;
            dataOfficerEmail: string;
            accessibilityEmail: string;
            logo?: string | null;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/county/logo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The county’s logo.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The picture, as PNG */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': unknown;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/access-feedback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What people say is hard to use and waits for an answer, the most urgent first.
     * @description Who may (access_feedback.answer): coordinator; administrator. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                text: string;
                page: string;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                /** Format: date-time */
                givenAt: string;
                /** Format: date-time */
                answerBy: string;
                reachable: boolean;
              }[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    /**
     * Tells that a page is hard to use; answered within fourteen days.
     * @description Who may (access_feedback.give): anyone, signed in or not. Also by card, in one’s own thread.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
            page?: string;
            /** @enum {string} */
            lang: 'fi' | 'sv' | 'en' | 'se';
            email?: string | null;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              /** Format: date-time */
              answerBy: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/access-feedback/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Answers feedback on accessibility, by mail if the writer left an address.
     * @description Who may (access_feedback.answer): coordinator; administrator. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            answer: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether the service is ready.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              ready: boolean;
            };
          };
        };
        /** @description Default Response */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              ready: boolean;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/todo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * At most three things to do next, in order.
     * @description Who may (own_data.use): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** @enum {string} */
                code:
                  | 'answer_points'
                  | 'draft_answers'
                  | 'confirm_promise'
                  | 'approve_summary'
                  | 'check_points'
                  | 'answer_feedback'
                  | 'answer_ideas'
                  | 'take_part';
                /** Format: uuid */
                caseId: string | null;
                caseTitle: string | null;
                count: number;
                /** Format: date */
                day: string | null;
              }[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What has happened to what one has said or follows.
     * @description Who may (own_data.use): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          since?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                id: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                kind:
                  | 'contribution.told'
                  | 'contribution.logged'
                  | 'contribution.hidden'
                  | 'contribution.shown_again'
                  | 'move.made'
                  | 'move.undone'
                  | 'case.step_entered'
                  | 'case.halted'
                  | 'case.resumed'
                  | 'case.closed'
                  | 'workshop.changed'
                  | 'promise.proposed'
                  | 'promise.confirmed'
                  | 'window.extended'
                  | 'window.opened'
                  | 'window.closing_soon'
                  | 'window.closed'
                  | 'statement.taken'
                  | 'statement.refused'
                  | 'check.opened'
                  | 'handover.set'
                  | 'answer.published'
                  | 'deed.told';
                /** Format: uuid */
                caseId: string | null;
                caseTitle: string | null;
                /** Format: uuid */
                contributionId: string | null;
                step: number | null;
              }[];
              next: string | null;
              unseen: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/away': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * After two weeks away: what happened meanwhile, in five lines at most.
     * @description Who may (own_data.use): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              away: {
                /** Format: date */
                fromDay: string;
                items: {
                  id: string;
                  /** Format: date-time */
                  at: string;
                  /** @enum {string} */
                  kind:
                    | 'contribution.told'
                    | 'contribution.logged'
                    | 'contribution.hidden'
                    | 'contribution.shown_again'
                    | 'move.made'
                    | 'move.undone'
                    | 'case.step_entered'
                    | 'case.halted'
                    | 'case.resumed'
                    | 'case.closed'
                    | 'workshop.changed'
                    | 'promise.proposed'
                    | 'promise.confirmed'
                    | 'window.extended'
                    | 'window.opened'
                    | 'window.closing_soon'
                    | 'window.closed'
                    | 'statement.taken'
                    | 'statement.refused'
                    | 'check.opened'
                    | 'handover.set'
                    | 'answer.published'
                    | 'deed.told';
                  /** Format: uuid */
                  caseId: string | null;
                  caseTitle: string | null;
                  /** Format: uuid */
                  contributionId: string | null;
                  step: number | null;
                }[];
                more: number;
              } | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    /**
     * One has read that.
     * @description Who may (own_data.use): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sign-in-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Asks for a sign-in code by e-mail; the answer is the same for known and unknown addresses.
     * @description Who may: everyone; each is shown only what she may see.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            email: string;
            /** @enum {string} */
            lang?: 'fi' | 'sv' | 'en' | 'se';
            next?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Signs in by code, link or card.
     * @description Who may: everyone; each is shown only what she may see.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json':
            | {
                email: string;
                code: string;
                /** @enum {string} */
                lang?: 'fi' | 'sv' | 'en' | 'se';
              }
            | {
                link: string;
                email?: string;
                /** @enum {string} */
                lang?: 'fi' | 'sv' | 'en' | 'se';
              }
            | {
                card: string;
                /** @enum {string} */
                lang?: 'fi' | 'sv' | 'en' | 'se';
              };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              personId: string;
              byCard: boolean;
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sessions/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Signs out.
     * @description Who may: everyone; each is shown only what she may see.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who one is here.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              name: string | null;
              penName: string | null;
              /** @enum {string|null} */
              viewpoint:
                | 'client'
                | 'close_one'
                | 'experience_actor'
                | 'professional'
                | 'organisation'
                | 'decision_maker'
                | 'resident'
                | null;
              /** @enum {string} */
              language: 'fi' | 'sv' | 'en' | 'se';
              /** @enum {string} */
              answerWay: 'email' | 'service' | 'card';
              email: string | null;
              roles: ('innoagent_1' | 'innoagent_2' | 'coordinator' | 'decision_maker' | 'deputy' | 'administrator')[];
              byCard: boolean;
            } | null;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes one’s name, language, viewpoint or way to hear the answer.
     * @description Who may (own_data.use): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            name?: string | null;
            penName?: string | null;
            /** @enum {string|null} */
            viewpoint?:
              | 'client'
              | 'close_one'
              | 'experience_actor'
              | 'professional'
              | 'organisation'
              | 'decision_maker'
              | 'resident'
              | null;
            /** @enum {string} */
            language?: 'fi' | 'sv' | 'en' | 'se';
            /** @enum {string} */
            answerWay?: 'email' | 'service' | 'card';
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    trace?: never;
  };
  '/api/me/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The devices one is signed in on.
     * @description Who may (own_data.use): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              device: string | null;
              /** Format: date-time */
              createdAt: string;
              byCard: boolean;
              current: boolean;
            }[];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Signs one of them out.
     * @description Who may (own_data.use): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What one has left unfinished, on whichever device.
     * @description Who may (draft.keep): the one whose own it is. Also by card, in one’s own thread.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                place: string;
                text: string;
                earlier: string;
                version: number;
                clearedVersion: number;
                /** Format: date-time */
                at: string;
              }[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    /**
     * Keeps what one is typing; what comes after the sending changes nothing.
     * @description Who may (draft.keep): the one whose own it is. Also by card, in one’s own thread.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @enum {string} */
            kind: 'tell' | 'comment' | 'edit' | 'mark' | 'report' | 'appeal';
            /** Format: uuid */
            about?: string;
            text: string;
            base: number;
            secondsAgo: number;
            settled?: boolean;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              place: string;
              text: string;
              earlier: string;
              version: number;
              clearedVersion: number;
              /** Format: date-time */
              at: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes a sheet of cards.
     * @description Who may (card.make): Innoagent I; Innoagent II; coordinator. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            count: number;
            /** Format: uuid */
            workshopId?: string;
            /** @enum {string} */
            lang?: 'fi' | 'sv' | 'en' | 'se';
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              cards: {
                /** Format: uuid */
                id: string;
                code: string;
              }[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cards/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Ends a card.
     * @description Who may (own_data.use): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/card': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes one more card to one’s own thread.
     * @description Who may (own_data.use): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              code: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/cards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Joins a card’s thread to one’s own.
     * @description Who may (own_data.use): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            code: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The people who hold a role.
     * @description Who may (role.give): coordinator; administrator. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: {
          q?: string;
          holding?: boolean;
          also?: string;
          after?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                name: string | null;
                email: string | null;
                roles: {
                  /** Format: uuid */
                  id: string;
                  /** @enum {string} */
                  role: 'innoagent_1' | 'innoagent_2' | 'coordinator' | 'decision_maker' | 'deputy' | 'administrator';
                  /** Format: date */
                  fromDay: string;
                  /** Format: date */
                  untilDay: string | null;
                  paused: boolean;
                }[];
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    /**
     * Adds a person by e-mail.
     * @description Who may (role.give): coordinator; administrator. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            email: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Gives a role, with dates.
     * @description Who may (role.give): coordinator; administrator. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @enum {string} */
            role: 'innoagent_1' | 'innoagent_2' | 'coordinator' | 'decision_maker' | 'deputy' | 'administrator';
            /** Format: date */
            fromDay?: string;
            /** Format: date */
            untilDay?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/roles/{roleHeldId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Ends a role.
     * @description Who may (role.give): coordinator; administrator. Not while the case is halted or closed.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
          roleHeldId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The roles one holds, and which of them are set aside.
     * @description Who may (role.pause): the one whose own it is. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** @enum {string} */
                role: 'innoagent_1' | 'innoagent_2' | 'coordinator' | 'decision_maker' | 'deputy' | 'administrator';
                /** Format: date-time */
                pausedSince: string | null;
              }[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/roles/{role}/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Sets one of one’s roles aside: it asks nothing meanwhile.
     * @description Who may (role.pause): the one whose own it is. Not while the case is halted or closed.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          role: 'innoagent_1' | 'innoagent_2' | 'coordinator' | 'decision_maker' | 'deputy' | 'administrator';
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    /**
     * Takes it up again.
     * @description Who may (role.pause): the one whose own it is. Not while the case is halted or closed.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          role: 'innoagent_1' | 'innoagent_2' | 'coordinator' | 'decision_maker' | 'deputy' | 'administrator';
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/data': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everything kept about oneself, as JSON.
     * @description Who may (own_data.use): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              [key: string]: {
                [key: string]: (string | number | boolean) | null;
              }[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/data.html': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The same as a readable page.
     * @description Who may (own_data.use): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: {
          lang?: 'fi' | 'sv' | 'en' | 'se';
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': string;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Erases oneself, and one’s texts if asked.
     * @description Who may (own_data.use): the one whose own it is. Also by card, in one’s own thread. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            alsoTexts: boolean;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/outbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * In a demo only: the letters that would have been sent.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              to: string;
              subject: string;
              text: string;
              /** Format: date-time */
              at: string;
            }[];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/post': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether letters leave, and since when they have not.
     * @description Who may (board.see): Innoagent I; Innoagent II; coordinator; coordinator; administrator; decision maker; deputy. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** @enum {string} */
              state: 'goes' | 'stuck' | 'not_set' | 'outbox';
              /** Format: date-time */
              since: string | null;
              waiting: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The cases.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
          underWay?: boolean;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                title: string;
                needPlain: string;
                step: number;
                contributions: number;
                closed: boolean;
                /** @enum {string|null} */
                halt: 'paused' | 'interrupted' | 'cancelled' | null;
                /** Format: date-time */
                closesAt: string | null;
                /** Format: date */
                answerBy: string | null;
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All that a case’s page shows.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              title: string;
              need: string;
              needPlain: string;
              theme: string;
              step: number;
              number: number;
              contributions: number;
              /** Format: date-time */
              closedAt: string | null;
              joinedTo: {
                /** Format: uuid */
                id: string;
                title: string;
              } | null;
              halt: {
                /** @enum {string} */
                kind: 'paused' | 'interrupted' | 'cancelled';
                reason: string;
                /** Format: date */
                untilDay: string | null;
                closingMessage: string | null;
              } | null;
              stays: {
                step: number;
                way: string;
                reason: string | null;
                /** Format: date-time */
                enteredAt: string;
                /** Format: date-time */
                leftAt: string | null;
                /** Format: date */
                targetDay: string | null;
                skipped: number;
              }[];
              timetable: {
                step: number;
                /** Format: date */
                day: string;
              }[];
              viewpoints: (
                | 'client'
                | 'close_one'
                | 'experience_actor'
                | 'professional'
                | 'organisation'
                | 'decision_maker'
                | 'resident'
              )[];
              statements: {
                /** Format: uuid */
                id: string;
                text: string;
                agree: number | null;
                disagree: number | null;
                cantSay: number | null;
                /** @enum {string|null} */
                mine: 'agree' | 'disagree' | 'cant_say' | null;
              }[];
              workshops: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: date-time */
                startsAt: string;
                place: string;
                remote: boolean;
                capacity: number | null;
                coming: number;
                /** Format: date-time */
                heldAt: string | null;
                calledOff: string | null;
                signedUp: boolean;
              }[];
              following: boolean;
              promises: {
                /** Format: uuid */
                id: string;
                canChange: string;
                cannotChange: string;
                /** Format: date */
                answerBy: string;
                changeReason: string | null;
                /** Format: date-time */
                confirmedAt: string | null;
                decisionMaker: string | null;
              }[];
              proposal: {
                /** Format: uuid */
                id: string;
                canChange: string;
                cannotChange: string;
                /** Format: date */
                answerBy: string;
                changeReason: string | null;
                /** Format: date-time */
                confirmedAt: string | null;
                decisionMaker: string | null;
                mine: boolean;
              } | null;
              lateAnswer: {
                /** Format: date */
                promisedDay: string | null;
                /** Format: date */
                dueDay: string;
                reason: string;
              } | null;
              window: {
                /** Format: date-time */
                opensAt: string;
                /** Format: date-time */
                closesAt: string;
                reason: string | null;
              } | null;
              checks: {
                key: string;
                met: boolean;
              }[];
              acts: string[];
              /** Format: uuid */
              asks: string | null;
              member: boolean;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Describes a case: title, need, theme, owner, target day.
     * @description Who may (case.describe): Innoagent I; Innoagent II; coordinator. In steps 1, 2, 3, 4, 5 of the case. Not while the case is halted or closed.
     */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            title?: string;
            need?: string;
            needPlain?: string;
            theme?: string;
            /** Format: uuid */
            ownerId?: string;
            /** Format: date */
            targetDay?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              number: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    trace?: never;
  };
  '/api/cases/{id}/care': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * For those who take care of a case: its people, its invitations, who can answer.
     * @description Who may (working_note.see): the planning group; Innoagent I; Innoagent II; coordinator.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              owner: {
                /** Format: uuid */
                id: string;
                name: string;
              } | null;
              /** Format: date */
              targetDay: string | null;
              members: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                viewpoint:
                  | 'client'
                  | 'close_one'
                  | 'experience_actor'
                  | 'professional'
                  | 'organisation'
                  | 'decision_maker'
                  | 'resident';
              }[];
              invitations: {
                /** Format: uuid */
                id: string;
                expiresAt: string;
              }[];
              mixReason: string | null;
              accessNeeds: {
                /** Format: uuid */
                workshopId: string;
                needs: string[];
              }[];
              owners: {
                /** Format: uuid */
                id: string;
                name: string;
                paused: boolean;
              }[];
              decisionMakers: {
                /** Format: uuid */
                id: string;
                name: string;
                paused: boolean;
              }[];
              deputies: {
                /** Format: uuid */
                id: string;
                name: string;
                paused: boolean;
              }[];
              proposed: {
                canChange: string;
                cannotChange: string;
                /** Format: date */
                answerBy: string;
                /** Format: uuid */
                decisionMakerId: string;
                decisionMaker: string | null;
              } | null;
              handover: {
                /** Format: date */
                dueDay: string;
                receivers: {
                  /** Format: uuid */
                  personId: string;
                  name: string | null;
                  /** Format: uuid */
                  deputyId: string | null;
                  deputy: string | null;
                  openedAt: string | null;
                }[];
              } | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/need-versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every wording that the need of a case has had, newest first.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: {
          after?: number;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                version: number;
                need: string;
                needPlain: string;
                /** Format: date-time */
                at: string;
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/stays': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Moves a case to another step; back and ahead of turn with a reason.
     * @description Who may (case.advance): Innoagent I; Innoagent II; coordinator. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            from: number;
            to: number;
            reason?: string;
            /** Format: uuid */
            ownerId?: string;
            /** Format: date */
            targetDay?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              step: number;
              number: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/halts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pauses, interrupts or cancels a case, with a reason.
     * @description Who may (case.halt): Innoagent I; Innoagent II; coordinator. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @enum {string} */
            kind: 'paused' | 'interrupted' | 'cancelled';
            reason: string;
            /** Format: date */
            untilDay?: string;
            closingMessage?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    /**
     * Lets a halted case go on.
     * @description Who may (case.resume): Innoagent I; Innoagent II; coordinator.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              number: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What has happened to a case, newest first; people as roles.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                number: number;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                kind:
                  | 'move.made'
                  | 'move.undone'
                  | 'case.gathered'
                  | 'case.described'
                  | 'case.need_versioned'
                  | 'case.step_entered'
                  | 'case.halted'
                  | 'case.resumed'
                  | 'case.closed'
                  | 'member.accepted'
                  | 'member.ended'
                  | 'plan.set'
                  | 'workshop.planned'
                  | 'workshop.changed'
                  | 'workshop.held'
                  | 'promise.confirmed'
                  | 'window.set'
                  | 'window.extended'
                  | 'window.opened'
                  | 'window.closed'
                  | 'statement.made'
                  | 'statement.taken'
                  | 'check.opened'
                  | 'check.waived'
                  | 'handover.set'
                  | 'answer.published'
                  | 'deed.told';
                /** @enum {string|null} */
                role:
                  | 'innoagent_1'
                  | 'innoagent_2'
                  | 'coordinator'
                  | 'decision_maker'
                  | 'deputy'
                  | 'administrator'
                  | 'member'
                  | null;
                name: string | null;
                details: {
                  from?: number;
                  step?: number;
                  /** @enum {string} */
                  way?: 'forward' | 'return' | 'skip';
                  reason?: string;
                  /** @enum {string} */
                  halt?: 'paused' | 'interrupted' | 'cancelled';
                  /** Format: date */
                  untilDay?: string;
                  mergedInto?: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                  };
                  undone?: boolean;
                  /** @enum {string} */
                  move?: 'gather' | 'add' | 'merge' | 'split' | 'move_out' | 'not_taken_up' | 'undo';
                  /** Format: date */
                  answerBy?: string;
                  /** Format: date-time */
                  opensAt?: string;
                  /** Format: date-time */
                  closesAt?: string;
                  /** Format: date-time */
                  endsAt?: string;
                  /** Format: date */
                  dueDay?: string;
                  /** Format: date */
                  promisedDay?: string;
                  points?: number;
                  version?: number;
                  statement?: string;
                  workshop?: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    /** Format: date-time */
                    startsAt: string;
                  };
                };
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/board': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All cases by step: overdue, quiet, without a decision maker.
     * @description Who may (board.see): Innoagent I; Innoagent II; coordinator; coordinator; administrator; decision maker; deputy. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              title: string;
              step: number;
              owner: string | null;
              /** Format: date */
              targetDay: string | null;
              quietDays: number;
              /** @enum {string|null} */
              halt: 'paused' | 'interrupted' | 'cancelled' | null;
              /** @enum {string} */
              waitsFor: 'decision_maker' | 'group' | 'owner' | 'participants' | 'nobody';
              waitsForPeople: string[];
              pausedPeople: string[];
              toldInstead: string[];
              points: number;
              answered: number;
              /** Format: date */
              reminded: string | null;
              remindable: boolean;
              marks: {
                /** @enum {string} */
                kind: 'overdue' | 'answer_late' | 'quiet' | 'no_decision_maker';
                days: number;
              }[];
            }[];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/reminders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reminds those for whom the case waits by a neutral letter, once a day at the most.
     * @description Who may (case.remind): Innoagent I; Innoagent II; coordinator; coordinator; administrator. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              letters: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/follow': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Follows a case.
     * @description Who may (case.follow): anyone who is signed in. Also by card, in one’s own thread.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    /**
     * Follows a case no more.
     * @description Who may (case.follow): anyone who is signed in. Also by card, in one’s own thread.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes an invitation link for one person.
     * @description Who may (member.invite): Innoagent I; Innoagent II; coordinator. In steps 2, 3, 4, 5 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              token: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invitations/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What an invitation is to.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          token: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              caseId: string;
              title: string;
              needPlain: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invitations/{token}/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Joins the planning group.
     * @description Who may (member.accept): anyone who is signed in. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          token: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @enum {string} */
            viewpoint:
              | 'client'
              | 'close_one'
              | 'experience_actor'
              | 'professional'
              | 'organisation'
              | 'decision_maker'
              | 'resident';
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              caseId: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invitations/{id}/unused': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revokes an invitation that is not used yet.
     * @description Who may (member.invite): Innoagent I; Innoagent II; coordinator. In steps 2, 3, 4, 5 of the case. Not while the case is halted or closed.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/members/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Ends a membership.
     * @description Who may (member.end): the one whose own it is; Innoagent I; Innoagent II; coordinator. Not while the case is halted or closed.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/timetable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Sets a target day for each step to come.
     * @description Who may (plan.set): the planning group; Innoagent I; Innoagent II; coordinator. In steps 2, 3, 4, 5, 6 of the case. Not while the case is halted or closed.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            days: {
              step: number;
              /** Format: date */
              day: string;
            }[];
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              number: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/mix-reason': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Says why fewer than three viewpoints is right this time.
     * @description Who may (plan.set): the planning group; Innoagent I; Innoagent II; coordinator. In steps 2, 3, 4, 5, 6 of the case. Not while the case is halted or closed.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            reason: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              number: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/working-notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The planning group’s private notes.
     * @description Who may (working_note.see): the planning group; Innoagent I; Innoagent II; coordinator.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              text: string;
              /** Format: date-time */
              at: string;
            }[];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    /**
     * Writes a private note.
     * @description Who may (working_note.write): the planning group; Innoagent I; Innoagent II; coordinator. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/workshops': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Plans a workshop.
     * @description Who may (workshop.plan): the planning group; Innoagent I; Innoagent II; coordinator. In steps 2, 3 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            title: string;
            /** Format: date-time */
            startsAt: string;
            place: string;
            remote: boolean;
            capacity?: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/workshops/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Calls a workshop off, with a reason that those who signed up are told.
     * @description Who may (workshop.plan): the planning group; Innoagent I; Innoagent II; coordinator. In steps 2, 3 of the case. Not while the case is halted or closed.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            reason: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/workshops/{id}/sign-ups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who is coming, and what they need.
     * @description Who may (workshop.see_access_needs): the one whose own it is; Innoagent I; Innoagent II; coordinator.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              accessNeeds: string;
            }[];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    /**
     * Signs up, with or without an account.
     * @description Who may (workshop.sign_up): anyone, signed in or not. Also by card, in one’s own thread. In steps 2, 3 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            accessNeeds: string;
            /** @enum {string} */
            lang?: 'fi' | 'sv' | 'en' | 'se';
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              cardCode: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    /**
     * Cancels one’s own sign-up.
     * @description Who may (workshop.leave): anyone who is signed in. Also by card, in one’s own thread.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/workshops/{id}/record': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Writes down who came and what was said.
     * @description Who may (workshop.hold): Innoagent I; Innoagent II; coordinator. In step 3 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            attendance: {
              /** @enum {string} */
              viewpoint:
                | 'client'
                | 'close_one'
                | 'experience_actor'
                | 'professional'
                | 'organisation'
                | 'decision_maker'
                | 'resident';
              people: number;
              exact: boolean;
            }[];
            notes: string;
            contributions?: {
              text: string;
              /** @enum {string} */
              presence: 'pen_name' | 'only_innoagent';
              /** @enum {string} */
              viewpoint?:
                | 'client'
                | 'close_one'
                | 'experience_actor'
                | 'professional'
                | 'organisation'
                | 'decision_maker'
                | 'resident';
            }[];
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              cards: {
                /** Format: uuid */
                contributionId: string;
                cardCode: string;
              }[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/promises': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Proposes what can be influenced, and by when and by whom the answer comes.
     * @description Who may (promise.propose): the planning group; Innoagent I; Innoagent II; coordinator. In steps 2, 3, 4, 5, 6 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            canChange: string;
            cannotChange: string;
            /** Format: uuid */
            decisionMakerId: string;
            /** Format: date */
            answerBy: string;
            changeReason?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/promises/{id}/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The decision maker confirms her promise.
     * @description Who may (promise.confirm): the one whose own it is. In steps 2, 3, 4, 5, 6 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              number: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/windows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sets when the online work opens and closes; a change needs a reason.
     * @description Who may (window.set): Innoagent I; Innoagent II; coordinator. In steps 2, 3, 4 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            reason?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/statements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes a statement to agree or disagree with.
     * @description Who may (statement.make): the planning group; Innoagent I; Innoagent II; coordinator. In steps 3, 4 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/statements/{id}/vote': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Agrees, disagrees, or can’t say.
     * @description Who may (vote.cast): anyone, signed in or not. Also by card, in one’s own thread. In step 4 of the case. Not while the case is halted or closed.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @enum {string} */
            value: 'agree' | 'disagree' | 'cant_say';
            /** @enum {string} */
            lang?: 'fi' | 'sv' | 'en' | 'se';
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** @enum {string} */
              value: 'agree' | 'disagree' | 'cant_say';
              cardCode: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/proposed-statements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What has been proposed and waits to be taken or not.
     * @description Who may (statement.judge): the planning group; Innoagent I; Innoagent II; coordinator. In step 4 of the case. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                text: string;
                /** Format: date-time */
                at: string;
              }[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    /**
     * Proposes a statement; others see it once it is taken.
     * @description Who may (statement.propose): anyone who is signed in. Also by card, in one’s own thread. In step 4 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/statements/{id}/judgement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes a proposed statement, or says why not.
     * @description Who may (statement.judge): the planning group; Innoagent I; Innoagent II; coordinator. In step 4 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            refusedBecause?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The summary’s points.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              caseId: string;
              step: number;
              findings: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'finding' | 'dissent';
                text: string;
                plain: string;
                version: number;
                sources: number;
                byViewpoint: {
                  /** @enum {string|null} */
                  viewpoint:
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident'
                    | null;
                  sources: number | null;
                }[];
                shares: {
                  yes: number;
                  almost: number;
                  no: number;
                  earlier: number | null;
                } | null;
                myMark: {
                  /** @enum {string} */
                  value: 'yes' | 'almost' | 'no';
                  because: string;
                } | null;
                restsOnMine: boolean;
                answer: {
                  /** @enum {string} */
                  kind: 'will_be_done' | 'partly' | 'not_now' | 'looked_into' | 'belongs_elsewhere';
                  reason: string;
                  nextStep: string;
                  /** Format: date */
                  nextDay: string | null;
                  /** Format: date-time */
                  publishedAt: string;
                } | null;
                deeds: {
                  /** Format: uuid */
                  id: string;
                  text: string;
                  /** Format: date */
                  day: string;
                }[];
              }[];
              dissent: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'finding' | 'dissent';
                text: string;
                plain: string;
                version: number;
                sources: number;
                byViewpoint: {
                  /** @enum {string|null} */
                  viewpoint:
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident'
                    | null;
                  sources: number | null;
                }[];
                shares: {
                  yes: number;
                  almost: number;
                  no: number;
                  earlier: number | null;
                } | null;
                myMark: {
                  /** @enum {string} */
                  value: 'yes' | 'almost' | 'no';
                  because: string;
                } | null;
                restsOnMine: boolean;
                answer: {
                  /** @enum {string} */
                  kind: 'will_be_done' | 'partly' | 'not_now' | 'looked_into' | 'belongs_elsewhere';
                  reason: string;
                  nextStep: string;
                  /** Format: date */
                  nextDay: string | null;
                  /** Format: date-time */
                  publishedAt: string;
                } | null;
                deeds: {
                  /** Format: uuid */
                  id: string;
                  text: string;
                  /** Format: date */
                  day: string;
                }[];
              }[];
              unused: {
                reason: string;
                contributions: number;
              }[];
              check: {
                /** Format: date-time */
                opensAt: string;
                /** Format: date-time */
                endsAt: string | null;
                waivedReason: string | null;
                open: boolean;
              } | null;
              approval: {
                members: number;
                approvals: number;
                lived: number;
                enough: boolean;
                mine: boolean;
              } | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/unused': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The contributions that were not used, and why.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                contribution: {
                  /** Format: uuid */
                  id: string;
                  /** @enum {string} */
                  kind: 'idea' | 'comment' | 'workshop_note';
                  /** @enum {string|null} */
                  commentKind: 'comment' | 'assessment' | 'wondering' | null;
                  /** Format: uuid */
                  parentId: string | null;
                  /** Format: uuid */
                  caseId: string | null;
                  text: string;
                  later: {
                    text: string;
                    /** Format: date-time */
                    at: string;
                  } | null;
                  /** @enum {string} */
                  lang: 'fi' | 'sv' | 'en' | 'se';
                  speaker: string | null;
                  byPenName: boolean;
                  /** @enum {string|null} */
                  viewpoint:
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident'
                    | null;
                  /** @enum {string} */
                  channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
                  version: number;
                  /** Format: date-time */
                  createdAt: string;
                  supports: number;
                  supportedByMe: boolean;
                  comments: number;
                  mine: boolean;
                  hidden: boolean;
                  withdrawn: boolean;
                  staffSpeaker: string | null;
                  /** Format: date */
                  answerBy: string | null;
                };
                reason: string;
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    /**
     * Marks contributions as not used, with a reason.
     * @description Who may (unused.mark): the planning group; Innoagent I; Innoagent II; coordinator. In step 5 of the case. Not while the case is halted or closed.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            contributionIds: string[];
            reason: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    /**
     * Takes that back.
     * @description Who may (unused.mark): the planning group; Innoagent I; Innoagent II; coordinator. In step 5 of the case. Not while the case is halted or closed.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            contributionIds: string[];
          };
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/uncovered': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What has been said and is in no point yet, nor set aside with a reason.
     * @description Who may (point.write): the planning group; Innoagent I; Innoagent II; coordinator. In step 5 of the case. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'idea' | 'comment' | 'workshop_note';
                /** @enum {string|null} */
                commentKind: 'comment' | 'assessment' | 'wondering' | null;
                /** Format: uuid */
                parentId: string | null;
                /** Format: uuid */
                caseId: string | null;
                text: string;
                later: {
                  text: string;
                  /** Format: date-time */
                  at: string;
                } | null;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                byPenName: boolean;
                /** @enum {string|null} */
                viewpoint:
                  | 'client'
                  | 'close_one'
                  | 'experience_actor'
                  | 'professional'
                  | 'organisation'
                  | 'decision_maker'
                  | 'resident'
                  | null;
                /** @enum {string} */
                channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
                version: number;
                /** Format: date-time */
                createdAt: string;
                supports: number;
                supportedByMe: boolean;
                comments: number;
                mine: boolean;
                hidden: boolean;
                withdrawn: boolean;
                staffSpeaker: string | null;
                /** Format: date */
                answerBy: string | null;
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/points/{id}/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The contributions that a point rests on.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'idea' | 'comment' | 'workshop_note';
                /** @enum {string|null} */
                commentKind: 'comment' | 'assessment' | 'wondering' | null;
                /** Format: uuid */
                parentId: string | null;
                /** Format: uuid */
                caseId: string | null;
                text: string;
                later: {
                  text: string;
                  /** Format: date-time */
                  at: string;
                } | null;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                byPenName: boolean;
                /** @enum {string|null} */
                viewpoint:
                  | 'client'
                  | 'close_one'
                  | 'experience_actor'
                  | 'professional'
                  | 'organisation'
                  | 'decision_maker'
                  | 'resident'
                  | null;
                /** @enum {string} */
                channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
                version: number;
                /** Format: date-time */
                createdAt: string;
                supports: number;
                supportedByMe: boolean;
                comments: number;
                mine: boolean;
                hidden: boolean;
                withdrawn: boolean;
                staffSpeaker: string | null;
                /** Format: date */
                answerBy: string | null;
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/points/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A point’s earlier wordings.
     * @description Who may (point.write): the planning group; Innoagent I; Innoagent II; coordinator. In step 5 of the case. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: {
          after?: number;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                version: number;
                text: string;
                plain: string;
                /** Format: date-time */
                at: string;
              }[];
              next: string | null;
              plainer: boolean;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/points/{id}/plainer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A plainer wording of a point, proposed by the county’s own language model, where it has one; kept nowhere.
     * @description Who may (point.write): the planning group; Innoagent I; Innoagent II; coordinator. In step 5 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': Record<string, never>;
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              plain: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/points': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Writes a point and names the contributions it rests on.
     * @description Who may (point.write): the planning group; Innoagent I; Innoagent II; coordinator. In step 5 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
            plain?: string;
            /** @enum {string} */
            kind: 'finding' | 'dissent';
            sources: string[];
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              version: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/points/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Removes a point.
     * @description Who may (point.write): the planning group; Innoagent I; Innoagent II; coordinator. In step 5 of the case. Not while the case is halted or closed.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    /**
     * Rewords a point; refused with both texts if somebody else did meanwhile.
     * @description Who may (point.write): the planning group; Innoagent I; Innoagent II; coordinator. In step 5 of the case. Not while the case is halted or closed.
     */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
            plain: string;
            version: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              version: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    trace?: never;
  };
  '/api/points/{id}/restorations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Brings back an earlier wording.
     * @description Who may (point.write): the planning group; Innoagent I; Innoagent II; coordinator. In step 5 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
              version: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/points/{id}/sources/{contributionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Adds a contribution that the point rests on.
     * @description Who may (point.write): the planning group; Innoagent I; Innoagent II; coordinator. In step 5 of the case. Not while the case is halted or closed.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
          contributionId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    /**
     * Takes one away.
     * @description Who may (point.write): the planning group; Innoagent I; Innoagent II; coordinator. In step 5 of the case. Not while the case is halted or closed.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
          contributionId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Asks the contributors whether they were understood, or waives that with a reason.
     * @description Who may (check.open): Innoagent I; Innoagent II; coordinator. In step 5 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** Format: date-time */
            endsAt?: string;
            waivedReason?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/points/{id}/mark': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Says of a point: yes, almost, or no, because.
     * @description Who may (check.mark): the one whose own it is. Also by card, in one’s own thread. In step 5 of the case. Not while the case is halted or closed.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @enum {string} */
            value: 'yes' | 'almost' | 'no';
            because?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * A member of the planning group approves the summary.
     * @description Who may (summary.approve): the planning group. In step 5 of the case. Not while the case is halted or closed.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/handover': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Hands the summary to decision makers, with the day the answer is due.
     * @description Who may (handover.set): Innoagent I; Innoagent II; coordinator. In steps 5, 6 of the case. Not while the case is halted or closed.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** Format: date */
            dueDay?: string;
            lateReason?: string;
            receivers: {
              /** Format: uuid */
              personId: string;
              /** Format: uuid */
              deputyId?: string | null;
            }[];
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: date */
              dueDay: string;
              paused: string[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What waits for one’s own answer.
     * @description Who may (answer.see_desk): the one whose own it is; coordinator; administrator.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                caseId: string;
                title: string;
                /** Format: date */
                dueDay: string;
                /** @enum {string} */
                part: 'receiver' | 'deputy';
                points: number;
                drafted: number;
                answered: number;
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The decision maker’s page of a case.
     * @description Who may (answer.see_desk): the one whose own it is; coordinator; administrator.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              caseId: string;
              title: string;
              step: number;
              /** @enum {string|null} */
              part: 'receiver' | 'deputy' | null;
              /** Format: date */
              dueDay: string | null;
              promise: {
                canChange: string;
                cannotChange: string;
                /** Format: date */
                answerBy: string;
              } | null;
              points: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'finding' | 'dissent';
                text: string;
                plain: string;
                version: number;
                sources: number;
                byViewpoint: {
                  /** @enum {string|null} */
                  viewpoint:
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident'
                    | null;
                  sources: number | null;
                }[];
                shares: {
                  yes: number;
                  almost: number;
                  no: number;
                  earlier: number | null;
                } | null;
                myMark: {
                  /** @enum {string} */
                  value: 'yes' | 'almost' | 'no';
                  because: string;
                } | null;
                restsOnMine: boolean;
                answer: {
                  /** @enum {string} */
                  kind: 'will_be_done' | 'partly' | 'not_now' | 'looked_into' | 'belongs_elsewhere';
                  reason: string;
                  nextStep: string;
                  /** Format: date */
                  nextDay: string | null;
                  /** Format: date-time */
                  publishedAt: string;
                } | null;
                deeds: {
                  /** Format: uuid */
                  id: string;
                  text: string;
                  /** Format: date */
                  day: string;
                }[];
                objections: {
                  /** @enum {string} */
                  value: 'yes' | 'almost' | 'no';
                  because: string;
                  earlier: boolean;
                }[];
                drafted: boolean;
                draft: {
                  /** @enum {string} */
                  kind: 'will_be_done' | 'partly' | 'not_now' | 'looked_into' | 'belongs_elsewhere';
                  reason: string;
                  nextStep: string;
                  /** Format: date */
                  nextDay: string | null;
                  version: number;
                  by: string | null;
                  mine: boolean;
                  /** Format: date-time */
                  at: string;
                  earlier: boolean;
                  whole: boolean;
                } | null;
              }[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/points/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Drafts the answer to a point.
     * @description Who may (answer.draft): the one whose own it is. In step 6 of the case. Not while the case is halted or closed.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @enum {string} */
            kind: 'will_be_done' | 'partly' | 'not_now' | 'looked_into' | 'belongs_elsewhere';
            reason: string;
            nextStep: string;
            /** Format: date */
            nextDay?: string | null;
            unfinished?: boolean;
            version: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              version: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/points/{id}/answer/publication': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Publishes the answer to a point.
     * @description Who may (answer.publish): the one whose own it is. In step 6 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              published: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/publication': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Publishes every answer that is ready.
     * @description Who may (answer.publish): the one whose own it is. In step 6 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              published: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How far the answers have reached those who are owed one.
     * @description Who may (delivery.make): Innoagent I; Innoagent II; coordinator. In step 7 of the case.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              sums: {
                /** @enum {string} */
                kind: 'answer' | 'deed' | 'closing';
                /** @enum {string} */
                way: 'email' | 'service' | 'card';
                owed: number;
                delivered: number;
                givenUp: number;
              }[];
              missing: {
                items: {
                  /** Format: uuid */
                  id: string;
                  /** @enum {string} */
                  kind: 'answer' | 'deed' | 'closing';
                  /** @enum {string} */
                  way: 'email' | 'service' | 'card';
                  /** Format: date-time */
                  since: string;
                  name: string | null;
                  /** @enum {string} */
                  stays: 'waits' | 'tried_again' | 'refused' | 'worn_out';
                  tries: number;
                  error: string | null;
                }[];
                next: string | null;
              };
              unowed: number;
              post: {
                /** @enum {string} */
                state: 'goes' | 'stuck' | 'not_set' | 'outbox';
                /** Format: date-time */
                since: string | null;
                waiting: number;
              };
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    /**
     * Delivers what is owed, and tries again what did not leave.
     * @description Who may (delivery.make): Innoagent I; Innoagent II; coordinator. In step 7 of the case.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              delivered: number;
              missing: number;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/deliveries/{id}/ending': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends a message that does not get there by itself: told otherwise, or given up.
     * @description Who may (delivery.make): Innoagent I; Innoagent II; coordinator. In step 7 of the case.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @enum {string} */
            how: 'told' | 'given_up';
            reason?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Closes the case; refused while an answer is owed to anyone.
     * @description Who may (case.close): Innoagent I; Innoagent II; coordinator. In step 7 of the case. Not while the case is halted or closed.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/points/{id}/deeds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Tells what was done.
     * @description Who may (deed.tell): the one whose own it is; Innoagent I; Innoagent II; coordinator. In step 7 of the case.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
            /** Format: date */
            day: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              id: string;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Searches what has been said and answered, in any inflection and with typing errors.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query: {
          q: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** @enum {string} */
                kind: 'case' | 'contribution' | 'point' | 'answer';
                /** Format: uuid */
                id: string;
                text: string;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                byPenName: boolean;
                /** Format: uuid */
                caseId: string | null;
                caseTitle: string | null;
                step: number | null;
                closed: boolean;
                points: number;
                answered: number;
              }[];
              instead: string[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/said-before': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What others have said that is like a text being written: at most three, public ones only; the text is not kept.
     * @description Who may: everyone; each is shown only what she may see.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
            /** @enum {string} */
            lang?: 'fi' | 'sv' | 'en' | 'se';
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** @enum {string} */
                kind: 'case' | 'contribution' | 'point' | 'answer';
                /** Format: uuid */
                id: string;
                text: string;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                byPenName: boolean;
                /** Format: uuid */
                caseId: string | null;
                caseTitle: string | null;
                step: number | null;
                closed: boolean;
                points: number;
                answered: number;
                supports: number;
                supportedByMe: boolean;
              }[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/verstas/themes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What people talk about in the inbox.
     * @description Who may (verstas.see): Innoagent I; Innoagent II; coordinator. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              themes: {
                id: string;
                name: string | null;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                terms: string[];
                texts: number;
                fresh: number;
                kinds: {
                  question: number;
                  wish: number;
                  experience: number;
                };
                viewpoints: {
                  /** @enum {string} */
                  viewpoint:
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident';
                  texts: number | null;
                }[];
                quotes: {
                  /** Format: uuid */
                  contributionId: string;
                  text: string;
                  /** @enum {string} */
                  lang: 'fi' | 'sv' | 'en' | 'se';
                  /** @enum {string|null} */
                  viewpoint:
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident'
                    | null;
                }[];
              }[];
              unassigned: number;
              method: string | null;
              /** Format: date-time */
              madeAt: string | null;
              working: boolean;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/verstas/themes/{theme}/contributions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The contributions behind a theme of the inbox.
     * @description Who may (verstas.see): Innoagent I; Innoagent II; coordinator. Not while the case is halted or closed.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
        };
        header?: never;
        path: {
          theme: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'idea' | 'comment' | 'workshop_note';
                /** @enum {string|null} */
                commentKind: 'comment' | 'assessment' | 'wondering' | null;
                /** Format: uuid */
                parentId: string | null;
                /** Format: uuid */
                caseId: string | null;
                text: string;
                later: {
                  text: string;
                  /** Format: date-time */
                  at: string;
                } | null;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                byPenName: boolean;
                /** @enum {string|null} */
                viewpoint:
                  | 'client'
                  | 'close_one'
                  | 'experience_actor'
                  | 'professional'
                  | 'organisation'
                  | 'decision_maker'
                  | 'resident'
                  | null;
                /** @enum {string} */
                channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
                version: number;
                /** Format: date-time */
                createdAt: string;
                supports: number;
                supportedByMe: boolean;
                comments: number;
                mine: boolean;
                hidden: boolean;
                withdrawn: boolean;
                staffSpeaker: string | null;
                /** Format: date */
                answerBy: string | null;
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/themes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What people talk about in the case.
     * @description Who may (themes.see): the planning group; Innoagent I; Innoagent II; coordinator.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              themes: {
                id: string;
                name: string | null;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                terms: string[];
                texts: number;
                fresh: number;
                kinds: {
                  question: number;
                  wish: number;
                  experience: number;
                };
                viewpoints: {
                  /** @enum {string} */
                  viewpoint:
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident';
                  texts: number | null;
                }[];
                quotes: {
                  /** Format: uuid */
                  contributionId: string;
                  text: string;
                  /** @enum {string} */
                  lang: 'fi' | 'sv' | 'en' | 'se';
                  /** @enum {string|null} */
                  viewpoint:
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident'
                    | null;
                }[];
              }[];
              unassigned: number;
              method: string | null;
              /** Format: date-time */
              madeAt: string | null;
              working: boolean;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/themes/{theme}/contributions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The contributions behind a theme.
     * @description Who may (themes.see): the planning group; Innoagent I; Innoagent II; coordinator.
     */
    get: {
      parameters: {
        query?: {
          after?: string;
          limit?: number;
        };
        header?: never;
        path: {
          id: string;
          theme: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'idea' | 'comment' | 'workshop_note';
                /** @enum {string|null} */
                commentKind: 'comment' | 'assessment' | 'wondering' | null;
                /** Format: uuid */
                parentId: string | null;
                /** Format: uuid */
                caseId: string | null;
                text: string;
                later: {
                  text: string;
                  /** Format: date-time */
                  at: string;
                } | null;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                byPenName: boolean;
                /** @enum {string|null} */
                viewpoint:
                  | 'client'
                  | 'close_one'
                  | 'experience_actor'
                  | 'professional'
                  | 'organisation'
                  | 'decision_maker'
                  | 'resident'
                  | null;
                /** @enum {string} */
                channel: 'web' | 'spoken' | 'written' | 'phone' | 'workshop' | 'import';
                version: number;
                /** Format: date-time */
                createdAt: string;
                supports: number;
                supportedByMe: boolean;
                comments: number;
                mine: boolean;
                hidden: boolean;
                withdrawn: boolean;
                staffSpeaker: string | null;
                /** Format: date */
                answerBy: string | null;
              }[];
              next: string | null;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/themes/{theme}/name': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Gives a theme a name.
     * @description Who may (theme.name): the planning group; Innoagent I; Innoagent II; coordinator.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
          theme: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            name: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A draft of the summary, in people’s own sentences, chosen by the machine.
     * @description Who may (themes.see): the planning group; Innoagent I; Innoagent II; coordinator.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** @enum {boolean} */
              machineMade: true;
              points: {
                theme: string | null;
                terms: string[];
                sentences: {
                  /** Format: uuid */
                  contributionId: string;
                  text: string;
                  /** @enum {string} */
                  lang: 'fi' | 'sv' | 'en' | 'se';
                  /** @enum {string|null} */
                  viewpoint:
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident'
                    | null;
                }[];
                sources: string[];
                viewpoints: {
                  /** @enum {string} */
                  viewpoint:
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident';
                  texts: number;
                }[];
              }[];
              rare: {
                theme: string | null;
                terms: string[];
                sentences: {
                  /** Format: uuid */
                  contributionId: string;
                  text: string;
                  /** @enum {string} */
                  lang: 'fi' | 'sv' | 'en' | 'se';
                  /** @enum {string|null} */
                  viewpoint:
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident'
                    | null;
                }[];
                sources: string[];
                viewpoints: {
                  /** @enum {string} */
                  viewpoint:
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident';
                  texts: number;
                }[];
              }[];
              dissent: {
                theme: string;
                sentences: {
                  /** Format: uuid */
                  contributionId: string;
                  text: string;
                  /** @enum {string} */
                  lang: 'fi' | 'sv' | 'en' | 'se';
                  /** @enum {string|null} */
                  viewpoint:
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident'
                    | null;
                }[];
              }[];
              unused: number;
              method: string | null;
              /** Format: date-time */
              madeAt: string | null;
              working: boolean;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/opinions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where people agree: opinion groups, if there are clear ones, and what unites them.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** @enum {string|null} */
              finding: 'clear' | 'too_few_people' | 'no_clear_groups' | null;
              voters: number | null;
              groups: {
                letter: string;
                size: number;
                spread: {
                  x: number;
                  y: number;
                  along: number;
                  across: number;
                  angle: number;
                };
                says: {
                  /** Format: uuid */
                  statement: string;
                  /** @enum {string} */
                  side: 'agree' | 'disagree';
                }[];
              }[];
              agree: string[];
              disagree: string[];
              unites: string[];
              statements: {
                /** Format: uuid */
                id: string;
                text: string;
                place: {
                  x: number;
                  y: number;
                };
                total: {
                  agree: number | null;
                  disagree: number | null;
                  cantSay: number | null;
                } | null;
                byGroup: {
                  letter: string;
                  counts: {
                    agree: number | null;
                    disagree: number | null;
                    cantSay: number | null;
                  } | null;
                }[];
              }[];
              here: {
                x: number;
                y: number;
              } | null;
              method: string | null;
              /** Format: date-time */
              madeAt: string | null;
              working: boolean;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/opinions.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The same figures as a table: CSV, or an Excel file with format=xlsx.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: {
          format?: 'csv' | 'xlsx';
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description CSV: UTF-8 with a byte order mark, semicolons, every cell in quotation marks. XLSX: one sheet. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': unknown;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/analysis': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All that the analysis has made of the case, with its methods.
     * @description Who may (themes.see): the planning group; Innoagent I; Innoagent II; coordinator.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              themes: {
                themes: {
                  id: string;
                  name: string | null;
                  /** @enum {string} */
                  lang: 'fi' | 'sv' | 'en' | 'se';
                  terms: string[];
                  texts: number;
                  fresh: number;
                  kinds: {
                    question: number;
                    wish: number;
                    experience: number;
                  };
                  viewpoints: {
                    /** @enum {string} */
                    viewpoint:
                      | 'client'
                      | 'close_one'
                      | 'experience_actor'
                      | 'professional'
                      | 'organisation'
                      | 'decision_maker'
                      | 'resident';
                    texts: number | null;
                  }[];
                  quotes: {
                    /** Format: uuid */
                    contributionId: string;
                    text: string;
                    /** @enum {string} */
                    lang: 'fi' | 'sv' | 'en' | 'se';
                    /** @enum {string|null} */
                    viewpoint:
                      | 'client'
                      | 'close_one'
                      | 'experience_actor'
                      | 'professional'
                      | 'organisation'
                      | 'decision_maker'
                      | 'resident'
                      | null;
                  }[];
                }[];
                unassigned: number;
                method: string | null;
                /** Format: date-time */
                madeAt: string | null;
                working: boolean;
              };
              draft: {
                /** @enum {boolean} */
                machineMade: true;
                points: {
                  theme: string | null;
                  terms: string[];
                  sentences: {
                    /** Format: uuid */
                    contributionId: string;
                    text: string;
                    /** @enum {string} */
                    lang: 'fi' | 'sv' | 'en' | 'se';
                    /** @enum {string|null} */
                    viewpoint:
                      | 'client'
                      | 'close_one'
                      | 'experience_actor'
                      | 'professional'
                      | 'organisation'
                      | 'decision_maker'
                      | 'resident'
                      | null;
                  }[];
                  sources: string[];
                  viewpoints: {
                    /** @enum {string} */
                    viewpoint:
                      | 'client'
                      | 'close_one'
                      | 'experience_actor'
                      | 'professional'
                      | 'organisation'
                      | 'decision_maker'
                      | 'resident';
                    texts: number;
                  }[];
                }[];
                rare: {
                  theme: string | null;
                  terms: string[];
                  sentences: {
                    /** Format: uuid */
                    contributionId: string;
                    text: string;
                    /** @enum {string} */
                    lang: 'fi' | 'sv' | 'en' | 'se';
                    /** @enum {string|null} */
                    viewpoint:
                      | 'client'
                      | 'close_one'
                      | 'experience_actor'
                      | 'professional'
                      | 'organisation'
                      | 'decision_maker'
                      | 'resident'
                      | null;
                  }[];
                  sources: string[];
                  viewpoints: {
                    /** @enum {string} */
                    viewpoint:
                      | 'client'
                      | 'close_one'
                      | 'experience_actor'
                      | 'professional'
                      | 'organisation'
                      | 'decision_maker'
                      | 'resident';
                    texts: number;
                  }[];
                }[];
                dissent: {
                  theme: string;
                  sentences: {
                    /** Format: uuid */
                    contributionId: string;
                    text: string;
                    /** @enum {string} */
                    lang: 'fi' | 'sv' | 'en' | 'se';
                    /** @enum {string|null} */
                    viewpoint:
                      | 'client'
                      | 'close_one'
                      | 'experience_actor'
                      | 'professional'
                      | 'organisation'
                      | 'decision_maker'
                      | 'resident'
                      | null;
                  }[];
                }[];
                unused: number;
                method: string | null;
                /** Format: date-time */
                madeAt: string | null;
                working: boolean;
              };
              opinions: {
                /** @enum {string|null} */
                finding: 'clear' | 'too_few_people' | 'no_clear_groups' | null;
                voters: number | null;
                groups: {
                  letter: string;
                  size: number;
                  spread: {
                    x: number;
                    y: number;
                    along: number;
                    across: number;
                    angle: number;
                  };
                  says: {
                    /** Format: uuid */
                    statement: string;
                    /** @enum {string} */
                    side: 'agree' | 'disagree';
                  }[];
                }[];
                agree: string[];
                disagree: string[];
                unites: string[];
                statements: {
                  /** Format: uuid */
                  id: string;
                  text: string;
                  place: {
                    x: number;
                    y: number;
                  };
                  total: {
                    agree: number | null;
                    disagree: number | null;
                    cantSay: number | null;
                  } | null;
                  byGroup: {
                    letter: string;
                    counts: {
                      agree: number | null;
                      disagree: number | null;
                      cantSay: number | null;
                    } | null;
                  }[];
                }[];
                here: {
                  x: number;
                  y: number;
                } | null;
                method: string | null;
                /** Format: date-time */
                madeAt: string | null;
                working: boolean;
              };
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/themes.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Which contribution is in which theme, as a table: CSV, or an Excel file with format=xlsx.
     * @description Who may (themes.see): the planning group; Innoagent I; Innoagent II; coordinator.
     */
    get: {
      parameters: {
        query?: {
          format?: 'csv' | 'xlsx';
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description CSV: UTF-8 with a byte order mark, semicolons, every cell in quotation marks. XLSX: one sheet. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': unknown;
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/demo/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * In a demo only: the people whom a visitor can become.
     * @description Who may: everyone; each is shown only what she may see.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              county: {
                fi: string;
                sv: string;
                en: string;
              };
              people: {
                /** Format: uuid */
                id: string;
                name: string;
                key: string;
                roles: (
                  'innoagent_1' | 'innoagent_2' | 'coordinator' | 'decision_maker' | 'deputy' | 'administrator'
                )[];
                byCard: boolean;
              }[];
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/demo/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * In a demo only: becomes one of its people.
     * @description Who may: everyone; each is shown only what she may see.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** Format: uuid */
            personId: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: uuid */
              personId: string;
              byCard: boolean;
            };
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              code: string;
              details?: Record<string, never>;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: never;
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
