import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`people\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`real_name\` text NOT NULL,
  	\`contact\` text,
  	\`risk_notes\` text,
  	\`family_notes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`people_updated_at_idx\` ON \`people\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`people_created_at_idx\` ON \`people\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`people_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`people_texts_order_parent\` ON \`people_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`consents_scopes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`consents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`consents_scopes_order_idx\` ON \`consents_scopes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`consents_scopes_parent_idx\` ON \`consents_scopes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`consents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`reference\` text,
  	\`person_id\` text(36) NOT NULL,
  	\`name_form\` text DEFAULT 'anonymous' NOT NULL,
  	\`obtained_on\` text NOT NULL,
  	\`expires_on\` text,
  	\`obtained_by\` text,
  	\`language\` text,
  	\`how_explained\` text,
  	\`evidence_id\` text(36),
  	\`withdrawn_on\` text,
  	\`website_until\` text,
  	\`portrait_until\` text,
  	\`translation_until\` text,
  	\`fundraising_until\` text,
  	\`warned_at\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`evidence_id\`) REFERENCES \`evidence\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`consents_reference_idx\` ON \`consents\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`consents_person_idx\` ON \`consents\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_evidence_idx\` ON \`consents\` (\`evidence_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_website_until_idx\` ON \`consents\` (\`website_until\`);`)
  await db.run(sql`CREATE INDEX \`consents_portrait_until_idx\` ON \`consents\` (\`portrait_until\`);`)
  await db.run(sql`CREATE INDEX \`consents_translation_until_idx\` ON \`consents\` (\`translation_until\`);`)
  await db.run(sql`CREATE INDEX \`consents_fundraising_until_idx\` ON \`consents\` (\`fundraising_until\`);`)
  await db.run(sql`CREATE INDEX \`consents_updated_at_idx\` ON \`consents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consents_created_at_idx\` ON \`consents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`evidence\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sent_name\` text,
  	\`sent_type\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`evidence_updated_at_idx\` ON \`evidence\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`evidence_created_at_idx\` ON \`evidence\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`evidence_filename_idx\` ON \`evidence\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`takedowns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`origin\` text NOT NULL,
  	\`origin_id\` text NOT NULL,
  	\`state\` text DEFAULT 'begun' NOT NULL,
  	\`completed_at\` text,
  	\`records\` text NOT NULL,
  	\`gone_slugs\` text NOT NULL,
  	\`fingerprints\` text NOT NULL,
  	\`receipt\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`takedowns_origin_id_idx\` ON \`takedowns\` (\`origin_id\`);`)
  await db.run(sql`CREATE INDEX \`takedowns_state_idx\` ON \`takedowns\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`takedowns_updated_at_idx\` ON \`takedowns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`takedowns_created_at_idx\` ON \`takedowns\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`name_allowances\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`passage\` text NOT NULL,
  	\`person_id\` text(36) NOT NULL,
  	\`record_type\` text NOT NULL,
  	\`record_id\` text,
  	\`by_id\` text(36),
  	\`reason\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`name_allowances_passage_idx\` ON \`name_allowances\` (\`passage\`);`)
  await db.run(sql`CREATE INDEX \`name_allowances_person_idx\` ON \`name_allowances\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`name_allowances_record_id_idx\` ON \`name_allowances\` (\`record_id\`);`)
  await db.run(sql`CREATE INDEX \`name_allowances_by_idx\` ON \`name_allowances\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`name_allowances_updated_at_idx\` ON \`name_allowances\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`name_allowances_created_at_idx\` ON \`name_allowances\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`stories_chapters_locales\` ADD \`content_note\` text;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`quick_exit\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`machines_no_index\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`machines_no_training\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`machines_no_preview\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_stories_v_version_chapters_locales\` ADD \`content_note\` text;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_quick_exit\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_machines_no_index\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_machines_no_training\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_machines_no_preview\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`testimonies\` ADD \`consent_id\` text(36) REFERENCES \`consents\`(\`id\`) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`testimonies\` ADD \`quick_exit\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`testimonies\` ADD \`machines_no_index\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`testimonies\` ADD \`machines_no_training\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`testimonies\` ADD \`machines_no_preview\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`testimonies_consent_idx\` ON \`testimonies\` (\`consent_id\`);`)
  await db.run(sql`ALTER TABLE \`_testimonies_v\` ADD \`version_consent_id\` text(36) REFERENCES \`consents\`(\`id\`) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_testimonies_v\` ADD \`version_quick_exit\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_testimonies_v\` ADD \`version_machines_no_index\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_testimonies_v\` ADD \`version_machines_no_training\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_testimonies_v\` ADD \`version_machines_no_preview\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_version_consent_idx\` ON \`_testimonies_v\` (\`version_consent_id\`);`)
  await db.run(sql`ALTER TABLE \`statistics\` ADD \`quick_exit\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`statistics\` ADD \`machines_no_index\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`statistics\` ADD \`machines_no_training\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`statistics\` ADD \`machines_no_preview\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` ADD \`version_quick_exit\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` ADD \`version_machines_no_index\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` ADD \`version_machines_no_training\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` ADD \`version_machines_no_preview\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`videos\` ADD \`quick_exit\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`videos\` ADD \`machines_no_index\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`videos\` ADD \`machines_no_training\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`videos\` ADD \`machines_no_preview\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`videos_locales\` ADD \`content_note\` text;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` ADD \`version_quick_exit\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` ADD \`version_machines_no_index\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` ADD \`version_machines_no_training\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` ADD \`version_machines_no_preview\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_videos_v_locales\` ADD \`version_content_note\` text;`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`quick_exit\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`machines_no_index\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`machines_no_training\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`machines_no_preview\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_topics_v\` ADD \`version_quick_exit\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_topics_v\` ADD \`version_machines_no_index\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_topics_v\` ADD \`version_machines_no_training\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_topics_v\` ADD \`version_machines_no_preview\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`people_id\` text(36) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`consents_id\` text(36) REFERENCES \`consents\`(\`id\`) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`evidence_id\` text(36) REFERENCES \`evidence\`(\`id\`) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_people_id_idx\` ON \`payload_locked_documents_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_consents_id_idx\` ON \`payload_locked_documents_rels\` (\`consents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_evidence_id_idx\` ON \`payload_locked_documents_rels\` (\`evidence_id\`);`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`quick_exit_url\` text DEFAULT 'https://www.wikipedia.org/';`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_quick_exit_url\` text DEFAULT 'https://www.wikipedia.org/';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`people\`;`)
  await db.run(sql`DROP TABLE \`people_texts\`;`)
  await db.run(sql`DROP TABLE \`consents_scopes\`;`)
  await db.run(sql`DROP TABLE \`consents\`;`)
  await db.run(sql`DROP TABLE \`evidence\`;`)
  await db.run(sql`DROP TABLE \`takedowns\`;`)
  await db.run(sql`DROP TABLE \`name_allowances\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_testimonies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`quote\` text,
  	\`original_language\` text DEFAULT 'en',
  	\`left_verb\` text,
  	\`left_year\` numeric,
  	\`portrait_id\` text(36),
  	\`basis\` text,
  	\`citation_title\` text,
  	\`citation_publisher\` text,
  	\`citation_url\` text,
  	\`citation_date\` text,
  	\`citation_accessed\` text,
  	\`slug\` text,
  	\`created_by_id\` text(36),
  	\`changed_by_id\` text(36),
  	\`review_state\` text DEFAULT 'draft',
  	\`review_thread\` text,
  	\`review_takedown_by_id\` text(36),
  	\`review_takedown_at\` text,
  	\`review_takedown_reason\` text,
  	\`review_takedown_confirmed_by_id\` text(36),
  	\`review_takedown_back_by_id\` text(36),
  	\`review_takedown_back_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`portrait_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_back_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_testimonies\`("id", "quote", "original_language", "left_verb", "left_year", "portrait_id", "basis", "citation_title", "citation_publisher", "citation_url", "citation_date", "citation_accessed", "slug", "created_by_id", "changed_by_id", "review_state", "review_thread", "review_takedown_by_id", "review_takedown_at", "review_takedown_reason", "review_takedown_confirmed_by_id", "review_takedown_back_by_id", "review_takedown_back_at", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "quote", "original_language", "left_verb", "left_year", "portrait_id", "basis", "citation_title", "citation_publisher", "citation_url", "citation_date", "citation_accessed", "slug", "created_by_id", "changed_by_id", "review_state", "review_thread", "review_takedown_by_id", "review_takedown_at", "review_takedown_reason", "review_takedown_confirmed_by_id", "review_takedown_back_by_id", "review_takedown_back_at", "updated_at", "created_at", "deleted_at", "_status" FROM \`testimonies\`;`)
  await db.run(sql`DROP TABLE \`testimonies\`;`)
  await db.run(sql`ALTER TABLE \`__new_testimonies\` RENAME TO \`testimonies\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`testimonies_left_year_idx\` ON \`testimonies\` (\`left_year\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_portrait_idx\` ON \`testimonies\` (\`portrait_id\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_basis_idx\` ON \`testimonies\` (\`basis\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`testimonies_slug_idx\` ON \`testimonies\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_created_by_idx\` ON \`testimonies\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_changed_by_idx\` ON \`testimonies\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_review_review_state_idx\` ON \`testimonies\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_review_takedown_review_takedown_by_idx\` ON \`testimonies\` (\`review_takedown_by_id\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_review_takedown_review_takedown_at_idx\` ON \`testimonies\` (\`review_takedown_at\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_review_takedown_review_takedown_confirmed_by_idx\` ON \`testimonies\` (\`review_takedown_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_review_takedown_review_takedown_back_by_idx\` ON \`testimonies\` (\`review_takedown_back_by_id\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_review_takedown_review_takedown_back_at_idx\` ON \`testimonies\` (\`review_takedown_back_at\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_updated_at_idx\` ON \`testimonies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_created_at_idx\` ON \`testimonies\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_deleted_at_idx\` ON \`testimonies\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`testimonies__status_idx\` ON \`testimonies\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__testimonies_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_quote\` text,
  	\`version_original_language\` text DEFAULT 'en',
  	\`version_left_verb\` text,
  	\`version_left_year\` numeric,
  	\`version_portrait_id\` text(36),
  	\`version_basis\` text,
  	\`version_citation_title\` text,
  	\`version_citation_publisher\` text,
  	\`version_citation_url\` text,
  	\`version_citation_date\` text,
  	\`version_citation_accessed\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text(36),
  	\`version_changed_by_id\` text(36),
  	\`version_review_state\` text DEFAULT 'draft',
  	\`version_review_thread\` text,
  	\`version_review_takedown_by_id\` text(36),
  	\`version_review_takedown_at\` text,
  	\`version_review_takedown_reason\` text,
  	\`version_review_takedown_confirmed_by_id\` text(36),
  	\`version_review_takedown_back_by_id\` text(36),
  	\`version_review_takedown_back_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`testimonies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_portrait_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_back_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__testimonies_v\`("id", "parent_id", "version_quote", "version_original_language", "version_left_verb", "version_left_year", "version_portrait_id", "version_basis", "version_citation_title", "version_citation_publisher", "version_citation_url", "version_citation_date", "version_citation_accessed", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_review_thread", "version_review_takedown_by_id", "version_review_takedown_at", "version_review_takedown_reason", "version_review_takedown_confirmed_by_id", "version_review_takedown_back_by_id", "version_review_takedown_back_at", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_quote", "version_original_language", "version_left_verb", "version_left_year", "version_portrait_id", "version_basis", "version_citation_title", "version_citation_publisher", "version_citation_url", "version_citation_date", "version_citation_accessed", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_review_thread", "version_review_takedown_by_id", "version_review_takedown_at", "version_review_takedown_reason", "version_review_takedown_confirmed_by_id", "version_review_takedown_back_by_id", "version_review_takedown_back_at", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_testimonies_v\`;`)
  await db.run(sql`DROP TABLE \`_testimonies_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__testimonies_v\` RENAME TO \`_testimonies_v\`;`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_parent_idx\` ON \`_testimonies_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_version_left_year_idx\` ON \`_testimonies_v\` (\`version_left_year\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_version_portrait_idx\` ON \`_testimonies_v\` (\`version_portrait_id\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_version_basis_idx\` ON \`_testimonies_v\` (\`version_basis\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_version_slug_idx\` ON \`_testimonies_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_version_created_by_idx\` ON \`_testimonies_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_version_changed_by_idx\` ON \`_testimonies_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_review_version_review_state_idx\` ON \`_testimonies_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_review_takedown_version_review_ta_idx\` ON \`_testimonies_v\` (\`version_review_takedown_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_review_takedown_version_review__1_idx\` ON \`_testimonies_v\` (\`version_review_takedown_at\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_review_takedown_version_review__2_idx\` ON \`_testimonies_v\` (\`version_review_takedown_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_review_takedown_version_review__3_idx\` ON \`_testimonies_v\` (\`version_review_takedown_back_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_review_takedown_version_review__4_idx\` ON \`_testimonies_v\` (\`version_review_takedown_back_at\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_version_updated_at_idx\` ON \`_testimonies_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_version_created_at_idx\` ON \`_testimonies_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_version_deleted_at_idx\` ON \`_testimonies_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_version__status_idx\` ON \`_testimonies_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_created_at_idx\` ON \`_testimonies_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_updated_at_idx\` ON \`_testimonies_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_snapshot_idx\` ON \`_testimonies_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_published_locale_idx\` ON \`_testimonies_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_latest_idx\` ON \`_testimonies_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_autosave_idx\` ON \`_testimonies_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`stories_id\` text(36),
  	\`testimonies_id\` text(36),
  	\`statistics_id\` text(36),
  	\`videos_id\` text(36),
  	\`topics_id\` text(36),
  	\`actions_id\` text(36),
  	\`media_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`testimonies_id\`) REFERENCES \`testimonies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statistics_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`videos_id\`) REFERENCES \`videos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`actions_id\`) REFERENCES \`actions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "stories_id", "testimonies_id", "statistics_id", "videos_id", "topics_id", "actions_id", "media_id", "users_id") SELECT "id", "order", "parent_id", "path", "stories_id", "testimonies_id", "statistics_id", "videos_id", "topics_id", "actions_id", "media_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_stories_id_idx\` ON \`payload_locked_documents_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_testimonies_id_idx\` ON \`payload_locked_documents_rels\` (\`testimonies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_statistics_id_idx\` ON \`payload_locked_documents_rels\` (\`statistics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_videos_id_idx\` ON \`payload_locked_documents_rels\` (\`videos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_actions_id_idx\` ON \`payload_locked_documents_rels\` (\`actions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`stories_chapters_locales\` DROP COLUMN \`content_note\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`quick_exit\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`machines_no_index\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`machines_no_training\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`machines_no_preview\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v_version_chapters_locales\` DROP COLUMN \`content_note\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_quick_exit\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_machines_no_index\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_machines_no_training\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_machines_no_preview\`;`)
  await db.run(sql`ALTER TABLE \`statistics\` DROP COLUMN \`quick_exit\`;`)
  await db.run(sql`ALTER TABLE \`statistics\` DROP COLUMN \`machines_no_index\`;`)
  await db.run(sql`ALTER TABLE \`statistics\` DROP COLUMN \`machines_no_training\`;`)
  await db.run(sql`ALTER TABLE \`statistics\` DROP COLUMN \`machines_no_preview\`;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` DROP COLUMN \`version_quick_exit\`;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` DROP COLUMN \`version_machines_no_index\`;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` DROP COLUMN \`version_machines_no_training\`;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` DROP COLUMN \`version_machines_no_preview\`;`)
  await db.run(sql`ALTER TABLE \`videos\` DROP COLUMN \`quick_exit\`;`)
  await db.run(sql`ALTER TABLE \`videos\` DROP COLUMN \`machines_no_index\`;`)
  await db.run(sql`ALTER TABLE \`videos\` DROP COLUMN \`machines_no_training\`;`)
  await db.run(sql`ALTER TABLE \`videos\` DROP COLUMN \`machines_no_preview\`;`)
  await db.run(sql`ALTER TABLE \`videos_locales\` DROP COLUMN \`content_note\`;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` DROP COLUMN \`version_quick_exit\`;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` DROP COLUMN \`version_machines_no_index\`;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` DROP COLUMN \`version_machines_no_training\`;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` DROP COLUMN \`version_machines_no_preview\`;`)
  await db.run(sql`ALTER TABLE \`_videos_v_locales\` DROP COLUMN \`version_content_note\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`quick_exit\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`machines_no_index\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`machines_no_training\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`machines_no_preview\`;`)
  await db.run(sql`ALTER TABLE \`_topics_v\` DROP COLUMN \`version_quick_exit\`;`)
  await db.run(sql`ALTER TABLE \`_topics_v\` DROP COLUMN \`version_machines_no_index\`;`)
  await db.run(sql`ALTER TABLE \`_topics_v\` DROP COLUMN \`version_machines_no_training\`;`)
  await db.run(sql`ALTER TABLE \`_topics_v\` DROP COLUMN \`version_machines_no_preview\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`quick_exit_url\`;`)
  await db.run(sql`ALTER TABLE \`_site_v\` DROP COLUMN \`version_quick_exit_url\`;`)
}
