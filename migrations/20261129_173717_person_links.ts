import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`evidence\` ADD \`person_id\` text(36) REFERENCES people(id) ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`evidence_person_idx\` ON \`evidence\` (\`person_id\`);`)
  await db.run(sql`ALTER TABLE \`takedowns\` ADD \`person\` text;`)
  await db.run(sql`ALTER TABLE \`takedowns\` ADD \`since\` text;`)
  await db.run(sql`CREATE INDEX \`takedowns_person_idx\` ON \`takedowns\` (\`person\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_evidence\` (
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
  await db.run(sql`INSERT INTO \`__new_evidence\`("id", "sent_name", "sent_type", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height") SELECT "id", "sent_name", "sent_type", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height" FROM \`evidence\`;`)
  await db.run(sql`DROP TABLE \`evidence\`;`)
  await db.run(sql`ALTER TABLE \`__new_evidence\` RENAME TO \`evidence\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`evidence_updated_at_idx\` ON \`evidence\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`evidence_created_at_idx\` ON \`evidence\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`evidence_filename_idx\` ON \`evidence\` (\`filename\`);`)
  await db.run(sql`DROP INDEX \`takedowns_person_idx\`;`)
  await db.run(sql`ALTER TABLE \`takedowns\` DROP COLUMN \`person\`;`)
  await db.run(sql`ALTER TABLE \`takedowns\` DROP COLUMN \`since\`;`)
}
