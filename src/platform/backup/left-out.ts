// Tables that a backup has without their rows: what has to be gone after its time, and would stay for as long as a backup is kept.

/** With the salts of its days beside them, the marks of readers in a backup could be traced to networks. */
export const LEFT_OUT: readonly string[] = ['day_salts'];
