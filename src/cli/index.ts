// Every command by its name, and what `taiyaku` says when none fits.
import { ConfigError } from '../config.ts';

/** A command resolves to its exit code: 0 done, 1 failed, 2 used wrongly. */
export type Command = (args: string[]) => Promise<number>;

const commands: Record<string, { run: Command; usage: string; about: string }> = {
  serve: { run: async () => (await import('./serve.ts')).serve(), usage: 'serve', about: 'run the press' },
  start: {
    run: async () => (await import('./start.ts')).start(),
    usage: 'start',
    about: 'run it, filling an empty installation with a demo blog',
  },
  demo: {
    run: async () => (await import('./demo.ts')).demo(),
    usage: 'demo',
    about: 'fill an empty installation with a demo blog',
  },
  bring: {
    run: async (args) => (await import('./bring.ts')).bring(args),
    usage: 'bring <address or file> --blog B',
    about: 'bring an article in',
  },
  extract: {
    run: async (args) => (await import('./extract.ts')).extract(args),
    usage: 'extract <file or address>… [--url U] [--json]',
    about: 'show what would be read from a page',
  },
  align: {
    run: async (args) => (await import('./align.ts')).align(args),
    usage: 'align <source.txt> <target.txt> --from L --to L [--json]',
    about: 'show which lines of a translation say what which lines of its source say',
  },
  check: {
    run: async (args) => (await import('./check.ts')).check(args),
    usage: 'check <source.txt> <target.txt> [--json]',
    about: 'look a translation over beside its source',
  },
  people: {
    run: async (args) => (await import('./people.ts')).people(args),
    usage: 'people list | add | link | disable | set-up',
    about: 'see to the people of the press',
  },
  search: {
    run: async (args) => (await import('./search.ts')).search(args),
    usage: 'search rebuild [--blog B]',
    about: 'make the search index and the related posts anew',
  },
  tmx: {
    run: async (args) => (await import('./tmx.ts')).tmx(args),
    usage: 'tmx import <file> | export --blog B [--from L] [--to L]',
    about: 'bring a memory in from TMX, or take one out',
  },
  import: {
    run: async (args) => (await import('./import-thread.ts')).importInThread(args),
    usage: 'import <file…> --blog B [--dry-run] [--json]',
    about: 'move another blog in, or only say what is in its files',
  },
  export: {
    run: async (args) => (await import('./export.ts')).exportBlog(args),
    usage: 'export --blog B --as archive|static|mt|wxr|markdown --to FILE',
    about: 'write everything of a blog into a file, or its static site into a folder',
  },
  backup: {
    run: async (args) => (await import('./backup.ts')).backup(args),
    usage: 'backup [--to FOLDER] [--keep RULE] | backup list',
    about: 'copy the whole press while it runs',
  },
  verify: {
    run: async (args) => (await import('./backup.ts')).verify(args),
    usage: 'verify <backup>',
    about: 'look whether a backup is whole',
  },
  restore: {
    run: async (args) => (await import('./backup.ts')).restore(args),
    usage: 'restore <backup>',
    about: 'put a backup back where there is nothing yet',
  },
  key: {
    run: async (args) => (await import('./key.ts')).key(args),
    usage: 'key renew',
    about: 'give up a press.key that is lost, and make a new one',
  },
  migrate: {
    run: async () => (await import('./migrate.ts')).migrate(),
    usage: 'migrate',
    about: 'bring the database up to date',
  },
};

export async function run(argv: string[]): Promise<number> {
  const [name = '', ...args] = argv;
  if (name === '' || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(usage());
    return name === '' ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    process.stderr.write(`taiyaku: there is no command “${name}”.\n\n${usage()}`);
    return 2;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`taiyaku: ${error.message}\n`);
    return 1;
  }
}

function usage(): string {
  const rows = Object.values(commands).map(({ usage, about }) => `  taiyaku ${usage.padEnd(57)} ${about}\n`);
  return `Taiyaku, a press for people who translate.\n\n${rows.join('')}`;
}
