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
