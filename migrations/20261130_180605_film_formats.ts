import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`videos\` ADD \`alternative_id\` text(36) REFERENCES media(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`videos_alternative_idx\` ON \`videos\` (\`alternative_id\`);`)
  await db.run(sql`ALTER TABLE \`_videos_v\` ADD \`version_alternative_id\` text(36) REFERENCES media(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_alternative_idx\` ON \`_videos_v\` (\`version_alternative_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_videos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`provider\` text DEFAULT 'none',
  	\`url\` text,
  	\`file_id\` text(36),
  	\`poster_id\` text(36),
  	\`duration\` numeric,
  	\`slug\` text,
  	\`quick_exit\` integer DEFAULT false,
  	\`machines_no_index\` integer DEFAULT false,
  	\`machines_no_training\` integer DEFAULT false,
  	\`machines_no_preview\` integer DEFAULT false,
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
  await db.run(sql`INSERT INTO \`__new_videos\`("id", "provider", "url", "file_id", "poster_id", "duration", "slug", "quick_exit", "machines_no_index", "machines_no_training", "machines_no_preview", "created_by_id", "changed_by_id", "review_state", "review_thread", "review_takedown_by_id", "review_takedown_at", "review_takedown_reason", "review_takedown_confirmed_by_id", "review_takedown_back_by_id", "review_takedown_back_at", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "provider", "url", "file_id", "poster_id", "duration", "slug", "quick_exit", "machines_no_index", "machines_no_training", "machines_no_preview", "created_by_id", "changed_by_id", "review_state", "review_thread", "review_takedown_by_id", "review_takedown_at", "review_takedown_reason", "review_takedown_confirmed_by_id", "review_takedown_back_by_id", "review_takedown_back_at", "updated_at", "created_at", "deleted_at", "_status" FROM \`videos\`;`)
  await db.run(sql`DROP TABLE \`videos\`;`)
  await db.run(sql`ALTER TABLE \`__new_videos\` RENAME TO \`videos\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  	\`version_quick_exit\` integer DEFAULT false,
  	\`version_machines_no_index\` integer DEFAULT false,
  	\`version_machines_no_training\` integer DEFAULT false,
  	\`version_machines_no_preview\` integer DEFAULT false,
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
  await db.run(sql`INSERT INTO \`__new__videos_v\`("id", "parent_id", "version_provider", "version_url", "version_file_id", "version_poster_id", "version_duration", "version_slug", "version_quick_exit", "version_machines_no_index", "version_machines_no_training", "version_machines_no_preview", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_review_thread", "version_review_takedown_by_id", "version_review_takedown_at", "version_review_takedown_reason", "version_review_takedown_confirmed_by_id", "version_review_takedown_back_by_id", "version_review_takedown_back_at", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_provider", "version_url", "version_file_id", "version_poster_id", "version_duration", "version_slug", "version_quick_exit", "version_machines_no_index", "version_machines_no_training", "version_machines_no_preview", "version_created_by_id", "version_changed_by_id", "version_review_state", "version_review_thread", "version_review_takedown_by_id", "version_review_takedown_at", "version_review_takedown_reason", "version_review_takedown_confirmed_by_id", "version_review_takedown_back_by_id", "version_review_takedown_back_at", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_videos_v\`;`)
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
}
