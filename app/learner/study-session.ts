/** When a learner did something, in ms, oldest first. */
export type Activity = readonly number[];

const MINUTE = 60_000;
/** Who did nothing for so long has had their break: what follows is another session. */
export const BREAK_AFTER_NOTHING = 10 * MINUTE;
/** A session is 20 to 30 minutes long. */
export const SESSION = { least: 20 * MINUTE, most: 30 * MINUTE };

/**
 * Where a session stands. A break is suggested from 20 minutes on when the learner has finished something, and at 30 in any case.
 */
export type SessionState = { startedAt: number; lasted: number; advice: "go-on" | "break" };

/** @param betweenTasks the learner has just finished a task, and has not begun another */
export function sessionAt(activity: Activity, now: number, betweenTasks: boolean): SessionState {
  let startedAt = now;
  let next = now;
  for (const at of activity.toReversed()) {
    if (next - at > BREAK_AFTER_NOTHING) break;
    startedAt = at;
    next = at;
  }
  const lasted = Math.max(0, now - startedAt);
  const isDue = lasted >= SESSION.most || (betweenTasks && lasted >= SESSION.least);
  return { startedAt, lasted, advice: isDue ? "break" : "go-on" };
}
