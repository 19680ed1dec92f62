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
              answerBy: string | null;
              cardCode: string | null;
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
            /** Format: email */
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
              answerBy: string | null;
              cardCode: string | null;
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
                commentKind: ('comment' | 'assessment' | 'wondering') | null;
                parentId: string | null;
                caseId: string | null;
                text: string;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                viewpoint:
                  | (
                      | 'client'
                      | 'close_one'
                      | 'experience_actor'
                      | 'professional'
                      | 'organisation'
                      | 'decision_maker'
                      | 'resident'
                    )
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
                answerBy: string | null;
              }[];
              next: string | null;
            };
          };
        };
      };
    };
    put?: never;
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
              answerBy: string | null;
              cardCode: string | null;
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
                kind: 'identity_code' | 'phone' | 'email';
                from: number;
                to: number;
              }[];
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
              commentKind: ('comment' | 'assessment' | 'wondering') | null;
              parentId: string | null;
              caseId: string | null;
              text: string;
              /** @enum {string} */
              lang: 'fi' | 'sv' | 'en' | 'se';
              speaker: string | null;
              viewpoint:
                | (
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident'
                  )
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
              answerBy: string | null;
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
                commentKind: ('comment' | 'assessment' | 'wondering') | null;
                parentId: string | null;
                caseId: string | null;
                text: string;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                viewpoint:
                  | (
                      | 'client'
                      | 'close_one'
                      | 'experience_actor'
                      | 'professional'
                      | 'organisation'
                      | 'decision_maker'
                      | 'resident'
                    )
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
                answerBy: string | null;
              }[];
              next: string | null;
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
  '/api/contributions/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
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
      };
    };
    post?: never;
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
      };
    };
    delete?: never;
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
                contribution: {
                  /** Format: uuid */
                  id: string;
                  /** @enum {string} */
                  kind: 'idea' | 'comment' | 'workshop_note';
                  commentKind: ('comment' | 'assessment' | 'wondering') | null;
                  parentId: string | null;
                  caseId: string | null;
                  text: string;
                  /** @enum {string} */
                  lang: 'fi' | 'sv' | 'en' | 'se';
                  speaker: string | null;
                  viewpoint:
                    | (
                        | 'client'
                        | 'close_one'
                        | 'experience_actor'
                        | 'professional'
                        | 'organisation'
                        | 'decision_maker'
                        | 'resident'
                      )
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
                  answerBy: string | null;
                };
              }[];
              next: string | null;
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
      };
    };
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
                text: string;
                /** Format: date-time */
                createdAt: string;
                /** @enum {string} */
                place: 'inbox' | 'case' | 'not_taken_up';
                case: {
                  /** Format: uuid */
                  id: string;
                  title: string;
                  step: number;
                } | null;
                state:
                  | {
                      /** @enum {string} */
                      kind: 'waiting';
                      step: number | null;
                      answerBy: string | null;
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
              createdAt: string;
              /** @enum {string} */
              place: 'inbox' | 'case' | 'not_taken_up';
              case: {
                /** Format: uuid */
                id: string;
                title: string;
                step: number;
              } | null;
              state:
                | {
                    /** @enum {string} */
                    kind: 'waiting';
                    step: number | null;
                    answerBy: string | null;
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
                commentKind: ('comment' | 'assessment' | 'wondering') | null;
                parentId: string | null;
                caseId: string | null;
                text: string;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                viewpoint:
                  | (
                      | 'client'
                      | 'close_one'
                      | 'experience_actor'
                      | 'professional'
                      | 'organisation'
                      | 'decision_maker'
                      | 'resident'
                    )
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
                answerBy: string | null;
              }[];
              next: string | null;
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
                commentKind: ('comment' | 'assessment' | 'wondering') | null;
                parentId: string | null;
                caseId: string | null;
                text: string;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                viewpoint:
                  | (
                      | 'client'
                      | 'close_one'
                      | 'experience_actor'
                      | 'professional'
                      | 'organisation'
                      | 'decision_maker'
                      | 'resident'
                    )
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
                answerBy: string | null;
                likeness: number;
              }[];
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
                caseId: string | null;
                fromCaseId: string | null;
                contributions: number;
                contributionIds: string[];
                undoneBy: string | null;
                undoable: boolean;
              }[];
              next: string | null;
            };
          };
        };
      };
    };
    put?: never;
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
              caseId: string | null;
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
              caseId: string | null;
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
                caseId: string | null;
                fromCaseId: string | null;
                contributions: number;
                contributionIds: string[];
                undoneBy: string | null;
                undoable: boolean;
              }[];
              next: string | null;
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
  '/api/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
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
                  | 'answer_ideas'
                  | 'take_part';
                caseId: string | null;
                caseTitle: string | null;
                count: number;
                day: string | null;
              }[];
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
                  | 'contribution.edited'
                  | 'contribution.withdrawn'
                  | 'contribution.presence_changed'
                  | 'contribution.reported'
                  | 'contribution.hidden'
                  | 'contribution.appealed'
                  | 'contribution.shown_again'
                  | 'contribution.supported'
                  | 'contribution.support_withdrawn'
                  | 'move.made'
                  | 'move.undone'
                  | 'case.gathered'
                  | 'case.described'
                  | 'case.step_entered'
                  | 'case.halted'
                  | 'case.resumed'
                  | 'case.closed'
                  | 'case.followed'
                  | 'case.unfollowed'
                  | 'member.invited'
                  | 'member.accepted'
                  | 'member.ended'
                  | 'plan.set'
                  | 'working_note.written'
                  | 'workshop.planned'
                  | 'workshop.changed'
                  | 'workshop.signed_up'
                  | 'workshop.held'
                  | 'promise.proposed'
                  | 'promise.confirmed'
                  | 'window.set'
                  | 'window.extended'
                  | 'window.opened'
                  | 'window.closing_soon'
                  | 'window.closed'
                  | 'statement.made'
                  | 'vote.cast'
                  | 'point.written'
                  | 'point.removed'
                  | 'unused.marked'
                  | 'unused.unmarked'
                  | 'check.opened'
                  | 'check.marked'
                  | 'check.waived'
                  | 'summary.approved'
                  | 'handover.set'
                  | 'answer.drafted'
                  | 'answer.published'
                  | 'delivery.made'
                  | 'deed.told'
                  | 'card.made'
                  | 'card.ended'
                  | 'card.joined'
                  | 'role.given'
                  | 'role.ended'
                  | 'person.added'
                  | 'person.signed_in'
                  | 'person.erased';
                caseId: string | null;
                caseTitle: string | null;
                contributionId: string | null;
                step: number | null;
              }[];
              next: string | null;
              unseen: number;
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
  '/api/sign-in-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
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
              }
            | {
                link: string;
              }
            | {
                card: string;
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
              viewpoint:
                | (
                    | 'client'
                    | 'close_one'
                    | 'experience_actor'
                    | 'professional'
                    | 'organisation'
                    | 'decision_maker'
                    | 'resident'
                  )
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
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
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
            viewpoint?:
              | (
                  | 'client'
                  | 'close_one'
                  | 'experience_actor'
                  | 'professional'
                  | 'organisation'
                  | 'decision_maker'
                  | 'resident'
                )
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
      };
    };
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
                name: string | null;
                email: string | null;
                roles: {
                  /** Format: uuid */
                  id: string;
                  /** @enum {string} */
                  role: 'innoagent_1' | 'innoagent_2' | 'coordinator' | 'decision_maker' | 'deputy' | 'administrator';
                  /** Format: date */
                  fromDay: string;
                  untilDay: string | null;
                }[];
              }[];
              next: string | null;
            };
          };
        };
      };
    };
    put?: never;
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
            'application/json': string;
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
                title: string;
                needPlain: string;
                step: number;
                contributions: number;
                closed: boolean;
                halt: ('paused' | 'interrupted' | 'cancelled') | null;
              }[];
              next: string | null;
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
              closedAt: string | null;
              halt: {
                /** @enum {string} */
                kind: 'paused' | 'interrupted' | 'cancelled';
                reason: string;
                untilDay: string | null;
                closingMessage: string | null;
              } | null;
              stays: {
                step: number;
                way: string;
                reason: string | null;
                enteredAt: string;
                leftAt: string | null;
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
                agree: number;
                disagree: number;
                cantSay: number;
                mine: ('agree' | 'disagree' | 'cant_say') | null;
              }[];
              workshops: {
                /** Format: uuid */
                id: string;
                title: string;
                startsAt: string;
                place: string;
                remote: boolean;
                capacity: number | null;
                coming: number;
                heldAt: string | null;
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
                confirmedAt: string | null;
                decisionMaker: string | null;
                mine: boolean;
              } | null;
              window: {
                opensAt: string;
                closesAt: string;
                reason: string | null;
              } | null;
              checks: {
                key: string;
                met: boolean;
              }[];
              acts: string[];
              member: boolean;
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
              mixReason: string | null;
              owners: {
                /** Format: uuid */
                id: string;
                name: string;
              }[];
              decisionMakers: {
                /** Format: uuid */
                id: string;
                name: string;
              }[];
              deputies: {
                /** Format: uuid */
                id: string;
                name: string;
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
                  deputyId: string | null;
                  deputy: string | null;
                }[];
              } | null;
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
      };
    };
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
                  | 'check.opened'
                  | 'check.waived'
                  | 'handover.set'
                  | 'answer.published'
                  | 'deed.told';
                role:
                  | (
                      | 'innoagent_1'
                      | 'innoagent_2'
                      | 'coordinator'
                      | 'decision_maker'
                      | 'deputy'
                      | 'administrator'
                      | 'member'
                    )
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
                  points?: number;
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
              targetDay: string | null;
              quietDays: number;
              halt: string | null;
              marks: {
                /** @enum {string} */
                kind: 'overdue' | 'quiet' | 'no_decision_maker' | 'answer_late';
                days: number;
              }[];
            }[];
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
  '/api/cases/{id}/follow': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
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
        200: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    post?: never;
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
          content?: never;
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
          content?: never;
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
          content?: never;
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
      };
    };
    put?: never;
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
          content?: never;
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
      };
    };
    put?: never;
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
      };
    };
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
          content?: never;
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
  '/api/cases/{id}/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
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
                  viewpoint:
                    | (
                        | 'client'
                        | 'close_one'
                        | 'experience_actor'
                        | 'professional'
                        | 'organisation'
                        | 'decision_maker'
                        | 'resident'
                      )
                    | null;
                  sources: number;
                }[];
                shares: {
                  yes: number;
                  almost: number;
                  no: number;
                  earlier: number;
                };
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
                  viewpoint:
                    | (
                        | 'client'
                        | 'close_one'
                        | 'experience_actor'
                        | 'professional'
                        | 'organisation'
                        | 'decision_maker'
                        | 'resident'
                      )
                    | null;
                  sources: number;
                }[];
                shares: {
                  yes: number;
                  almost: number;
                  no: number;
                  earlier: number;
                };
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
                  commentKind: ('comment' | 'assessment' | 'wondering') | null;
                  parentId: string | null;
                  caseId: string | null;
                  text: string;
                  /** @enum {string} */
                  lang: 'fi' | 'sv' | 'en' | 'se';
                  speaker: string | null;
                  viewpoint:
                    | (
                        | 'client'
                        | 'close_one'
                        | 'experience_actor'
                        | 'professional'
                        | 'organisation'
                        | 'decision_maker'
                        | 'resident'
                      )
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
                  answerBy: string | null;
                };
                reason: string;
              }[];
              next: string | null;
            };
          };
        };
      };
    };
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
      };
    };
    post?: never;
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
                commentKind: ('comment' | 'assessment' | 'wondering') | null;
                parentId: string | null;
                caseId: string | null;
                text: string;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                viewpoint:
                  | (
                      | 'client'
                      | 'close_one'
                      | 'experience_actor'
                      | 'professional'
                      | 'organisation'
                      | 'decision_maker'
                      | 'resident'
                    )
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
                answerBy: string | null;
              }[];
              next: string | null;
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
                commentKind: ('comment' | 'assessment' | 'wondering') | null;
                parentId: string | null;
                caseId: string | null;
                text: string;
                /** @enum {string} */
                lang: 'fi' | 'sv' | 'en' | 'se';
                speaker: string | null;
                viewpoint:
                  | (
                      | 'client'
                      | 'close_one'
                      | 'experience_actor'
                      | 'professional'
                      | 'organisation'
                      | 'decision_maker'
                      | 'resident'
                    )
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
                answerBy: string | null;
              }[];
              next: string | null;
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
  '/api/cases/{id}/points': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
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
      };
    };
    options?: never;
    head?: never;
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
      };
    };
    post?: never;
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
        201: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
            receivers: {
              /** Format: uuid */
              personId: string;
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
              part: ('receiver' | 'deputy') | null;
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
                  viewpoint:
                    | (
                        | 'client'
                        | 'close_one'
                        | 'experience_actor'
                        | 'professional'
                        | 'organisation'
                        | 'decision_maker'
                        | 'resident'
                      )
                    | null;
                  sources: number;
                }[];
                shares: {
                  yes: number;
                  almost: number;
                  no: number;
                  earlier: number;
                };
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
                }[];
                drafted: boolean;
                draft: {
                  /** @enum {string} */
                  kind: 'will_be_done' | 'partly' | 'not_now' | 'looked_into' | 'belongs_elsewhere';
                  reason: string;
                  nextStep: string;
                  nextDay: string | null;
                  version: number;
                } | null;
              }[];
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
            nextDay?: string | null;
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
                  tries: number;
                  error: string | null;
                }[];
                next: string | null;
              };
              unowed: number;
            };
          };
        };
      };
    };
    put?: never;
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
      };
    };
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
