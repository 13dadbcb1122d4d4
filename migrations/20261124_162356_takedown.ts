import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_stories\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`hero_illustration\` text,
  	\`hero_image_id\` text(36),
  	\`order\` numeric,
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
  	FOREIGN KEY (\`hero_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_back_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_stories\`("id", "hero_illustration", "hero_image_id", "order", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "hero_illustration", "hero_image_id", "order", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status" FROM \`stories\`;`)
  await db.run(sql`DROP TABLE \`stories\`;`)
  await db.run(sql`ALTER TABLE \`__new_stories\` RENAME TO \`stories\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`stories_hero_hero_image_idx\` ON \`stories\` (\`hero_image_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_order_idx\` ON \`stories\` (\`order\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`stories_slug_idx\` ON \`stories\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`stories_created_by_idx\` ON \`stories\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_changed_by_idx\` ON \`stories\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_review_state_idx\` ON \`stories\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_takedown_review_takedown_by_idx\` ON \`stories\` (\`review_takedown_by_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_takedown_review_takedown_at_idx\` ON \`stories\` (\`review_takedown_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_takedown_review_takedown_confirmed_by_idx\` ON \`stories\` (\`review_takedown_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_takedown_review_takedown_back_by_idx\` ON \`stories\` (\`review_takedown_back_by_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_takedown_review_takedown_back_at_idx\` ON \`stories\` (\`review_takedown_back_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_updated_at_idx\` ON \`stories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_created_at_idx\` ON \`stories\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_deleted_at_idx\` ON \`stories\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`stories__status_idx\` ON \`stories\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__stories_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_hero_illustration\` text,
  	\`version_hero_image_id\` text(36),
  	\`version_order\` numeric,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_hero_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_back_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__stories_v\`("id", "parent_id", "version_hero_illustration", "version_hero_image_id", "version_order", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_hero_illustration", "version_hero_image_id", "version_order", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_stories_v\`;`)
  await db.run(sql`DROP TABLE \`_stories_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__stories_v\` RENAME TO \`_stories_v\`;`)
  await db.run(sql`CREATE INDEX \`_stories_v_parent_idx\` ON \`_stories_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_hero_version_hero_image_idx\` ON \`_stories_v\` (\`version_hero_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_order_idx\` ON \`_stories_v\` (\`version_order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_slug_idx\` ON \`_stories_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_created_by_idx\` ON \`_stories_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_changed_by_idx\` ON \`_stories_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_version_review_state_idx\` ON \`_stories_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_takedown_version_review_takedo_idx\` ON \`_stories_v\` (\`version_review_takedown_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_takedown_version_review_take_1_idx\` ON \`_stories_v\` (\`version_review_takedown_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_takedown_version_review_take_2_idx\` ON \`_stories_v\` (\`version_review_takedown_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_takedown_version_review_take_3_idx\` ON \`_stories_v\` (\`version_review_takedown_back_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_takedown_version_review_take_4_idx\` ON \`_stories_v\` (\`version_review_takedown_back_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_updated_at_idx\` ON \`_stories_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_created_at_idx\` ON \`_stories_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_deleted_at_idx\` ON \`_stories_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version__status_idx\` ON \`_stories_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_created_at_idx\` ON \`_stories_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_updated_at_idx\` ON \`_stories_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_snapshot_idx\` ON \`_stories_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_published_locale_idx\` ON \`_stories_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_latest_idx\` ON \`_stories_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_autosave_idx\` ON \`_stories_v\` (\`autosave\`);`)
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
  await db.run(sql`INSERT INTO \`__new_testimonies\`("id", "quote", "original_language", "left_verb", "left_year", "portrait_id", "basis", "citation_title", "citation_publisher", "citation_url", "citation_date", "citation_accessed", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "quote", "original_language", "left_verb", "left_year", "portrait_id", "basis", "citation_title", "citation_publisher", "citation_url", "citation_date", "citation_accessed", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status" FROM \`testimonies\`;`)
  await db.run(sql`DROP TABLE \`testimonies\`;`)
  await db.run(sql`ALTER TABLE \`__new_testimonies\` RENAME TO \`testimonies\`;`)
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
  await db.run(sql`INSERT INTO \`__new__testimonies_v\`("id", "parent_id", "version_quote", "version_original_language", "version_left_verb", "version_left_year", "version_portrait_id", "version_basis", "version_citation_title", "version_citation_publisher", "version_citation_url", "version_citation_date", "version_citation_accessed", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_quote", "version_original_language", "version_left_verb", "version_left_year", "version_portrait_id", "version_basis", "version_citation_title", "version_citation_publisher", "version_citation_url", "version_citation_date", "version_citation_accessed", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_testimonies_v\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_statistics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`qualifier\` text DEFAULT 'exactly',
  	\`value\` numeric,
  	\`upper_value\` numeric,
  	\`kind\` text DEFAULT 'count',
  	\`unit\` text,
  	\`per\` text,
  	\`source_title\` text,
  	\`source_publisher\` text,
  	\`source_url\` text,
  	\`source_date\` text,
  	\`source_accessed\` text,
  	\`source_cited_in\` text,
  	\`as_of\` text,
  	\`review_by\` text,
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
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_back_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_statistics\`("id", "qualifier", "value", "upper_value", "kind", "unit", "per", "source_title", "source_publisher", "source_url", "source_date", "source_accessed", "source_cited_in", "as_of", "review_by", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "qualifier", "value", "upper_value", "kind", "unit", "per", "source_title", "source_publisher", "source_url", "source_date", "source_accessed", "source_cited_in", "as_of", "review_by", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status" FROM \`statistics\`;`)
  await db.run(sql`DROP TABLE \`statistics\`;`)
  await db.run(sql`ALTER TABLE \`__new_statistics\` RENAME TO \`statistics\`;`)
  await db.run(sql`CREATE INDEX \`statistics_review_by_idx\` ON \`statistics\` (\`review_by\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`statistics_slug_idx\` ON \`statistics\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`statistics_created_by_idx\` ON \`statistics\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`statistics_changed_by_idx\` ON \`statistics\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`statistics_review_review_state_idx\` ON \`statistics\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`statistics_review_takedown_review_takedown_by_idx\` ON \`statistics\` (\`review_takedown_by_id\`);`)
  await db.run(sql`CREATE INDEX \`statistics_review_takedown_review_takedown_at_idx\` ON \`statistics\` (\`review_takedown_at\`);`)
  await db.run(sql`CREATE INDEX \`statistics_review_takedown_review_takedown_confirmed_by_idx\` ON \`statistics\` (\`review_takedown_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`statistics_review_takedown_review_takedown_back_by_idx\` ON \`statistics\` (\`review_takedown_back_by_id\`);`)
  await db.run(sql`CREATE INDEX \`statistics_review_takedown_review_takedown_back_at_idx\` ON \`statistics\` (\`review_takedown_back_at\`);`)
  await db.run(sql`CREATE INDEX \`statistics_updated_at_idx\` ON \`statistics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`statistics_created_at_idx\` ON \`statistics\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`statistics_deleted_at_idx\` ON \`statistics\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`statistics__status_idx\` ON \`statistics\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__statistics_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_qualifier\` text DEFAULT 'exactly',
  	\`version_value\` numeric,
  	\`version_upper_value\` numeric,
  	\`version_kind\` text DEFAULT 'count',
  	\`version_unit\` text,
  	\`version_per\` text,
  	\`version_source_title\` text,
  	\`version_source_publisher\` text,
  	\`version_source_url\` text,
  	\`version_source_date\` text,
  	\`version_source_accessed\` text,
  	\`version_source_cited_in\` text,
  	\`version_as_of\` text,
  	\`version_review_by\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_back_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__statistics_v\`("id", "parent_id", "version_qualifier", "version_value", "version_upper_value", "version_kind", "version_unit", "version_per", "version_source_title", "version_source_publisher", "version_source_url", "version_source_date", "version_source_accessed", "version_source_cited_in", "version_as_of", "version_review_by", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_qualifier", "version_value", "version_upper_value", "version_kind", "version_unit", "version_per", "version_source_title", "version_source_publisher", "version_source_url", "version_source_date", "version_source_accessed", "version_source_cited_in", "version_as_of", "version_review_by", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_statistics_v\`;`)
  await db.run(sql`DROP TABLE \`_statistics_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__statistics_v\` RENAME TO \`_statistics_v\`;`)
  await db.run(sql`CREATE INDEX \`_statistics_v_parent_idx\` ON \`_statistics_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version_review_by_idx\` ON \`_statistics_v\` (\`version_review_by\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version_slug_idx\` ON \`_statistics_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version_created_by_idx\` ON \`_statistics_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version_changed_by_idx\` ON \`_statistics_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_review_version_review_state_idx\` ON \`_statistics_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_review_takedown_version_review_tak_idx\` ON \`_statistics_v\` (\`version_review_takedown_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_review_takedown_version_review_t_1_idx\` ON \`_statistics_v\` (\`version_review_takedown_at\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_review_takedown_version_review_t_2_idx\` ON \`_statistics_v\` (\`version_review_takedown_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_review_takedown_version_review_t_3_idx\` ON \`_statistics_v\` (\`version_review_takedown_back_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_review_takedown_version_review_t_4_idx\` ON \`_statistics_v\` (\`version_review_takedown_back_at\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version_updated_at_idx\` ON \`_statistics_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version_created_at_idx\` ON \`_statistics_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version_deleted_at_idx\` ON \`_statistics_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version__status_idx\` ON \`_statistics_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_created_at_idx\` ON \`_statistics_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_updated_at_idx\` ON \`_statistics_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_snapshot_idx\` ON \`_statistics_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_published_locale_idx\` ON \`_statistics_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_latest_idx\` ON \`_statistics_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_autosave_idx\` ON \`_statistics_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`__new_videos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`provider\` text DEFAULT 'none',
  	\`url\` text,
  	\`file_id\` text(36),
  	\`poster_id\` text(36),
  	\`duration\` numeric,
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
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`poster_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_back_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_videos\`("id", "provider", "url", "file_id", "poster_id", "duration", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "provider", "url", "file_id", "poster_id", "duration", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status" FROM \`videos\`;`)
  await db.run(sql`DROP TABLE \`videos\`;`)
  await db.run(sql`ALTER TABLE \`__new_videos\` RENAME TO \`videos\`;`)
  await db.run(sql`CREATE INDEX \`videos_file_idx\` ON \`videos\` (\`file_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_poster_idx\` ON \`videos\` (\`poster_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`videos_slug_idx\` ON \`videos\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`videos_created_by_idx\` ON \`videos\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_changed_by_idx\` ON \`videos\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_review_review_state_idx\` ON \`videos\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`videos_review_takedown_review_takedown_by_idx\` ON \`videos\` (\`review_takedown_by_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_review_takedown_review_takedown_at_idx\` ON \`videos\` (\`review_takedown_at\`);`)
  await db.run(sql`CREATE INDEX \`videos_review_takedown_review_takedown_confirmed_by_idx\` ON \`videos\` (\`review_takedown_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_review_takedown_review_takedown_back_by_idx\` ON \`videos\` (\`review_takedown_back_by_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_review_takedown_review_takedown_back_at_idx\` ON \`videos\` (\`review_takedown_back_at\`);`)
  await db.run(sql`CREATE INDEX \`videos_updated_at_idx\` ON \`videos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`videos_created_at_idx\` ON \`videos\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`videos_deleted_at_idx\` ON \`videos\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`videos__status_idx\` ON \`videos\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__videos_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_provider\` text DEFAULT 'none',
  	\`version_url\` text,
  	\`version_file_id\` text(36),
  	\`version_poster_id\` text(36),
  	\`version_duration\` numeric,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`videos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_poster_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_back_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__videos_v\`("id", "parent_id", "version_provider", "version_url", "version_file_id", "version_poster_id", "version_duration", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_provider", "version_url", "version_file_id", "version_poster_id", "version_duration", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_videos_v\`;`)
  await db.run(sql`DROP TABLE \`_videos_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__videos_v\` RENAME TO \`_videos_v\`;`)
  await db.run(sql`CREATE INDEX \`_videos_v_parent_idx\` ON \`_videos_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_file_idx\` ON \`_videos_v\` (\`version_file_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_poster_idx\` ON \`_videos_v\` (\`version_poster_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_slug_idx\` ON \`_videos_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_created_by_idx\` ON \`_videos_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_changed_by_idx\` ON \`_videos_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_review_version_review_state_idx\` ON \`_videos_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_review_takedown_version_review_takedow_idx\` ON \`_videos_v\` (\`version_review_takedown_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_review_takedown_version_review_taked_1_idx\` ON \`_videos_v\` (\`version_review_takedown_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_review_takedown_version_review_taked_2_idx\` ON \`_videos_v\` (\`version_review_takedown_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_review_takedown_version_review_taked_3_idx\` ON \`_videos_v\` (\`version_review_takedown_back_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_review_takedown_version_review_taked_4_idx\` ON \`_videos_v\` (\`version_review_takedown_back_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_updated_at_idx\` ON \`_videos_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_created_at_idx\` ON \`_videos_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_deleted_at_idx\` ON \`_videos_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version__status_idx\` ON \`_videos_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_created_at_idx\` ON \`_videos_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_updated_at_idx\` ON \`_videos_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_snapshot_idx\` ON \`_videos_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_published_locale_idx\` ON \`_videos_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_latest_idx\` ON \`_videos_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_autosave_idx\` ON \`_videos_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`__new_topics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
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
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_back_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_topics\`("id", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status" FROM \`topics\`;`)
  await db.run(sql`DROP TABLE \`topics\`;`)
  await db.run(sql`ALTER TABLE \`__new_topics\` RENAME TO \`topics\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_slug_idx\` ON \`topics\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_by_idx\` ON \`topics\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_changed_by_idx\` ON \`topics\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_review_review_state_idx\` ON \`topics\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`topics_review_takedown_review_takedown_by_idx\` ON \`topics\` (\`review_takedown_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_review_takedown_review_takedown_at_idx\` ON \`topics\` (\`review_takedown_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_review_takedown_review_takedown_confirmed_by_idx\` ON \`topics\` (\`review_takedown_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_review_takedown_review_takedown_back_by_idx\` ON \`topics\` (\`review_takedown_back_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_review_takedown_review_takedown_back_at_idx\` ON \`topics\` (\`review_takedown_back_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_updated_at_idx\` ON \`topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_at_idx\` ON \`topics\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_deleted_at_idx\` ON \`topics\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`topics__status_idx\` ON \`topics\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__topics_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_back_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__topics_v\`("id", "parent_id", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_topics_v\`;`)
  await db.run(sql`DROP TABLE \`_topics_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__topics_v\` RENAME TO \`_topics_v\`;`)
  await db.run(sql`CREATE INDEX \`_topics_v_parent_idx\` ON \`_topics_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_slug_idx\` ON \`_topics_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_created_by_idx\` ON \`_topics_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_changed_by_idx\` ON \`_topics_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_review_version_review_state_idx\` ON \`_topics_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_review_takedown_version_review_takedow_idx\` ON \`_topics_v\` (\`version_review_takedown_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_review_takedown_version_review_taked_1_idx\` ON \`_topics_v\` (\`version_review_takedown_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_review_takedown_version_review_taked_2_idx\` ON \`_topics_v\` (\`version_review_takedown_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_review_takedown_version_review_taked_3_idx\` ON \`_topics_v\` (\`version_review_takedown_back_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_review_takedown_version_review_taked_4_idx\` ON \`_topics_v\` (\`version_review_takedown_back_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_updated_at_idx\` ON \`_topics_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_created_at_idx\` ON \`_topics_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_deleted_at_idx\` ON \`_topics_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version__status_idx\` ON \`_topics_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_created_at_idx\` ON \`_topics_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_updated_at_idx\` ON \`_topics_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_snapshot_idx\` ON \`_topics_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_published_locale_idx\` ON \`_topics_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_latest_idx\` ON \`_topics_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_autosave_idx\` ON \`_topics_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`__new_actions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`target\` text,
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
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_takedown_back_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_actions\`("id", "kind", "target", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "kind", "target", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status" FROM \`actions\`;`)
  await db.run(sql`DROP TABLE \`actions\`;`)
  await db.run(sql`ALTER TABLE \`__new_actions\` RENAME TO \`actions\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`actions_slug_idx\` ON \`actions\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`actions_created_by_idx\` ON \`actions\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`actions_changed_by_idx\` ON \`actions\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`actions_review_review_state_idx\` ON \`actions\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`actions_review_takedown_review_takedown_by_idx\` ON \`actions\` (\`review_takedown_by_id\`);`)
  await db.run(sql`CREATE INDEX \`actions_review_takedown_review_takedown_at_idx\` ON \`actions\` (\`review_takedown_at\`);`)
  await db.run(sql`CREATE INDEX \`actions_review_takedown_review_takedown_confirmed_by_idx\` ON \`actions\` (\`review_takedown_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`actions_review_takedown_review_takedown_back_by_idx\` ON \`actions\` (\`review_takedown_back_by_id\`);`)
  await db.run(sql`CREATE INDEX \`actions_review_takedown_review_takedown_back_at_idx\` ON \`actions\` (\`review_takedown_back_at\`);`)
  await db.run(sql`CREATE INDEX \`actions_updated_at_idx\` ON \`actions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`actions_created_at_idx\` ON \`actions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`actions_deleted_at_idx\` ON \`actions\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`actions__status_idx\` ON \`actions\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__actions_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kind\` text,
  	\`version_target\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`actions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_takedown_back_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__actions_v\`("id", "parent_id", "version_kind", "version_target", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_kind", "version_target", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_actions_v\`;`)
  await db.run(sql`DROP TABLE \`_actions_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__actions_v\` RENAME TO \`_actions_v\`;`)
  await db.run(sql`CREATE INDEX \`_actions_v_parent_idx\` ON \`_actions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_version_slug_idx\` ON \`_actions_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_version_created_by_idx\` ON \`_actions_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_version_changed_by_idx\` ON \`_actions_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_review_version_review_state_idx\` ON \`_actions_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_review_takedown_version_review_takedo_idx\` ON \`_actions_v\` (\`version_review_takedown_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_review_takedown_version_review_take_1_idx\` ON \`_actions_v\` (\`version_review_takedown_at\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_review_takedown_version_review_take_2_idx\` ON \`_actions_v\` (\`version_review_takedown_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_review_takedown_version_review_take_3_idx\` ON \`_actions_v\` (\`version_review_takedown_back_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_review_takedown_version_review_take_4_idx\` ON \`_actions_v\` (\`version_review_takedown_back_at\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_version_updated_at_idx\` ON \`_actions_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_version_created_at_idx\` ON \`_actions_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_version_deleted_at_idx\` ON \`_actions_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_version__status_idx\` ON \`_actions_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_created_at_idx\` ON \`_actions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_updated_at_idx\` ON \`_actions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_snapshot_idx\` ON \`_actions_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_published_locale_idx\` ON \`_actions_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_latest_idx\` ON \`_actions_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_autosave_idx\` ON \`_actions_v\` (\`autosave\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_stories\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`hero_illustration\` text,
  	\`hero_image_id\` text(36),
  	\`order\` numeric,
  	\`slug\` text,
  	\`created_by_id\` text(36),
  	\`changed_by_id\` text(36),
  	\`review_state\` text DEFAULT 'draft',
  	\`review_asked_by_id\` text(36),
  	\`review_asked_at\` text,
  	\`review_decided_by_id\` text(36),
  	\`review_decided_at\` text,
  	\`review_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`hero_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_asked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_stories\`("id", "hero_illustration", "hero_image_id", "order", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "hero_illustration", "hero_image_id", "order", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status" FROM \`stories\`;`)
  await db.run(sql`DROP TABLE \`stories\`;`)
  await db.run(sql`ALTER TABLE \`__new_stories\` RENAME TO \`stories\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`stories_hero_hero_image_idx\` ON \`stories\` (\`hero_image_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_order_idx\` ON \`stories\` (\`order\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`stories_slug_idx\` ON \`stories\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`stories_created_by_idx\` ON \`stories\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_changed_by_idx\` ON \`stories\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_review_state_idx\` ON \`stories\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_review_asked_by_idx\` ON \`stories\` (\`review_asked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_review_decided_by_idx\` ON \`stories\` (\`review_decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_updated_at_idx\` ON \`stories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_created_at_idx\` ON \`stories\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_deleted_at_idx\` ON \`stories\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`stories__status_idx\` ON \`stories\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__stories_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_hero_illustration\` text,
  	\`version_hero_image_id\` text(36),
  	\`version_order\` numeric,
  	\`version_slug\` text,
  	\`version_created_by_id\` text(36),
  	\`version_changed_by_id\` text(36),
  	\`version_review_state\` text DEFAULT 'draft',
  	\`version_review_asked_by_id\` text(36),
  	\`version_review_asked_at\` text,
  	\`version_review_decided_by_id\` text(36),
  	\`version_review_decided_at\` text,
  	\`version_review_note\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_hero_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_asked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__stories_v\`("id", "parent_id", "version_hero_illustration", "version_hero_image_id", "version_order", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_hero_illustration", "version_hero_image_id", "version_order", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_stories_v\`;`)
  await db.run(sql`DROP TABLE \`_stories_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__stories_v\` RENAME TO \`_stories_v\`;`)
  await db.run(sql`CREATE INDEX \`_stories_v_parent_idx\` ON \`_stories_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_hero_version_hero_image_idx\` ON \`_stories_v\` (\`version_hero_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_order_idx\` ON \`_stories_v\` (\`version_order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_slug_idx\` ON \`_stories_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_created_by_idx\` ON \`_stories_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_changed_by_idx\` ON \`_stories_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_version_review_state_idx\` ON \`_stories_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_version_review_asked_by_idx\` ON \`_stories_v\` (\`version_review_asked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_version_review_decided_by_idx\` ON \`_stories_v\` (\`version_review_decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_updated_at_idx\` ON \`_stories_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_created_at_idx\` ON \`_stories_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_deleted_at_idx\` ON \`_stories_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version__status_idx\` ON \`_stories_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_created_at_idx\` ON \`_stories_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_updated_at_idx\` ON \`_stories_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_snapshot_idx\` ON \`_stories_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_published_locale_idx\` ON \`_stories_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_latest_idx\` ON \`_stories_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_autosave_idx\` ON \`_stories_v\` (\`autosave\`);`)
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
  	\`review_asked_by_id\` text(36),
  	\`review_asked_at\` text,
  	\`review_decided_by_id\` text(36),
  	\`review_decided_at\` text,
  	\`review_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`portrait_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_asked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_testimonies\`("id", "quote", "original_language", "left_verb", "left_year", "portrait_id", "basis", "citation_title", "citation_publisher", "citation_url", "citation_date", "citation_accessed", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "quote", "original_language", "left_verb", "left_year", "portrait_id", "basis", "citation_title", "citation_publisher", "citation_url", "citation_date", "citation_accessed", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status" FROM \`testimonies\`;`)
  await db.run(sql`DROP TABLE \`testimonies\`;`)
  await db.run(sql`ALTER TABLE \`__new_testimonies\` RENAME TO \`testimonies\`;`)
  await db.run(sql`CREATE INDEX \`testimonies_left_year_idx\` ON \`testimonies\` (\`left_year\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_portrait_idx\` ON \`testimonies\` (\`portrait_id\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_basis_idx\` ON \`testimonies\` (\`basis\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`testimonies_slug_idx\` ON \`testimonies\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_created_by_idx\` ON \`testimonies\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_changed_by_idx\` ON \`testimonies\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_review_review_state_idx\` ON \`testimonies\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_review_review_asked_by_idx\` ON \`testimonies\` (\`review_asked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`testimonies_review_review_decided_by_idx\` ON \`testimonies\` (\`review_decided_by_id\`);`)
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
  	\`version_review_asked_by_id\` text(36),
  	\`version_review_asked_at\` text,
  	\`version_review_decided_by_id\` text(36),
  	\`version_review_decided_at\` text,
  	\`version_review_note\` text,
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
  	FOREIGN KEY (\`version_review_asked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__testimonies_v\`("id", "parent_id", "version_quote", "version_original_language", "version_left_verb", "version_left_year", "version_portrait_id", "version_basis", "version_citation_title", "version_citation_publisher", "version_citation_url", "version_citation_date", "version_citation_accessed", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_quote", "version_original_language", "version_left_verb", "version_left_year", "version_portrait_id", "version_basis", "version_citation_title", "version_citation_publisher", "version_citation_url", "version_citation_date", "version_citation_accessed", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_testimonies_v\`;`)
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
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_review_version_review_asked_by_idx\` ON \`_testimonies_v\` (\`version_review_asked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_testimonies_v_version_review_version_review_decided_by_idx\` ON \`_testimonies_v\` (\`version_review_decided_by_id\`);`)
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
  await db.run(sql`CREATE TABLE \`__new_statistics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`qualifier\` text DEFAULT 'exactly',
  	\`value\` numeric,
  	\`upper_value\` numeric,
  	\`kind\` text DEFAULT 'count',
  	\`unit\` text,
  	\`per\` text,
  	\`source_title\` text,
  	\`source_publisher\` text,
  	\`source_url\` text,
  	\`source_date\` text,
  	\`source_accessed\` text,
  	\`source_cited_in\` text,
  	\`as_of\` text,
  	\`review_by\` text,
  	\`slug\` text,
  	\`created_by_id\` text(36),
  	\`changed_by_id\` text(36),
  	\`review_state\` text DEFAULT 'draft',
  	\`review_asked_by_id\` text(36),
  	\`review_asked_at\` text,
  	\`review_decided_by_id\` text(36),
  	\`review_decided_at\` text,
  	\`review_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_asked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_statistics\`("id", "qualifier", "value", "upper_value", "kind", "unit", "per", "source_title", "source_publisher", "source_url", "source_date", "source_accessed", "source_cited_in", "as_of", "review_by", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "qualifier", "value", "upper_value", "kind", "unit", "per", "source_title", "source_publisher", "source_url", "source_date", "source_accessed", "source_cited_in", "as_of", "review_by", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status" FROM \`statistics\`;`)
  await db.run(sql`DROP TABLE \`statistics\`;`)
  await db.run(sql`ALTER TABLE \`__new_statistics\` RENAME TO \`statistics\`;`)
  await db.run(sql`CREATE INDEX \`statistics_review_by_idx\` ON \`statistics\` (\`review_by\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`statistics_slug_idx\` ON \`statistics\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`statistics_created_by_idx\` ON \`statistics\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`statistics_changed_by_idx\` ON \`statistics\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`statistics_review_review_state_idx\` ON \`statistics\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`statistics_review_review_asked_by_idx\` ON \`statistics\` (\`review_asked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`statistics_review_review_decided_by_idx\` ON \`statistics\` (\`review_decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`statistics_updated_at_idx\` ON \`statistics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`statistics_created_at_idx\` ON \`statistics\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`statistics_deleted_at_idx\` ON \`statistics\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`statistics__status_idx\` ON \`statistics\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__statistics_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_qualifier\` text DEFAULT 'exactly',
  	\`version_value\` numeric,
  	\`version_upper_value\` numeric,
  	\`version_kind\` text DEFAULT 'count',
  	\`version_unit\` text,
  	\`version_per\` text,
  	\`version_source_title\` text,
  	\`version_source_publisher\` text,
  	\`version_source_url\` text,
  	\`version_source_date\` text,
  	\`version_source_accessed\` text,
  	\`version_source_cited_in\` text,
  	\`version_as_of\` text,
  	\`version_review_by\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text(36),
  	\`version_changed_by_id\` text(36),
  	\`version_review_state\` text DEFAULT 'draft',
  	\`version_review_asked_by_id\` text(36),
  	\`version_review_asked_at\` text,
  	\`version_review_decided_by_id\` text(36),
  	\`version_review_decided_at\` text,
  	\`version_review_note\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_asked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__statistics_v\`("id", "parent_id", "version_qualifier", "version_value", "version_upper_value", "version_kind", "version_unit", "version_per", "version_source_title", "version_source_publisher", "version_source_url", "version_source_date", "version_source_accessed", "version_source_cited_in", "version_as_of", "version_review_by", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_qualifier", "version_value", "version_upper_value", "version_kind", "version_unit", "version_per", "version_source_title", "version_source_publisher", "version_source_url", "version_source_date", "version_source_accessed", "version_source_cited_in", "version_as_of", "version_review_by", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_statistics_v\`;`)
  await db.run(sql`DROP TABLE \`_statistics_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__statistics_v\` RENAME TO \`_statistics_v\`;`)
  await db.run(sql`CREATE INDEX \`_statistics_v_parent_idx\` ON \`_statistics_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version_review_by_idx\` ON \`_statistics_v\` (\`version_review_by\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version_slug_idx\` ON \`_statistics_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version_created_by_idx\` ON \`_statistics_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version_changed_by_idx\` ON \`_statistics_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_review_version_review_state_idx\` ON \`_statistics_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_review_version_review_asked_by_idx\` ON \`_statistics_v\` (\`version_review_asked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_review_version_review_decided_by_idx\` ON \`_statistics_v\` (\`version_review_decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version_updated_at_idx\` ON \`_statistics_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version_created_at_idx\` ON \`_statistics_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version_deleted_at_idx\` ON \`_statistics_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_version_version__status_idx\` ON \`_statistics_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_created_at_idx\` ON \`_statistics_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_updated_at_idx\` ON \`_statistics_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_snapshot_idx\` ON \`_statistics_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_published_locale_idx\` ON \`_statistics_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_latest_idx\` ON \`_statistics_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_autosave_idx\` ON \`_statistics_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`__new_videos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`provider\` text DEFAULT 'none',
  	\`url\` text,
  	\`file_id\` text(36),
  	\`poster_id\` text(36),
  	\`duration\` numeric,
  	\`slug\` text,
  	\`created_by_id\` text(36),
  	\`changed_by_id\` text(36),
  	\`review_state\` text DEFAULT 'draft',
  	\`review_asked_by_id\` text(36),
  	\`review_asked_at\` text,
  	\`review_decided_by_id\` text(36),
  	\`review_decided_at\` text,
  	\`review_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`poster_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_asked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_videos\`("id", "provider", "url", "file_id", "poster_id", "duration", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "provider", "url", "file_id", "poster_id", "duration", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status" FROM \`videos\`;`)
  await db.run(sql`DROP TABLE \`videos\`;`)
  await db.run(sql`ALTER TABLE \`__new_videos\` RENAME TO \`videos\`;`)
  await db.run(sql`CREATE INDEX \`videos_file_idx\` ON \`videos\` (\`file_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_poster_idx\` ON \`videos\` (\`poster_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`videos_slug_idx\` ON \`videos\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`videos_created_by_idx\` ON \`videos\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_changed_by_idx\` ON \`videos\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_review_review_state_idx\` ON \`videos\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`videos_review_review_asked_by_idx\` ON \`videos\` (\`review_asked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_review_review_decided_by_idx\` ON \`videos\` (\`review_decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_updated_at_idx\` ON \`videos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`videos_created_at_idx\` ON \`videos\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`videos_deleted_at_idx\` ON \`videos\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`videos__status_idx\` ON \`videos\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__videos_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_provider\` text DEFAULT 'none',
  	\`version_url\` text,
  	\`version_file_id\` text(36),
  	\`version_poster_id\` text(36),
  	\`version_duration\` numeric,
  	\`version_slug\` text,
  	\`version_created_by_id\` text(36),
  	\`version_changed_by_id\` text(36),
  	\`version_review_state\` text DEFAULT 'draft',
  	\`version_review_asked_by_id\` text(36),
  	\`version_review_asked_at\` text,
  	\`version_review_decided_by_id\` text(36),
  	\`version_review_decided_at\` text,
  	\`version_review_note\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`videos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_poster_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_asked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__videos_v\`("id", "parent_id", "version_provider", "version_url", "version_file_id", "version_poster_id", "version_duration", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_provider", "version_url", "version_file_id", "version_poster_id", "version_duration", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_videos_v\`;`)
  await db.run(sql`DROP TABLE \`_videos_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__videos_v\` RENAME TO \`_videos_v\`;`)
  await db.run(sql`CREATE INDEX \`_videos_v_parent_idx\` ON \`_videos_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_file_idx\` ON \`_videos_v\` (\`version_file_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_poster_idx\` ON \`_videos_v\` (\`version_poster_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_slug_idx\` ON \`_videos_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_created_by_idx\` ON \`_videos_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_changed_by_idx\` ON \`_videos_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_review_version_review_state_idx\` ON \`_videos_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_review_version_review_asked_by_idx\` ON \`_videos_v\` (\`version_review_asked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_review_version_review_decided_by_idx\` ON \`_videos_v\` (\`version_review_decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_updated_at_idx\` ON \`_videos_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_created_at_idx\` ON \`_videos_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_deleted_at_idx\` ON \`_videos_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version__status_idx\` ON \`_videos_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_created_at_idx\` ON \`_videos_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_updated_at_idx\` ON \`_videos_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_snapshot_idx\` ON \`_videos_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_published_locale_idx\` ON \`_videos_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_latest_idx\` ON \`_videos_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_autosave_idx\` ON \`_videos_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`__new_topics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`created_by_id\` text(36),
  	\`changed_by_id\` text(36),
  	\`review_state\` text DEFAULT 'draft',
  	\`review_asked_by_id\` text(36),
  	\`review_asked_at\` text,
  	\`review_decided_by_id\` text(36),
  	\`review_decided_at\` text,
  	\`review_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_asked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_topics\`("id", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status" FROM \`topics\`;`)
  await db.run(sql`DROP TABLE \`topics\`;`)
  await db.run(sql`ALTER TABLE \`__new_topics\` RENAME TO \`topics\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_slug_idx\` ON \`topics\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_by_idx\` ON \`topics\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_changed_by_idx\` ON \`topics\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_review_review_state_idx\` ON \`topics\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`topics_review_review_asked_by_idx\` ON \`topics\` (\`review_asked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_review_review_decided_by_idx\` ON \`topics\` (\`review_decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_updated_at_idx\` ON \`topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_at_idx\` ON \`topics\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_deleted_at_idx\` ON \`topics\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`topics__status_idx\` ON \`topics\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__topics_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_created_by_id\` text(36),
  	\`version_changed_by_id\` text(36),
  	\`version_review_state\` text DEFAULT 'draft',
  	\`version_review_asked_by_id\` text(36),
  	\`version_review_asked_at\` text,
  	\`version_review_decided_by_id\` text(36),
  	\`version_review_decided_at\` text,
  	\`version_review_note\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_asked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__topics_v\`("id", "parent_id", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_topics_v\`;`)
  await db.run(sql`DROP TABLE \`_topics_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__topics_v\` RENAME TO \`_topics_v\`;`)
  await db.run(sql`CREATE INDEX \`_topics_v_parent_idx\` ON \`_topics_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_slug_idx\` ON \`_topics_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_created_by_idx\` ON \`_topics_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_changed_by_idx\` ON \`_topics_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_review_version_review_state_idx\` ON \`_topics_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_review_version_review_asked_by_idx\` ON \`_topics_v\` (\`version_review_asked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_review_version_review_decided_by_idx\` ON \`_topics_v\` (\`version_review_decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_updated_at_idx\` ON \`_topics_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_created_at_idx\` ON \`_topics_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_deleted_at_idx\` ON \`_topics_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version__status_idx\` ON \`_topics_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_created_at_idx\` ON \`_topics_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_updated_at_idx\` ON \`_topics_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_snapshot_idx\` ON \`_topics_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_published_locale_idx\` ON \`_topics_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_latest_idx\` ON \`_topics_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_autosave_idx\` ON \`_topics_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`__new_actions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`target\` text,
  	\`slug\` text,
  	\`created_by_id\` text(36),
  	\`changed_by_id\` text(36),
  	\`review_state\` text DEFAULT 'draft',
  	\`review_asked_by_id\` text(36),
  	\`review_asked_at\` text,
  	\`review_decided_by_id\` text(36),
  	\`review_decided_at\` text,
  	\`review_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_asked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_actions\`("id", "kind", "target", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "kind", "target", "slug", "created_by_id", "changed_by_id", "review_state", "updated_at", "created_at", "deleted_at", "_status" FROM \`actions\`;`)
  await db.run(sql`DROP TABLE \`actions\`;`)
  await db.run(sql`ALTER TABLE \`__new_actions\` RENAME TO \`actions\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`actions_slug_idx\` ON \`actions\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`actions_created_by_idx\` ON \`actions\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`actions_changed_by_idx\` ON \`actions\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`actions_review_review_state_idx\` ON \`actions\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`actions_review_review_asked_by_idx\` ON \`actions\` (\`review_asked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`actions_review_review_decided_by_idx\` ON \`actions\` (\`review_decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`actions_updated_at_idx\` ON \`actions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`actions_created_at_idx\` ON \`actions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`actions_deleted_at_idx\` ON \`actions\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`actions__status_idx\` ON \`actions\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__actions_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kind\` text,
  	\`version_target\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text(36),
  	\`version_changed_by_id\` text(36),
  	\`version_review_state\` text DEFAULT 'draft',
  	\`version_review_asked_by_id\` text(36),
  	\`version_review_asked_at\` text,
  	\`version_review_decided_by_id\` text(36),
  	\`version_review_decided_at\` text,
  	\`version_review_note\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`actions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_asked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__actions_v\`("id", "parent_id", "version_kind", "version_target", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_kind", "version_target", "version_slug", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_actions_v\`;`)
  await db.run(sql`DROP TABLE \`_actions_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__actions_v\` RENAME TO \`_actions_v\`;`)
  await db.run(sql`CREATE INDEX \`_actions_v_parent_idx\` ON \`_actions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_version_slug_idx\` ON \`_actions_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_version_created_by_idx\` ON \`_actions_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_version_changed_by_idx\` ON \`_actions_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_review_version_review_state_idx\` ON \`_actions_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_review_version_review_asked_by_idx\` ON \`_actions_v\` (\`version_review_asked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_review_version_review_decided_by_idx\` ON \`_actions_v\` (\`version_review_decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_version_updated_at_idx\` ON \`_actions_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_version_created_at_idx\` ON \`_actions_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_version_deleted_at_idx\` ON \`_actions_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_version__status_idx\` ON \`_actions_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_created_at_idx\` ON \`_actions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_updated_at_idx\` ON \`_actions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_snapshot_idx\` ON \`_actions_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_published_locale_idx\` ON \`_actions_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_latest_idx\` ON \`_actions_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_autosave_idx\` ON \`_actions_v\` (\`autosave\`);`)
}
