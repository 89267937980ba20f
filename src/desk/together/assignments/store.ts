// SQL of assignments: which sentences of a translation a member has taken on.
import type { Selectable } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { Of } from '../../store.ts';
import type { AssignmentsTable } from '../tables.ts';

export type AssignmentRow = Selectable<AssignmentsTable>;

/** Of people who may still work here: what somebody had who left is nobody's. */
export async function assignmentsOf(db: Db, { blogId, translationId }: Of): Promise<AssignmentRow[]> {
  return db
    .selectFrom('assignments as assignment')
    .innerJoin('members', (join) =>
      join
        .onRef('members.blog_id', '=', 'assignment.blog_id')
        .onRef('members.person_id', '=', 'assignment.person_id'),
    )
    .innerJoin('people', 'people.id', 'assignment.person_id')
    .selectAll('assignment')
    .where('assignment.blog_id', '=', blogId)
    .where('assignment.translation_id', '=', translationId)
    .where('members.role', 'in', ['owner', 'editor', 'translator'])
    .where('people.disabled_at', 'is', null)
    .orderBy('assignment.given_at')
    .orderBy('assignment.id')
    .execute();
}

export async function assignmentOf(db: Db, of: Of, id: string): Promise<AssignmentRow | undefined> {
  return (await assignmentsOf(db, of)).find((row) => row.id === id);
}

/** Which sentence belongs to which, in the order of the article. */
export async function assignedSegments(
  db: Db,
  { blogId, translationId }: Of,
): Promise<{ id: string; assignment_id: string | null }[]> {
  return db
    .selectFrom('segments')
    .select(['id', 'assignment_id'])
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('assignment_id', 'is not', null)
    .orderBy('position')
    .execute();
}

export async function insertAssignment(db: Db, row: AssignmentRow): Promise<void> {
  await db.insertInto('assignments').values(row).execute();
}

/** Gives the sentences from one place to another, both included, to an assignment. */
export async function assignSegments(
  db: Db,
  { blogId, translationId }: Of,
  { from, to }: { from: number; to: number },
  assignmentId: string,
): Promise<void> {
  await db
    .updateTable('segments')
    .set({ assignment_id: assignmentId })
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('position', '>=', from)
    .where('position', '<=', to)
    .execute();
}

export async function deleteAssignment(
  db: Db,
  { blog_id, id }: Pick<AssignmentRow, 'blog_id' | 'id'>,
): Promise<void> {
  await db
    .updateTable('segments')
    .set({ assignment_id: null })
    .where('blog_id', '=', blog_id)
    .where('assignment_id', '=', id)
    .execute();
  await db.deleteFrom('assignments').where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

/** Those to which no sentence belongs any more. */
export async function deleteEmptyAssignments(db: Db, { blogId, translationId }: Of): Promise<void> {
  await db
    .deleteFrom('assignments')
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('id', 'not in', (assigned) =>
      assigned
        .selectFrom('segments')
        .select((eb) => eb.ref('assignment_id').$notNull().as('assignment_id'))
        .where('blog_id', '=', blogId)
        .where('translation_id', '=', translationId)
        .where('assignment_id', 'is not', null),
    )
    .execute();
}

/** Everything that somebody has taken on at a blog. */
export async function assignmentsOfPerson(
  db: Db,
  blogId: string,
  personId: string,
): Promise<AssignmentRow[]> {
  return db
    .selectFrom('assignments')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('person_id', '=', personId)
    .execute();
}
