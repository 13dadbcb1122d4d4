import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`statistics\` ADD \`symbol\` text;`)
  await db.run(sql`ALTER TABLE \`statistics\` ADD \`comparison_value\` numeric;`)
  await db.run(sql`ALTER TABLE \`statistics\` ADD \`comparison_source\` text;`)
  await db.run(sql`ALTER TABLE \`statistics_locales\` ADD \`comparison_label\` text;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` ADD \`version_symbol\` text;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` ADD \`version_comparison_value\` numeric;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` ADD \`version_comparison_source\` text;`)
  await db.run(sql`ALTER TABLE \`_statistics_v_locales\` ADD \`version_comparison_label\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`statistics\` DROP COLUMN \`symbol\`;`)
  await db.run(sql`ALTER TABLE \`statistics\` DROP COLUMN \`comparison_value\`;`)
  await db.run(sql`ALTER TABLE \`statistics\` DROP COLUMN \`comparison_source\`;`)
  await db.run(sql`ALTER TABLE \`statistics_locales\` DROP COLUMN \`comparison_label\`;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` DROP COLUMN \`version_symbol\`;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` DROP COLUMN \`version_comparison_value\`;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` DROP COLUMN \`version_comparison_source\`;`)
  await db.run(sql`ALTER TABLE \`_statistics_v_locales\` DROP COLUMN \`version_comparison_label\`;`)
}
