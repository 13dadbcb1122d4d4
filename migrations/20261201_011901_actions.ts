import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`actions_pages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`actions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`actions_pages_order_idx\` ON \`actions_pages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`actions_pages_parent_idx\` ON \`actions_pages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_actions_v_version_pages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_actions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_actions_v_version_pages_order_idx\` ON \`_actions_v_version_pages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_actions_v_version_pages_parent_idx\` ON \`_actions_v_version_pages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`supporters\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`email\` text,
  	\`name\` text,
  	\`message\` text,
  	\`purpose\` text NOT NULL,
  	\`action_id\` text(36),
  	\`state\` text DEFAULT 'pending' NOT NULL,
  	\`confirmed_at\` text,
  	\`unsubscribed_at\` text,
  	\`consent_text\` text,
  	\`consent_version\` text,
  	\`language\` text,
  	\`source\` text,
  	\`key\` text,
  	\`asked_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`action_id\`) REFERENCES \`actions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`supporters_purpose_idx\` ON \`supporters\` (\`purpose\`);`)
  await db.run(sql`CREATE INDEX \`supporters_action_idx\` ON \`supporters\` (\`action_id\`);`)
  await db.run(sql`CREATE INDEX \`supporters_state_idx\` ON \`supporters\` (\`state\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`supporters_key_idx\` ON \`supporters\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`supporters_asked_at_idx\` ON \`supporters\` (\`asked_at\`);`)
  await db.run(sql`CREATE INDEX \`supporters_updated_at_idx\` ON \`supporters\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`supporters_created_at_idx\` ON \`supporters\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`donations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`paid_at\` text NOT NULL,
  	\`amount\` numeric NOT NULL,
  	\`currency\` text NOT NULL,
  	\`frequency\` text NOT NULL,
  	\`action_id\` text(36),
  	\`source\` text,
  	\`reference\` text NOT NULL,
  	\`event\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`action_id\`) REFERENCES \`actions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`donations_paid_at_idx\` ON \`donations\` (\`paid_at\`);`)
  await db.run(sql`CREATE INDEX \`donations_action_idx\` ON \`donations\` (\`action_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`donations_reference_idx\` ON \`donations\` (\`reference\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`donations_event_idx\` ON \`donations\` (\`event\`);`)
  await db.run(sql`CREATE INDEX \`donations_updated_at_idx\` ON \`donations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`donations_created_at_idx\` ON \`donations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`action_counts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`action\` text,
  	\`source\` text,
  	\`views\` numeric DEFAULT 0 NOT NULL,
  	\`presses\` numeric DEFAULT 0 NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`action_counts_key_idx\` ON \`action_counts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`action_counts_day_idx\` ON \`action_counts\` (\`day\`);`)
  await db.run(sql`CREATE INDEX \`action_counts_action_idx\` ON \`action_counts\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`action_counts_source_idx\` ON \`action_counts\` (\`source\`);`)
  await db.run(sql`ALTER TABLE \`actions\` ADD \`monthly\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`actions\` ADD \`monthly_target\` text;`)
  await db.run(sql`ALTER TABLE \`actions\` ADD \`sign_up_for\` text DEFAULT 'newsletter';`)
  await db.run(sql`ALTER TABLE \`actions\` ADD \`show_count\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`actions\` ADD \`goal\` numeric;`)
  await db.run(sql`ALTER TABLE \`actions\` ADD \`shown_from\` text;`)
  await db.run(sql`ALTER TABLE \`actions\` ADD \`shown_until\` text;`)
  await db.run(sql`ALTER TABLE \`actions_locales\` ADD \`consent_text\` text;`)
  await db.run(sql`ALTER TABLE \`actions_locales\` ADD \`thanks\` text;`)
  await db.run(sql`ALTER TABLE \`_actions_v\` ADD \`version_monthly\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_actions_v\` ADD \`version_monthly_target\` text;`)
  await db.run(sql`ALTER TABLE \`_actions_v\` ADD \`version_sign_up_for\` text DEFAULT 'newsletter';`)
  await db.run(sql`ALTER TABLE \`_actions_v\` ADD \`version_show_count\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_actions_v\` ADD \`version_goal\` numeric;`)
  await db.run(sql`ALTER TABLE \`_actions_v\` ADD \`version_shown_from\` text;`)
  await db.run(sql`ALTER TABLE \`_actions_v\` ADD \`version_shown_until\` text;`)
  await db.run(sql`ALTER TABLE \`_actions_v_locales\` ADD \`version_consent_text\` text;`)
  await db.run(sql`ALTER TABLE \`_actions_v_locales\` ADD \`version_thanks\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`action_id\` text(36) REFERENCES actions(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`site_action_idx\` ON \`site\` (\`action_id\`);`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_action_id\` text(36) REFERENCES actions(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`_site_v_version_version_action_idx\` ON \`_site_v\` (\`version_action_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`actions_pages\`;`)
  await db.run(sql`DROP TABLE \`_actions_v_version_pages\`;`)
  await db.run(sql`DROP TABLE \`supporters\`;`)
  await db.run(sql`DROP TABLE \`donations\`;`)
  await db.run(sql`DROP TABLE \`action_counts\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_site\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`time_zone\` text DEFAULT 'UTC',
  	\`require_second_reviewer\` integer DEFAULT false,
  	\`contact\` text,
  	\`quick_exit_url\` text DEFAULT 'https://www.wikipedia.org/',
  	\`data_licence_name\` text,
  	\`data_licence_url\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_site\`("id", "time_zone", "require_second_reviewer", "contact", "quick_exit_url", "data_licence_name", "data_licence_url", "updated_at", "created_at") SELECT "id", "time_zone", "require_second_reviewer", "contact", "quick_exit_url", "data_licence_name", "data_licence_url", "updated_at", "created_at" FROM \`site\`;`)
  await db.run(sql`DROP TABLE \`site\`;`)
  await db.run(sql`ALTER TABLE \`__new_site\` RENAME TO \`site\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE TABLE \`__new__site_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_time_zone\` text DEFAULT 'UTC',
  	\`version_require_second_reviewer\` integer DEFAULT false,
  	\`version_contact\` text,
  	\`version_quick_exit_url\` text DEFAULT 'https://www.wikipedia.org/',
  	\`version_data_licence_name\` text,
  	\`version_data_licence_url\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new__site_v\`("id", "version_time_zone", "version_require_second_reviewer", "version_contact", "version_quick_exit_url", "version_data_licence_name", "version_data_licence_url", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "version_time_zone", "version_require_second_reviewer", "version_contact", "version_quick_exit_url", "version_data_licence_name", "version_data_licence_url", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_site_v\`;`)
  await db.run(sql`DROP TABLE \`_site_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__site_v\` RENAME TO \`_site_v\`;`)
  await db.run(sql`CREATE INDEX \`_site_v_created_at_idx\` ON \`_site_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_updated_at_idx\` ON \`_site_v\` (\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`actions\` DROP COLUMN \`monthly\`;`)
  await db.run(sql`ALTER TABLE \`actions\` DROP COLUMN \`monthly_target\`;`)
  await db.run(sql`ALTER TABLE \`actions\` DROP COLUMN \`sign_up_for\`;`)
  await db.run(sql`ALTER TABLE \`actions\` DROP COLUMN \`show_count\`;`)
  await db.run(sql`ALTER TABLE \`actions\` DROP COLUMN \`goal\`;`)
  await db.run(sql`ALTER TABLE \`actions\` DROP COLUMN \`shown_from\`;`)
  await db.run(sql`ALTER TABLE \`actions\` DROP COLUMN \`shown_until\`;`)
  await db.run(sql`ALTER TABLE \`actions_locales\` DROP COLUMN \`consent_text\`;`)
  await db.run(sql`ALTER TABLE \`actions_locales\` DROP COLUMN \`thanks\`;`)
  await db.run(sql`ALTER TABLE \`_actions_v\` DROP COLUMN \`version_monthly\`;`)
  await db.run(sql`ALTER TABLE \`_actions_v\` DROP COLUMN \`version_monthly_target\`;`)
  await db.run(sql`ALTER TABLE \`_actions_v\` DROP COLUMN \`version_sign_up_for\`;`)
  await db.run(sql`ALTER TABLE \`_actions_v\` DROP COLUMN \`version_show_count\`;`)
  await db.run(sql`ALTER TABLE \`_actions_v\` DROP COLUMN \`version_goal\`;`)
  await db.run(sql`ALTER TABLE \`_actions_v\` DROP COLUMN \`version_shown_from\`;`)
  await db.run(sql`ALTER TABLE \`_actions_v\` DROP COLUMN \`version_shown_until\`;`)
  await db.run(sql`ALTER TABLE \`_actions_v_locales\` DROP COLUMN \`version_consent_text\`;`)
  await db.run(sql`ALTER TABLE \`_actions_v_locales\` DROP COLUMN \`version_thanks\`;`)
}
