import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`site\` ADD \`contact\` text;`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_contact\` text;`)
  await db.run(sql`ALTER TABLE \`home_locales\` ADD \`seen_in_title\` text;`)
  await db.run(sql`ALTER TABLE \`_home_v_locales\` ADD \`version_seen_in_title\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`contact\`;`)
  await db.run(sql`ALTER TABLE \`_site_v\` DROP COLUMN \`version_contact\`;`)
  await db.run(sql`ALTER TABLE \`home_locales\` DROP COLUMN \`seen_in_title\`;`)
  await db.run(sql`ALTER TABLE \`_home_v_locales\` DROP COLUMN \`version_seen_in_title\`;`)
}
