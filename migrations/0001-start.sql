create extension if not exists pg_trgm;
CREATE TABLE "activity" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "activity_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"kind" text NOT NULL,
	"actor_id" uuid,
	"case_id" uuid,
	"case_number" integer,
	"contribution_id" uuid,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL
);

CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"dedupe_key" text NOT NULL,
	"to_person_id" uuid,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_error" text,
	CONSTRAINT "mail_dedupe_key_unique" UNIQUE("dedupe_key")
);

CREATE TABLE "reader_cursor" (
	"name" text PRIMARY KEY NOT NULL,
	"xid" "xid8" NOT NULL,
	"id" bigint NOT NULL
);

CREATE TABLE "development_case" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"need" text DEFAULT '' NOT NULL,
	"need_plain" text DEFAULT '' NOT NULL,
	"theme" text DEFAULT '' NOT NULL,
	"step" integer DEFAULT 1 NOT NULL,
	"number" integer DEFAULT 0 NOT NULL,
	"contributions" integer DEFAULT 0 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone
);

CREATE TABLE "follow" (
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follow_case_id_person_id_pk" PRIMARY KEY("case_id","person_id")
);

CREATE TABLE "halt" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"until_day" date,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"closing_message" text
);

CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"case_id" uuid NOT NULL,
	"made_by" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_by" uuid,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash")
);

CREATE TABLE "member" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"viewpoint" text NOT NULL,
	"accepted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);

CREATE TABLE "stay" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"owner_id" uuid,
	"target_day" date,
	"way" text NOT NULL,
	"reason" text,
	"entered_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"entered_by" uuid,
	"left_at" timestamp with time zone,
	"skipped" integer DEFAULT 0 NOT NULL
);

CREATE TABLE "contribution" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"parent_id" uuid,
	"comment_kind" text,
	"case_id" uuid,
	"said_in_step" integer,
	"author_id" uuid NOT NULL,
	"logged_by" uuid,
	"permission" boolean DEFAULT false NOT NULL,
	"channel" text DEFAULT 'web' NOT NULL,
	"presence" text NOT NULL,
	"pen_name" text,
	"viewpoint" text,
	"lang" text DEFAULT 'fi' NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"supports" integer DEFAULT 0 NOT NULL,
	"comments" integer DEFAULT 0 NOT NULL,
	"workshop_id" uuid,
	"send_key" uuid,
	"answer_by" date,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('finnish'::regconfig, text)) STORED,
	CONSTRAINT "contribution_send_key_unique" UNIQUE("send_key")
);

CREATE TABLE "contribution_version" (
	"contribution_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"until" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_by" uuid,
	CONSTRAINT "contribution_version_contribution_id_version_pk" PRIMARY KEY("contribution_id","version")
);

CREATE TABLE "hiding" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contribution_id" uuid NOT NULL,
	"by" uuid NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"appeal" text,
	"appealed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" uuid
);

CREATE TABLE "move" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"reason" text NOT NULL,
	"case_id" uuid,
	"from_case_id" uuid,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"undone_by" uuid
);

CREATE TABLE "not_taken_up" (
	"contribution_id" uuid PRIMARY KEY NOT NULL,
	"by" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "report" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contribution_id" uuid NOT NULL,
	"reporter_id" uuid,
	"reason" text NOT NULL,
	"note" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid
);

CREATE TABLE "support" (
	"contribution_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "support_contribution_id_person_id_pk" PRIMARY KEY("contribution_id","person_id")
);

CREATE TABLE "card" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"person_id" uuid NOT NULL,
	"made_by" uuid,
	"workshop_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "card_code_hash_unique" UNIQUE("code_hash")
);

CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text,
	"pen_name" text,
	"email" text,
	"language" text DEFAULT 'fi' NOT NULL,
	"viewpoint" text,
	"answer_way" text DEFAULT 'service' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"erased_at" timestamp with time zone
);

CREATE TABLE "role_held" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"from_day" date DEFAULT current_date NOT NULL,
	"until_day" date,
	"given_by" uuid,
	"ended_by" uuid,
	"ended_at" timestamp with time zone
);

CREATE TABLE "session" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"public_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"card_id" uuid,
	"device" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_public_id_unique" UNIQUE("public_id")
);

CREATE TABLE "sign_in_code" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"link_hash" "bytea" NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "sign_in_code_link_hash_unique" UNIQUE("link_hash")
);

CREATE TABLE "try_counted" (
	"key" "bytea" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "answer" (
	"point_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"next_step" text NOT NULL,
	"next_day" date,
	"drafted_by" uuid NOT NULL,
	"drafted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"published_by" uuid,
	"published_at" timestamp with time zone
);

CREATE TABLE "approval" (
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "approval_case_id_person_id_pk" PRIMARY KEY("case_id","person_id")
);

CREATE TABLE "attendance" (
	"workshop_id" uuid NOT NULL,
	"viewpoint" text NOT NULL,
	"people" integer NOT NULL,
	"exact" boolean NOT NULL,
	CONSTRAINT "attendance_workshop_id_viewpoint_pk" PRIMARY KEY("workshop_id","viewpoint")
);

CREATE TABLE "check_mark" (
	"point_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"value" text NOT NULL,
	"because" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "check_mark_point_id_person_id_pk" PRIMARY KEY("point_id","person_id")
);

CREATE TABLE "check_period" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"opens_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone,
	"waived_reason" text,
	"by" uuid NOT NULL
);

CREATE TABLE "deed" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"point_id" uuid NOT NULL,
	"text" text NOT NULL,
	"day" date NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"about" uuid NOT NULL,
	"way" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp with time zone,
	"opened_at" timestamp with time zone
);

CREATE TABLE "handover" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"due_day" date NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "mix_reason" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "open_window" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"reason" text,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"told_open_at" timestamp with time zone,
	"told_soon_at" timestamp with time zone,
	"told_closed_at" timestamp with time zone
);

CREATE TABLE "point" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"kind" text DEFAULT 'finding' NOT NULL,
	"text" text NOT NULL,
	"plain" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"removed_at" timestamp with time zone
);

CREATE TABLE "point_source" (
	"point_id" uuid NOT NULL,
	"contribution_id" uuid NOT NULL,
	CONSTRAINT "point_source_point_id_contribution_id_pk" PRIMARY KEY("point_id","contribution_id")
);

CREATE TABLE "point_version" (
	"point_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"plain" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "point_version_point_id_version_pk" PRIMARY KEY("point_id","version")
);

CREATE TABLE "promise" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"can_change" text NOT NULL,
	"cannot_change" text NOT NULL,
	"decision_maker_id" uuid NOT NULL,
	"answer_by" date NOT NULL,
	"change_reason" text,
	"proposed_by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"confirmed_at" timestamp with time zone
);

CREATE TABLE "receiver" (
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"deputy_id" uuid,
	"opened_at" timestamp with time zone,
	CONSTRAINT "receiver_case_id_person_id_pk" PRIMARY KEY("case_id","person_id")
);

CREATE TABLE "sign_up" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workshop_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"access_needs" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"cancelled_at" timestamp with time zone
);

CREATE TABLE "statement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"text" text NOT NULL,
	"made_by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"agree" integer DEFAULT 0 NOT NULL,
	"disagree" integer DEFAULT 0 NOT NULL,
	"cant_say" integer DEFAULT 0 NOT NULL
);

CREATE TABLE "timetable" (
	"case_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "timetable_case_id_step_pk" PRIMARY KEY("case_id","step")
);

CREATE TABLE "unused" (
	"contribution_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "vote" (
	"statement_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"value" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vote_statement_id_person_id_pk" PRIMARY KEY("statement_id","person_id")
);

CREATE TABLE "working_note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"by" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "workshop" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"place" text NOT NULL,
	"remote" boolean DEFAULT false NOT NULL,
	"capacity" integer,
	"held_at" timestamp with time zone,
	"notes" text,
	"made_by" uuid NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancelled_reason" text
);

ALTER TABLE "development_case" ADD CONSTRAINT "development_case_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "follow" ADD CONSTRAINT "follow_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "follow" ADD CONSTRAINT "follow_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "halt" ADD CONSTRAINT "halt_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "halt" ADD CONSTRAINT "halt_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "halt" ADD CONSTRAINT "halt_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_used_by_person_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "member" ADD CONSTRAINT "member_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "member" ADD CONSTRAINT "member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "stay" ADD CONSTRAINT "stay_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "stay" ADD CONSTRAINT "stay_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "stay" ADD CONSTRAINT "stay_entered_by_person_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_parent_id_contribution_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_logged_by_person_id_fk" FOREIGN KEY ("logged_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contribution_version" ADD CONSTRAINT "contribution_version_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contribution_version" ADD CONSTRAINT "contribution_version_edited_by_person_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "move" ADD CONSTRAINT "move_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "move" ADD CONSTRAINT "move_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "move" ADD CONSTRAINT "move_from_case_id_development_case_id_fk" FOREIGN KEY ("from_case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "move" ADD CONSTRAINT "move_undone_by_move_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."move"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "not_taken_up" ADD CONSTRAINT "not_taken_up_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "not_taken_up" ADD CONSTRAINT "not_taken_up_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report" ADD CONSTRAINT "report_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report" ADD CONSTRAINT "report_reporter_id_person_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report" ADD CONSTRAINT "report_settled_by_person_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "support" ADD CONSTRAINT "support_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "support" ADD CONSTRAINT "support_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "card" ADD CONSTRAINT "card_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "card" ADD CONSTRAINT "card_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "role_held" ADD CONSTRAINT "role_held_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "role_held" ADD CONSTRAINT "role_held_given_by_person_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "role_held" ADD CONSTRAINT "role_held_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "session" ADD CONSTRAINT "session_card_id_card_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."card"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "answer" ADD CONSTRAINT "answer_point_id_point_id_fk" FOREIGN KEY ("point_id") REFERENCES "public"."point"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "answer" ADD CONSTRAINT "answer_drafted_by_person_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "answer" ADD CONSTRAINT "answer_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "approval" ADD CONSTRAINT "approval_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "approval" ADD CONSTRAINT "approval_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "check_mark" ADD CONSTRAINT "check_mark_point_id_point_id_fk" FOREIGN KEY ("point_id") REFERENCES "public"."point"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "check_mark" ADD CONSTRAINT "check_mark_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "check_period" ADD CONSTRAINT "check_period_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "check_period" ADD CONSTRAINT "check_period_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "deed" ADD CONSTRAINT "deed_point_id_point_id_fk" FOREIGN KEY ("point_id") REFERENCES "public"."point"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "deed" ADD CONSTRAINT "deed_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "handover" ADD CONSTRAINT "handover_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "handover" ADD CONSTRAINT "handover_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "mix_reason" ADD CONSTRAINT "mix_reason_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "mix_reason" ADD CONSTRAINT "mix_reason_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "open_window" ADD CONSTRAINT "open_window_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "open_window" ADD CONSTRAINT "open_window_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "point" ADD CONSTRAINT "point_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "point_source" ADD CONSTRAINT "point_source_point_id_point_id_fk" FOREIGN KEY ("point_id") REFERENCES "public"."point"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "point_source" ADD CONSTRAINT "point_source_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "point_version" ADD CONSTRAINT "point_version_point_id_point_id_fk" FOREIGN KEY ("point_id") REFERENCES "public"."point"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "point_version" ADD CONSTRAINT "point_version_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "promise" ADD CONSTRAINT "promise_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "promise" ADD CONSTRAINT "promise_decision_maker_id_person_id_fk" FOREIGN KEY ("decision_maker_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "promise" ADD CONSTRAINT "promise_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "receiver" ADD CONSTRAINT "receiver_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "receiver" ADD CONSTRAINT "receiver_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "receiver" ADD CONSTRAINT "receiver_deputy_id_person_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sign_up" ADD CONSTRAINT "sign_up_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sign_up" ADD CONSTRAINT "sign_up_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "statement" ADD CONSTRAINT "statement_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "statement" ADD CONSTRAINT "statement_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "timetable" ADD CONSTRAINT "timetable_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "unused" ADD CONSTRAINT "unused_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "unused" ADD CONSTRAINT "unused_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "vote" ADD CONSTRAINT "vote_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "vote" ADD CONSTRAINT "vote_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "working_note" ADD CONSTRAINT "working_note_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "working_note" ADD CONSTRAINT "working_note_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_case_id_development_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."development_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "activity_case" ON "activity" USING btree ("case_id","case_number");
CREATE INDEX "activity_order" ON "activity" USING btree ("xid","id");
CREATE INDEX "activity_contribution" ON "activity" USING btree ("contribution_id");
CREATE INDEX "activity_actor" ON "activity" USING btree ("actor_id","id");
CREATE INDEX "mail_due" ON "mail" USING btree ("next_try_at") WHERE sent_at is null;
CREATE INDEX "case_step" ON "development_case" USING btree ("step","id");
CREATE INDEX "case_changed" ON "development_case" USING btree ("changed_at","id");
CREATE INDEX "follow_person" ON "follow" USING btree ("person_id");
CREATE UNIQUE INDEX "halt_now" ON "halt" USING btree ("case_id") WHERE ended_at is null;
CREATE INDEX "invitation_case" ON "invitation" USING btree ("case_id");
CREATE UNIQUE INDEX "member_now" ON "member" USING btree ("case_id","person_id") WHERE ended_at is null;
CREATE INDEX "member_person" ON "member" USING btree ("person_id");
CREATE UNIQUE INDEX "stay_now" ON "stay" USING btree ("case_id") WHERE left_at is null;
CREATE INDEX "stay_case" ON "stay" USING btree ("case_id","entered_at");
CREATE INDEX "contribution_case" ON "contribution" USING btree ("case_id","created_at","id");
CREATE INDEX "contribution_parent" ON "contribution" USING btree ("parent_id","created_at");
CREATE INDEX "contribution_author" ON "contribution" USING btree ("author_id","created_at");
CREATE INDEX "contribution_inbox" ON "contribution" USING btree ("created_at","id") WHERE case_id is null and parent_id is null;
CREATE INDEX "contribution_search" ON "contribution" USING gin ("search");
CREATE INDEX "contribution_trigrams" ON "contribution" USING gin (text gin_trgm_ops);
CREATE UNIQUE INDEX "hiding_now" ON "hiding" USING btree ("contribution_id") WHERE ended_at is null;
CREATE INDEX "move_case" ON "move" USING btree ("case_id");
CREATE INDEX "move_at" ON "move" USING btree ("at");
CREATE INDEX "report_open" ON "report" USING btree ("at") WHERE settled_at is null;
CREATE INDEX "report_contribution" ON "report" USING btree ("contribution_id");
CREATE INDEX "support_person" ON "support" USING btree ("person_id");
CREATE INDEX "card_person" ON "card" USING btree ("person_id");
CREATE UNIQUE INDEX "person_email" ON "person" USING btree ("email");
CREATE INDEX "person_erased" ON "person" USING btree ("erased_at") WHERE erased_at is not null;
CREATE INDEX "role_held_person" ON "role_held" USING btree ("person_id");
CREATE INDEX "session_person" ON "session" USING btree ("person_id");
CREATE INDEX "sign_in_code_email" ON "sign_in_code" USING btree ("email","created_at");
CREATE INDEX "try_counted_key" ON "try_counted" USING btree ("key","at");
CREATE INDEX "check_period_case" ON "check_period" USING btree ("case_id","opens_at");
CREATE INDEX "deed_point" ON "deed" USING btree ("point_id");
CREATE UNIQUE INDEX "delivery_once" ON "delivery" USING btree ("person_id","kind","about");
CREATE INDEX "delivery_missing" ON "delivery" USING btree ("case_id") WHERE delivered_at is null;
CREATE INDEX "delivery_person" ON "delivery" USING btree ("person_id","created_at");
CREATE INDEX "open_window_case" ON "open_window" USING btree ("case_id","set_at");
CREATE INDEX "open_window_closes" ON "open_window" USING btree ("closes_at");
CREATE INDEX "point_case" ON "point" USING btree ("case_id","place");
CREATE INDEX "point_source_contribution" ON "point_source" USING btree ("contribution_id");
CREATE INDEX "promise_case" ON "promise" USING btree ("case_id","at");
CREATE INDEX "promise_decision_maker" ON "promise" USING btree ("decision_maker_id");
CREATE INDEX "receiver_person" ON "receiver" USING btree ("person_id");
CREATE INDEX "receiver_deputy" ON "receiver" USING btree ("deputy_id");
CREATE UNIQUE INDEX "sign_up_once" ON "sign_up" USING btree ("workshop_id","person_id");
CREATE INDEX "sign_up_person" ON "sign_up" USING btree ("person_id");
CREATE INDEX "statement_case" ON "statement" USING btree ("case_id","at");
CREATE INDEX "vote_person" ON "vote" USING btree ("person_id");
CREATE INDEX "working_note_case" ON "working_note" USING btree ("case_id","at");
CREATE INDEX "workshop_case" ON "workshop" USING btree ("case_id","starts_at");
-- The log is append-only: what happened is never rewritten (history, statistics and mails all read it).
create function activity_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the activity log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger activity_append_only before update or delete on activity
  for each row execute function activity_is_append_only();
create trigger activity_no_truncate before truncate on activity
  for each statement execute function activity_is_append_only();

-- Supports and comments are counted where they are written; counting them at each reading took longer than all the rest.
create function support_is_counted() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then update contribution set supports = supports + 1 where id = new.contribution_id;
  else update contribution set supports = supports - 1 where id = old.contribution_id;
  end if;
  return null;
end $$;
create trigger support_counted after insert or delete on support for each row execute function support_is_counted();
create function comment_is_counted() returns trigger language plpgsql as $$
begin
  update contribution set comments = comments + 1 where id = new.parent_id;
  return null;
end $$;
create trigger comment_counted after insert on contribution
  for each row when (new.parent_id is not null) execute function comment_is_counted();

-- A case is in exactly one of the seven steps.
alter table development_case add constraint case_step_is_one_of_seven check (step between 1 and 7);
alter table stay add constraint stay_step_is_one_of_seven check (step between 1 and 7);
-- What is in a case is not set aside at the same time, and a comment's parent is never itself.
alter table contribution add constraint comment_has_parent check ((kind = 'comment') = (parent_id is not null));
alter table contribution add constraint contribution_not_own_parent check (parent_id <> id);
alter table vote add constraint vote_value check (value in ('agree', 'disagree', 'cant_say'));
