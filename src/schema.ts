// The whole database as one type: the union of every room's tables.
import type { AccountsTables } from './accounts/tables.ts';
import type { HostingTables } from './blogs/hosting/tables.ts';
import type { BlogsTables } from './blogs/tables.ts';
import type { WidgetsTables } from './blogs/widgets/tables.ts';
import type { BooksTables } from './books/tables.ts';
import type { ClapsTables } from './comments/claps/tables.ts';
import type { InboxTables } from './comments/inbox/tables.ts';
import type { SpamTables } from './comments/spam/tables.ts';
import type { CommentsTables } from './comments/tables.ts';
import type { DriftTables } from './desk/drift/tables.ts';
import type { EnginesTables } from './desk/engines/tables.ts';
import type { DeskTables } from './desk/tables.ts';
import type { TogetherTables } from './desk/together/tables.ts';
import type { AlignmentsTables } from './memory/alignments/tables.ts';
import type { MemoryTables } from './memory/tables.ts';
import type { TermsTables } from './memory/terms/tables.ts';
import type { BackupsTable } from './platform/backup/records.ts';
import type { MailsTable } from './platform/mail.ts';
import type { MigrationsTable } from './platform/migrate.ts';
import type { OutboxTable } from './platform/outbox.ts';
import type { PressSecretsTable } from './platform/press-key.ts';
import type { PostsTables } from './posts/tables.ts';
import type { RankingsTables } from './rankings/tables.ts';
import type { SearchTables } from './search/tables.ts';
import type { PingsTables } from './site/pings/tables.ts';
import type { SiteTables } from './site/tables.ts';
import type { SourcesTables } from './sources/tables.ts';
import type { WatchTables } from './sources/watch/tables.ts';
import type { ArrivalsTables } from './transfer/arrivals/tables.ts';
import type { MovesTables } from './transfer/moves/tables.ts';
import type { ImportsTables } from './transfer/tmx/tables.ts';

interface PlatformTables {
  migrations: MigrationsTable;
  outbox: OutboxTable;
  press_backups: BackupsTable;
  mails: MailsTable;
  press_secrets: PressSecretsTable;
}

export type Schema = PlatformTables &
  AccountsTables &
  BlogsTables &
  WidgetsTables &
  HostingTables &
  PostsTables &
  SourcesTables &
  WatchTables &
  MemoryTables &
  AlignmentsTables &
  TermsTables &
  DeskTables &
  TogetherTables &
  DriftTables &
  EnginesTables &
  BooksTables &
  CommentsTables &
  ClapsTables &
  SpamTables &
  InboxTables &
  RankingsTables &
  SearchTables &
  SiteTables &
  PingsTables &
  ArrivalsTables &
  ImportsTables &
  MovesTables;
