// Row types of files of units on their way into the memory.

export interface ImportsTables {
  memory_imports: MemoryImportsTable;
}

export interface MemoryImportsTable {
  blog_id: string;
  id: string;
  /** Of the file. */
  name: string;
  /** Of its bytes, where a command reads it where it lies; '' for one that was sent here. */
  sha256: string;
  /** Bytes. */
  size: number;
  ran_by: 'press' | 'command';
  /** BCP 47; what the units are stored in. */
  source_language: string;
  target_language: string;
  /** How far it has been read and stored, behind the last unit; the line from 1. */
  at_byte: number;
  at_line: number;
  added: number;
  /** Units that the memory had. */
  known: number;
  left_out: number;
  /** JSON list of `LeftUnit`: the first of those left out. */
  lefts: string;
  created_by: string | null;
  created_at: string;
  finished_at: string | null;
  /** Somebody stopped it; it can go on from there. */
  stopped_at: string | null;
  /** JSON `Unreadable`: what stands in the file where it could not be read further. */
  problem: string | null;
}
